/** A PDF 1.7 file as a list of numbered objects. https://opensource.adobe.com/dc-acrobat-sdk-docs/pdfstandards/PDF32000_2008.pdf */
type PdfBody = string | { readonly dictionary: string; readonly stream: Uint8Array };

const encoder = new TextEncoder();

export async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([Uint8Array.from(bytes)]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Any text, as UTF-16 in hexadecimal: nothing in it can end the string. */
export function pdfText(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  return `<FEFF${units.map((unit) => unit.toString(16).padStart(4, '0')).join('')}>`;
}

export class PdfFile {
  private readonly bodies: (PdfBody | null)[] = [];

  /** A number to refer to before the object is there. */
  reserve(): number {
    this.bodies.push(null);
    return this.bodies.length;
  }

  set(number: number, body: PdfBody): void {
    this.bodies[number - 1] = body;
  }

  add(body: PdfBody): number {
    const number = this.reserve();
    this.set(number, body);
    return number;
  }

  /** Deflated; `entries` are those of its dictionary besides length and filter. */
  async addStream(entries: string, content: string | Uint8Array): Promise<number> {
    const number = this.reserve();
    await this.setStream(number, entries, content);
    return number;
  }

  async setStream(number: number, entries: string, content: string | Uint8Array): Promise<void> {
    const stream = await deflate(typeof content === 'string' ? encoder.encode(content) : content);
    this.set(number, {
      dictionary: `<< ${entries} /Filter /FlateDecode /Length ${String(stream.length)} >>`,
      stream,
    });
  }

  toBytes(catalog: number, information: number): Uint8Array {
    const chunks: Uint8Array[] = [];
    let length = 0;
    const write = (chunk: string | Uint8Array) => {
      const bytes = typeof chunk === 'string' ? encoder.encode(chunk) : chunk;
      chunks.push(bytes);
      length += bytes.length;
    };
    write('%PDF-1.7\n');
    // Four bytes above 127 tell transfer programs that the file is binary.
    write(Uint8Array.of(0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a));
    const offsets = this.bodies.map((body, index) => {
      const offset = length;
      write(`${String(index + 1)} 0 obj\n`);
      if (body === null) write('null');
      else if (typeof body === 'string') write(body);
      else {
        write(`${body.dictionary}\nstream\n`);
        write(body.stream);
        write('\nendstream');
      }
      write('\nendobj\n');
      return offset;
    });
    const start = length;
    const size = String(this.bodies.length + 1);
    write(`xref\n0 ${size}\n0000000000 65535 f \n`);
    for (const offset of offsets) write(`${String(offset).padStart(10, '0')} 00000 n \n`);
    write(`trailer\n<< /Size ${size} /Root ${String(catalog)} 0 R /Info ${String(information)} 0 R >>\n`);
    write(`startxref\n${String(start)}\n%%EOF\n`);
    const bytes = new Uint8Array(length);
    let at = 0;
    for (const chunk of chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return bytes;
  }
}
