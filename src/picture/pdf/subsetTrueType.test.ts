import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { subsetTrueType } from './subsetTrueType.ts';
import { joinTables, readTrueType, tablesOf, unpackWoff } from './trueType.ts';

const require = createRequire(import.meta.url);

async function fontOf(file: string): Promise<Uint8Array> {
  const path = require.resolve(`@fontsource/radio-canada-big/files/radio-canada-big-${file}-normal.woff`);
  return unpackWoff(Uint8Array.from(readFileSync(path)).buffer);
}

/** The outline of each glyph, as the font has it. */
function outlinesOf(font: Uint8Array): Uint8Array[] {
  const tables = tablesOf(font);
  const view = (tag: string) => {
    const { buffer, byteOffset, byteLength } = tables.get(tag) ?? new Uint8Array();
    return new DataView(buffer, byteOffset, byteLength);
  };
  const places = view('loca');
  const isLong = view('head').getInt16(50) === 1;
  const start = (glyph: number) => (isLong ? places.getUint32(4 * glyph) : 2 * places.getUint16(2 * glyph));
  const count = view('maxp').getUint16(4);
  const outlines = tables.get('glyf') ?? new Uint8Array();
  return Array.from({ length: count }, (_, glyph) => outlines.subarray(start(glyph), start(glyph + 1)));
}

describe.each(['latin-400', 'latin-600', 'latin-700', 'latin-ext-400', 'latin-ext-700'])(
  'a part of %s',
  (file) => {
    const characters = [...'Œuvre « é » d’Hydro-Québec ĀŁő'].map(
      (character) => character.codePointAt(0) ?? 0,
    );

    it('has the outlines of its glyphs to the letter, and little else', async () => {
      const font = await fontOf(file);
      const { glyphOf } = readTrueType(font);
      const glyphs = new Set(characters.map(glyphOf));
      const subset = subsetTrueType(font, glyphs);
      const [before, after] = [outlinesOf(font), outlinesOf(subset)];
      expect(after).toHaveLength(before.length);
      for (const glyph of [0, ...glyphs]) expect(after[glyph], String(glyph)).toEqual(before[glyph]);
      const kept = after.filter((outline) => outline.length > 0);
      // Letters with accents are put together of others.
      expect(kept.length).toBeGreaterThanOrEqual(glyphs.size - 1);
      expect(kept.length).toBeLessThan(2 * glyphs.size + 1);
      expect(subset.length).toBeLessThan(font.length / 3);
      for (const tag of ['head', 'hhea', 'hmtx', 'maxp'])
        expect(tablesOf(subset).get(tag), tag).toEqual(tablesOf(font).get(tag));
    });
  },
);

describe('a letter that is put together of others', () => {
  /** Three glyphs: nothing, a compound of 2 with one more part that is said last, and an outline. */
  function fontOfParts(): Uint8Array {
    const compound = [0xff, 0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x29, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0];
    const outlines = Uint8Array.from([...compound, 0, 0, 7, 7, 0, 0, 8, 8, 0, 0, 9, 9]);
    const places = new DataView(new ArrayBuffer(12));
    [0, 0, 26, 30, 34, 38].forEach((start, glyph) => places.setUint16(2 * glyph, start / 2));
    const maxp = Uint8Array.from([0, 1, 0, 0, 0, 5]);
    const tables = [
      ['glyf', outlines],
      ['head', new Uint8Array(54)],
      ['loca', new Uint8Array(places.buffer)],
      ['maxp', maxp],
    ] as const;
    return joinTables(tables);
  }

  it('brings all its parts, and no others', () => {
    const outlines = outlinesOf(subsetTrueType(fontOfParts(), [1]));
    expect(outlines.map(({ length }) => length)).toEqual([0, 26, 4, 4, 0]);
    expect([...(outlines[3] ?? [])]).toEqual([0, 0, 8, 8]);
  });
});
