/**
 * A TrueType font with the outlines of some glyphs alone. Glyphs keep their numbers, so that what is written of the
 * font (widths, characters) need not know of it; the others are empty. Of the tables only those stay that a PDF
 * reader needs for a font whose characters are mapped outside it.
 * Format: https://learn.microsoft.com/typography/opentype/spec/glyf · PDF 32000-1, 9.9
 */
import { joinTables, tablesOf } from './trueType.ts';

const neededTables = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'];

/** Bits of a part of a compound glyph. */
const hasWords = 0x1;
const hasScale = 0x8;
const hasMore = 0x20;
const hasTwoScales = 0x40;
const hasTwoByTwo = 0x80;

/** Numbers of the glyphs that a compound glyph is put together of. */
function partsOf(glyph: DataView): number[] {
  const parts: number[] = [];
  const isCompound = glyph.byteLength > 0 && glyph.getInt16(0) < 0;
  for (let at = 10, flags = isCompound ? hasMore : 0; (flags & hasMore) !== 0;) {
    flags = glyph.getUint16(at);
    parts.push(glyph.getUint16(at + 2));
    at += 4 + ((flags & hasWords) !== 0 ? 4 : 2);
    if ((flags & hasScale) !== 0) at += 2;
    else if ((flags & hasTwoScales) !== 0) at += 4;
    else if ((flags & hasTwoByTwo) !== 0) at += 8;
  }
  return parts;
}

export function subsetTrueType(font: Uint8Array, glyphs: Iterable<number>): Uint8Array {
  const tables = tablesOf(font);
  const dataOf = (tag: string): DataView => {
    const data = tables.get(tag);
    if (!data) throw new Error(`the font has no table "${tag}"`);
    return new DataView(data.buffer, data.byteOffset, data.byteLength);
  };
  const [outlines, places] = [dataOf('glyf'), dataOf('loca')];
  const isLong = dataOf('head').getInt16(50) === 1;
  const count = dataOf('maxp').getUint16(4);
  const startOf = (glyph: number) => (isLong ? places.getUint32(4 * glyph) : 2 * places.getUint16(2 * glyph));
  const outlineOf = (glyph: number) =>
    new DataView(outlines.buffer, outlines.byteOffset + startOf(glyph), startOf(glyph + 1) - startOf(glyph));

  // Glyph 0 stands for what is missing: every font has it. Parts may be compound themselves.
  const kept = new Set([0, ...glyphs]);
  for (const glyph of kept) for (const part of partsOf(outlineOf(glyph))) kept.add(part);

  const keptPlaces = new Uint8Array(places.byteLength);
  const out = new DataView(keptPlaces.buffer);
  const keptOutlines: Uint8Array[] = [];
  let length = 0;
  for (let glyph = 0; glyph <= count; glyph++) {
    if (isLong) out.setUint32(4 * glyph, length);
    else out.setUint16(2 * glyph, length / 2);
    if (glyph === count || !kept.has(glyph)) continue;
    const { buffer, byteOffset, byteLength } = outlineOf(glyph);
    keptOutlines.push(new Uint8Array(buffer, byteOffset, byteLength));
    length += byteLength;
  }
  const joined = new Uint8Array(length);
  let at = 0;
  for (const outline of keptOutlines) {
    joined.set(outline, at);
    at += outline.length;
  }
  const own = new Map([
    ['glyf', joined],
    ['loca', keptPlaces],
  ]);
  return joinTables(
    neededTables.flatMap((tag) => {
      const data = own.get(tag) ?? tables.get(tag);
      return data ? [[tag, data] as const] : [];
    }),
  );
}
