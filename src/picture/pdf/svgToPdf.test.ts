import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SvgNode } from '../../paint/svg/svg.ts';
import { svg } from '../../paint/svg/svg.ts';
import type { FontFace } from './pdfFonts.ts';
import { pathOperators } from './pdfPath.ts';
import { svgToPdf } from './svgToPdf.ts';
import { readTrueType, unpackWoff } from './trueType.ts';

const require = createRequire(import.meta.url);
let faces: FontFace[] = [];

beforeAll(async () => {
  const path = require.resolve('@fontsource/radio-canada-big/files/radio-canada-big-latin-400-normal.woff');
  const file = Uint8Array.from(readFileSync(path));
  faces = [{ weight: 400, font: readTrueType(await unpackWoff(file.buffer)) }];
});

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** Every stream of the file, inflated. */
function streamsOf(bytes: Uint8Array): string[] {
  const text = latin1(bytes);
  return [...text.matchAll(/\/Length (\d+) >>\nstream\n/g)].map((match) => {
    const start = match.index + match[0].length;
    return latin1(inflateSync(bytes.subarray(start, start + Number(match[1]))));
  });
}

const page = (children: readonly SvgNode[]) => svg('svg', { width: 200, height: 100 }, children);
const toPdf = (children: readonly SvgNode[]) =>
  svgToPdf(page(children), { title: 'Réseau (1)', language: 'fr-CA', faces });

describe('a font', () => {
  it('has glyphs for French and widths for them', () => {
    const [face] = faces;
    for (const character of 'éœŒç«»’–…')
      expect(face?.font.glyphOf(character.codePointAt(0) ?? 0), character).toBeGreaterThan(0);
    expect(face?.font.glyphOf(0x1403)).toBe(0);
    expect(face?.font.advanceOf(face.font.glyphOf(65))).toBeGreaterThan(100);
  });
});

describe('svgToPdf', () => {
  it('is a PDF whose cross-references lead to its objects', async () => {
    const bytes = await toPdf([svg('rect', { x: 1, y: 2, width: 3, height: 4, fill: '#ff0000' })]);
    const text = latin1(bytes);
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text).toContain('/MediaBox [0 0 150 75]');
    const start = Number(/startxref\n(\d+)/.exec(text)?.[1]);
    expect(text.slice(start, start + 4)).toBe('xref');
    [...text.slice(start).matchAll(/^(\d{10}) 00000 n /gm)].forEach(([, offset], index) => {
      expect(text.slice(Number(offset)).startsWith(`${String(index + 1)} 0 obj`)).toBe(true);
    });
  });

  it('holds vectors and text, no pixels', async () => {
    const bytes = await toPdf([
      svg('path', { d: 'M0 0L10 10Z', fill: '#00ff00', stroke: '#0000ff', 'stroke-dasharray': '3 2' }),
      svg('text', { x: 5, y: 50, 'font-size': 12, fill: '#000000' }, ['Œuvre « é »']),
    ]);
    const content = streamsOf(bytes).find((stream) => stream.includes(' cm'));
    expect(content).toContain('0 0 m\n10 10 l\nh\nB');
    expect(content).toContain('[3 2] 0 d');
    expect(content).toMatch(/BT \/F1 12 Tf .* Tj ET/);
    expect(latin1(bytes)).not.toContain('/Subtype /Image');
    expect(latin1(bytes)).toContain('/ToUnicode');
  });

  it('links, whatever is in the address', async () => {
    const text = svg('text', { x: 0, y: 20, fill: '#000000' }, ['link']);
    const bytes = await toPdf([svg('a', { href: 'https://example.org/?q=)(\\é' }, [text])]);
    expect(latin1(bytes)).toContain('/URI (https://example.org/?q=\\)\\(\\\\%C3%A9)');
  });

  it('fades what overlaps itself as a group', async () => {
    const circle = svg('circle', { r: 5, fill: '#111111' });
    const bytes = await toPdf([svg('g', { opacity: 0.4 }, [circle, circle])]);
    expect(latin1(bytes)).toContain('/S /Transparency /I true');
    expect(latin1(bytes)).toContain('/ca 0.4');
  });

  it('draws as pixels only what no font has', async () => {
    const asked: string[] = [];
    await svgToPdf(page([svg('text', { fill: '#000000' }, ['Inuktitut ᐃᓄᒃᑎᑐᑦ'])]), {
      title: '',
      language: 'en-CA',
      faces,
      drawTextImage: (text) => {
        asked.push(text);
        return null;
      },
    });
    expect(asked).toEqual(['ᐃᓄᒃᑎᑐᑦ']);
  });
});

describe('pathOperators', () => {
  it.each([
    ['M1 2L3 4', '1 2 m\n3 4 l'],
    ['M1 2 3 4', '1 2 m\n3 4 l'],
    ['M0 0H5V6Z', '0 0 m\n5 0 l\n5 6 l\nh'],
    ['M0 0Q3 3 6 0', '0 0 m\n2 2 4 2 6 0 c'],
    ['M0-1L-2-3', '0 -1 m\n-2 -3 l'],
  ])('%s', (path, operators) => {
    expect(pathOperators(path)).toBe(operators);
  });

  it('draws a circle of two half arcs as four curves that end where they began', () => {
    const lines = pathOperators('M0-6A6 6 0 1 1 0 6A6 6 0 1 1 0-6Z').split('\n');
    expect(lines).toHaveLength(6);
    expect(lines[4]).toMatch(/ -?0 -6 c$/);
    expect(lines[1]).toMatch(/ 6 -?0 c$/);
  });

  it('names a command that it does not know', () => {
    expect(() => pathOperators('M0 0s1 1 2 2')).toThrow('path command "s"');
  });
});
