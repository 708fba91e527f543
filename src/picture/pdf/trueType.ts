/**
 * What a PDF needs of a TrueType font: the glyph of a character and its width. A WOFF file is a TrueType font with
 * each table deflated on its own; `unpackWoff` puts it together again.
 * Formats: https://www.w3.org/TR/WOFF/ · https://learn.microsoft.com/typography/opentype/spec/
 */
export interface TrueType {
  readonly bytes: Uint8Array;
  readonly unitsPerEm: number;
  readonly ascender: number;
  readonly descender: number;
  readonly bounds: readonly [number, number, number, number];
  /** 0 where the font has no glyph for the character. */
  glyphOf(codePoint: number): number;
  /** In units of the em. */
  advanceOf(glyph: number): number;
}

async function inflate(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([Uint8Array.from(bytes)]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const paddedTo4 = (length: number) => (length + 3) & ~3;

const tagAt = (view: DataView, at: number) =>
  String.fromCharCode(...[0, 1, 2, 3].map((by) => view.getUint8(at + by)));

function checksumOf(data: Uint8Array): number {
  let sum = 0;
  data.forEach((byte, at) => (sum = (sum + byte * 2 ** (24 - 8 * (at % 4))) % 2 ** 32));
  return sum;
}

/** A font file of tables, in the order of their tags. */
export function joinTables(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const count = tables.length;
  const headerLength = 12 + 16 * count;
  const total = tables.reduce((sum, [, data]) => sum + paddedTo4(data.length), headerLength);
  const bytes = new Uint8Array(total);
  const out = new DataView(bytes.buffer);
  const power = 2 ** Math.floor(Math.log2(count));
  out.setUint32(0, 0x00010000);
  out.setUint16(4, count);
  out.setUint16(6, power * 16);
  out.setUint16(8, Math.log2(power));
  out.setUint16(10, (count - power) * 16);
  let offset = headerLength;
  tables.forEach(([tag, data], number) => {
    const at = 12 + 16 * number;
    for (let by = 0; by < 4; by++) out.setUint8(at + by, tag.charCodeAt(by));
    [checksumOf(data), offset, data.length].forEach((value, place) =>
      out.setUint32(at + 4 + 4 * place, value),
    );
    bytes.set(data, offset);
    offset += paddedTo4(data.length);
  });
  return bytes;
}

export async function unpackWoff(file: ArrayBuffer): Promise<Uint8Array> {
  const view = new DataView(file);
  if (view.getUint32(0) !== 0x774f4646) throw new Error('not a WOFF file');
  const count = view.getUint16(12);
  const tables: (readonly [string, Uint8Array])[] = [];
  for (let number = 0; number < count; number++) {
    const at = 44 + 20 * number;
    const [offset, packed, length] = [4, 8, 12].map((by) => view.getUint32(at + by)) as [
      number,
      number,
      number,
    ];
    const stored = new Uint8Array(file, offset, packed);
    tables.push([tagAt(view, at), packed < length ? await inflate(stored) : stored]);
  }
  return joinTables(tables);
}

/** Tables by tag, as windows on the font. */
export function tablesOf(font: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = new Map<string, Uint8Array>();
  for (let number = 0; number < view.getUint16(4); number++) {
    const at = 12 + 16 * number;
    const start = view.getUint32(at + 8);
    tables.set(tagAt(view, at), font.subarray(start, start + view.getUint32(at + 12)));
  }
  return tables;
}

/** Format 4, which every font has for the characters of the basic plane. */
function readCharacters(view: DataView, cmap: number): (codePoint: number) => number {
  let at = -1;
  for (let number = 0; number < view.getUint16(cmap + 2); number++) {
    const offset = cmap + view.getUint32(cmap + 4 + 8 * number + 4);
    if (view.getUint16(offset) === 4) at = offset;
  }
  if (at < 0) return () => 0;
  const doubled = view.getUint16(at + 6);
  const [ends, starts, deltas, ranges] = [14, 16 + doubled, 16 + 2 * doubled, 16 + 3 * doubled].map(
    (by) => at + by,
  ) as [number, number, number, number];
  return (codePoint) => {
    for (let by = 0; by < doubled; by += 2) {
      if (codePoint > view.getUint16(ends + by)) continue;
      const start = view.getUint16(starts + by);
      if (codePoint < start) return 0;
      const range = view.getUint16(ranges + by);
      const delta = view.getUint16(deltas + by);
      if (range === 0) return (codePoint + delta) & 0xffff;
      const glyph = view.getUint16(ranges + by + range + 2 * (codePoint - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

export function readTrueType(bytes: Uint8Array): TrueType {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesOf(bytes);
  const tableAt = (tag: string): number => {
    const table = tables.get(tag);
    if (!table) throw new Error(`the font has no table "${tag}"`);
    return table.byteOffset - bytes.byteOffset;
  };
  const [head, hhea, hmtx] = [tableAt('head'), tableAt('hhea'), tableAt('hmtx')];
  const lastMetric = view.getUint16(hhea + 34) - 1;
  return {
    bytes,
    unitsPerEm: view.getUint16(head + 18),
    ascender: view.getInt16(hhea + 4),
    descender: view.getInt16(hhea + 6),
    bounds: [36, 38, 40, 42].map((by) => view.getInt16(head + by)) as [number, number, number, number],
    glyphOf: readCharacters(view, tableAt('cmap')),
    advanceOf: (glyph) => view.getUint16(hmtx + 4 * Math.min(glyph, lastMetric)),
  };
}
