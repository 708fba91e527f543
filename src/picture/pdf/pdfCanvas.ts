/** The content stream of one page being written, with the resources it names. */
import type { PdfFile } from './pdfFile.ts';
import type { FontSet } from './pdfFonts.ts';
import { pdfNumber } from './pdfPath.ts';

/** [a b c d e f] as in PDF: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export function multiply(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

export interface TextImage {
  /** Where the text's origin (start of the baseline) lies in the image, in px of the drawing. */
  readonly originX: number;
  readonly originY: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly pixelWidth: number;
  readonly pixelHeight: number;
  /** Four bytes a pixel. */
  readonly rgba: Uint8ClampedArray;
}

export interface Link {
  readonly address: string;
  /** Page units: left, bottom, right, top. */
  readonly box: readonly [number, number, number, number];
}

export class PdfCanvas {
  readonly file: PdfFile;
  readonly fonts: FontSet;
  readonly resources: number;
  readonly links: Link[] = [];
  private readonly states = new Map<string, string>();
  private readonly objects = new Map<string, number>();
  private readonly pending: Promise<void>[] = [];

  constructor(file: PdfFile, fonts: FontSet) {
    this.file = file;
    this.fonts = fonts;
    this.resources = file.reserve();
  }

  /** `/G1 gs`, for opacities of fill and stroke. */
  opacity(fill: number, stroke: number): string {
    const key = `<< /Type /ExtGState /ca ${pdfNumber(fill)} /CA ${pdfNumber(stroke)} >>`;
    const name = this.states.get(key) ?? `G${String(this.states.size + 1)}`;
    this.states.set(key, name);
    return `/${name} gs`;
  }

  private addObject(entries: string, content: string | Uint8Array): string {
    const number = this.file.reserve();
    const name = `X${String(number)}`;
    this.objects.set(name, number);
    this.pending.push(this.file.setStream(number, entries, content));
    return name;
  }

  /** Content that fades as a whole, not stroke by stroke. */
  group(content: string): string {
    const box = '[-30000 -30000 30000 30000]';
    const entries =
      `/Type /XObject /Subtype /Form /BBox ${box} /Resources ${String(this.resources)} 0 R ` +
      '/Group << /S /Transparency /I true >>';
    return `/${this.addObject(entries, content)} Do`;
  }

  image({ pixelWidth, pixelHeight, rgba }: TextImage): string {
    const pixels = pixelWidth * pixelHeight;
    const color = new Uint8Array(pixels * 3);
    const alpha = new Uint8Array(pixels);
    for (let pixel = 0; pixel < pixels; pixel++) {
      color.set(rgba.subarray(4 * pixel, 4 * pixel + 3), 3 * pixel);
      alpha[pixel] = rgba[4 * pixel + 3] as number;
    }
    const size = `/Type /XObject /Subtype /Image /Width ${String(pixelWidth)} /Height ${String(pixelHeight)} /BitsPerComponent 8`;
    const mask = this.file.reserve();
    this.pending.push(this.file.setStream(mask, `${size} /ColorSpace /DeviceGray`, alpha));
    return `/${this.addObject(`${size} /ColorSpace /DeviceRGB /SMask ${String(mask)} 0 R`, color)} Do`;
  }

  /** Writes fonts and resources; to be called once, when all content is there. */
  async finish(): Promise<void> {
    await Promise.all(this.pending);
    const fonts: string[] = [];
    for (const face of this.fonts.faces)
      if (face.isUsed) fonts.push(`/${face.name} ${String(await face.embed(this.file))} 0 R`);
    const states = [...this.states].map(([state, name]) => `/${name} ${state}`);
    const objects = [...this.objects].map(([name, number]) => `/${name} ${String(number)} 0 R`);
    this.file.set(
      this.resources,
      `<< /Font << ${fonts.join(' ')} >> /ExtGState << ${states.join(' ')} >> /XObject << ${objects.join(' ')} >> >>`,
    );
  }
}
