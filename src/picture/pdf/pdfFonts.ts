/** Fonts in a PDF: runs of text by the face that has their characters, glyph numbers, and the fonts themselves. */
import type { PdfFile } from './pdfFile.ts';
import { subsetTrueType } from './subsetTrueType.ts';
import type { TrueType } from './trueType.ts';

export interface FontFace {
  readonly weight: number;
  readonly font: TrueType;
}

export interface GlyphRun {
  /** `null` where no face has the characters: they are drawn as a picture. */
  readonly face: UsedFace | null;
  readonly text: string;
  readonly glyphs: readonly number[];
  /** For a size of 1. */
  readonly width: number;
}

export class UsedFace {
  readonly name: string;
  readonly font: TrueType;
  readonly weight: number;
  /** Six letters before a font's name tell readers that it is a part of one. */
  private readonly tag: string;
  private readonly characters = new Map<number, string>();

  constructor({ font, weight }: FontFace, number: number) {
    this.font = font;
    this.weight = weight;
    this.name = `F${String(number)}`;
    this.tag = `CORRI${String.fromCharCode(64 + number)}`;
  }

  get isUsed(): boolean {
    return this.characters.size > 0;
  }

  note(glyph: number, character: string): void {
    this.characters.set(glyph, character);
  }

  private toThousandth(units: number): number {
    return Math.round((units * 1000) / this.font.unitsPerEm);
  }

  /** Glyphs → characters, so that text can be searched and copied. */
  private characterMap(): string {
    const hex = (value: number) => value.toString(16).padStart(4, '0');
    const units = (text: string) =>
      Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at))).join('');
    const entries = [...this.characters]
      .sort(([a], [b]) => a - b)
      .map(([glyph, text]) => `<${hex(glyph)}> <${units(text)}>`);
    const groups: string[] = [];
    // A group may have at most a hundred entries.
    for (let at = 0; at < entries.length; at += 100) {
      const group = entries.slice(at, at + 100);
      groups.push(`${String(group.length)} beginbfchar\n${group.join('\n')}\nendbfchar`);
    }
    return (
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Corridor def /CMapType 2 def\n' +
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n' +
      `1 begincodespacerange <0000> <ffff> endcodespacerange\n${groups.join('\n')}\nendcmap end end`
    );
  }

  async embed(file: PdfFile): Promise<number> {
    const { font } = this;
    const fontName = `${this.tag}+RadioCanadaBig-${String(this.weight)}-${this.name}`;
    const subset = subsetTrueType(font.bytes, this.characters.keys());
    const program = await file.addStream(`/Length1 ${String(subset.length)}`, subset);
    const bounds = font.bounds.map((units) => String(this.toThousandth(units))).join(' ');
    const [ascent, descent] = [font.ascender, font.descender].map((units) =>
      String(this.toThousandth(units)),
    );
    const descriptor = file.add(
      `<< /Type /FontDescriptor /FontName /${fontName} /Flags 32 /FontBBox [${bounds}] /ItalicAngle 0 ` +
        `/Ascent ${ascent ?? ''} /Descent ${descent ?? ''} /CapHeight 700 /StemV ${this.weight > 500 ? '120' : '80'} ` +
        `/FontFile2 ${String(program)} 0 R >>`,
    );
    const widths = [...this.characters.keys()]
      .sort((a, b) => a - b)
      .map((glyph) => `${String(glyph)} [${String(this.toThousandth(font.advanceOf(glyph)))}]`)
      .join(' ');
    const descendant = file.add(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${fontName} /CIDToGIDMap /Identity ` +
        '/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> ' +
        `/FontDescriptor ${String(descriptor)} 0 R /W [${widths}] >>`,
    );
    const unicode = await file.addStream('', this.characterMap());
    return file.add(
      `<< /Type /Font /Subtype /Type0 /BaseFont /${fontName} /Encoding /Identity-H ` +
        `/DescendantFonts [${String(descendant)} 0 R] /ToUnicode ${String(unicode)} 0 R >>`,
    );
  }
}

/** Drawn as nothing by every font: marks that only steer the text's direction or joining. */
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|\ufe0e|\ufe0f/u;

/** Faces by weight; the nearest, lighter first, stands in for a missing one, as in CSS. */
export class FontSet {
  readonly faces: readonly UsedFace[];

  constructor(faces: readonly FontFace[]) {
    this.faces = faces.map((face, number) => new UsedFace(face, number + 1));
  }

  private candidates(weight: number): readonly UsedFace[] {
    return [...this.faces].sort(
      (a, b) => Math.abs(a.weight - weight) - Math.abs(b.weight - weight) || a.weight - b.weight,
    );
  }

  /** The text cut where the face changes. */
  runs(text: string, weight: number): GlyphRun[] {
    const candidates = this.candidates(weight);
    const runs: { face: UsedFace | null; text: string; glyphs: number[]; width: number }[] = [];
    for (const character of text) {
      if (invisible.test(character)) continue;
      const codePoint = character.codePointAt(0) ?? 0;
      const face = candidates.find(({ font }) => font.glyphOf(codePoint) !== 0) ?? null;
      let run = runs.at(-1);
      if (!run || run.face !== face) {
        run = { face, text: '', glyphs: [], width: 0 };
        runs.push(run);
      }
      run.text += character;
      if (!face) continue;
      const glyph = face.font.glyphOf(codePoint);
      face.note(glyph, character);
      run.glyphs.push(glyph);
      run.width += face.font.advanceOf(glyph) / face.font.unitsPerEm;
    }
    return runs;
  }
}
