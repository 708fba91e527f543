import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PdfPath } from '../../../test/readPdf.ts';
import { readPdf } from '../../../test/readPdf.ts';
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

const page = (children: readonly SvgNode[]) => svg('svg', { width: 200, height: 100 }, children);

async function pdfOf(children: readonly SvgNode[]) {
  return readPdf(await svgToPdf(page(children), { title: 'Réseau (1)', language: 'fr-CA', faces }));
}

/** The argument of each operator of that name. */
const argumentsOf = ({ operators }: Awaited<ReturnType<typeof pdfOf>>, name: string) =>
  operators.flatMap((operator) => (operator.name === name ? [operator.args] : []));

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
  it('is one page of the size of the drawing, with title and language', async () => {
    const pdf = await pdfOf([svg('rect', { x: 1, y: 2, width: 3, height: 4, fill: '#ff0000' })]);
    // 96 px are 72 points.
    expect(pdf).toMatchObject({ pageCount: 1, size: [150, 75], title: 'Réseau (1)', language: 'fr-CA' });
    expect(argumentsOf(pdf, 'transform')[0]).toEqual([0.75, 0, 0, -0.75, 0, 75]);
    expect(argumentsOf(pdf, 'setFillRGBColor')).toEqual([['#ff0000']]);
    expect(pdf.paths).toEqual([
      { segments: [['M', 1, 2], ['L', 4, 2], ['L', 4, 6], ['L', 1, 6], ['Z']], paint: 'fill' },
    ]);
  });

  it('draws vectors with their colours, widths and dashes, and no pixels', async () => {
    const pdf = await pdfOf([
      svg('path', {
        d: 'M0 0L10 10Z',
        fill: '#00ff00',
        stroke: '#0000ff',
        'stroke-width': 2.5,
        'stroke-dasharray': '3 2',
      }),
    ]);
    expect(pdf.paths).toEqual([{ segments: [['M', 0, 0], ['L', 10, 10], ['Z']], paint: 'fillStroke' }]);
    expect(argumentsOf(pdf, 'setFillRGBColor')).toEqual([['#00ff00']]);
    expect(argumentsOf(pdf, 'setStrokeRGBColor')).toEqual([['#0000ff']]);
    expect(argumentsOf(pdf, 'setLineWidth')).toEqual([[2.5]]);
    expect(argumentsOf(pdf, 'setDash')).toEqual([[[3, 2], 0]]);
    expect(pdf.operators.filter(({ name }) => /Image/.test(name))).toEqual([]);
  });

  it('holds text that can be selected and searched, in faces that it carries', async () => {
    const text = 'Œuvre « é » d’Hydro-Québec – 12 °C…';
    const pdf = await pdfOf([svg('text', { x: 5, y: 50, 'font-size': 12, fill: '#000000' }, [text])]);
    expect(pdf.texts).toEqual([text]);
    expect(pdf.fonts).toEqual([
      {
        name: expect.stringMatching(/^[A-Z]{6}\+RadioCanadaBig-400/) as string,
        isEmbedded: true,
        type: 'CIDFontType2',
      },
    ]);
  });

  it('has a text with a halo once for who has it read aloud', async () => {
    const halo = { fill: '#000000', stroke: '#ffffff', 'stroke-width': 3, 'paint-order': 'stroke' };
    const pdf = await pdfOf([svg('text', { x: 5, y: 50, 'font-size': 12, ...halo }, ['Bromont'])]);
    expect(pdf.texts).toEqual(['Bromont']);
    // The halo lies under the letters.
    expect(
      pdf.operators.flatMap(({ name, args }) =>
        name === 'setTextRenderingMode' ? [args] : name === 'showText' ? ['text'] : [],
      ),
    ).toEqual([[1], 'text', [0], 'text']);
  });

  it.each([
    ['start', 100],
    ['middle', 100 - 0.5],
    ['end', 100 - 1],
  ])('sets a text that is anchored at its %s', async (anchor, share) => {
    const attributes = { x: 100, y: 20, 'font-size': 10, fill: '#000000', 'text-anchor': anchor };
    const pdf = await pdfOf([svg('text', attributes, ['Montréal'])]);
    const font = faces[0]?.font;
    const width = [...'Montréal'].reduce(
      (sum, letter) => sum + (font?.advanceOf(font.glyphOf(letter.codePointAt(0) ?? 0)) ?? 0) / 100,
      0,
    );
    const [[matrix]] = argumentsOf(pdf, 'setTextMatrix') as [[Record<string, number>]];
    expect(matrix['4']).toBeCloseTo(100 - (100 - share) * width, 1);
  });

  it('has a name whose letters stand apart as one word for who copies it', async () => {
    const apart = { x: 5, y: 50, 'font-size': 12, fill: '#000000', 'letter-spacing': '0.3em' };
    const bytes = await svgToPdf(page([svg('text', apart, ['QUÉBEC'])]), {
      title: '',
      language: 'fr-CA',
      faces,
    });
    const pdf = await readPdf(bytes);
    expect(argumentsOf(pdf, 'setCharSpacing')).toEqual([[expect.closeTo(3.6, 2)]]);
    // pdf.js shows marked content, but not what it says: the readers of browsers and Acrobat take the word from it.
    expect(argumentsOf(pdf, 'beginMarkedContentProps').map((given) => (given as [string])[0])).toEqual([
      'Span',
    ]);
  });

  it('links, whatever is in the address', async () => {
    const text = svg('text', { x: 0, y: 20, 'font-size': 16, fill: '#000000' }, ['link']);
    const { links } = await pdfOf([svg('a', { href: 'https://example.org/?q=)(\\é' }, [text])]);
    expect(links.map(({ url }) => decodeURI(url))).toEqual(['https://example.org/?q=)(\\é']);
    // Over the text: 20 px from the top of 100.
    const [left = 0, bottom = 0, right = 0, top = 0] = links[0]?.box ?? [];
    expect(left).toBeCloseTo(0, 1);
    expect(right).toBeGreaterThan(10);
    expect(bottom).toBeLessThan(60);
    expect(top).toBeGreaterThan(60);
  });

  it('fades what overlaps itself as a group', async () => {
    const circle = svg('circle', { r: 5, fill: '#111111' });
    const pdf = await pdfOf([svg('g', { opacity: 0.4 }, [circle, circle])]);
    const names = pdf.operators.map(({ name }) => name);
    expect(names.filter((name) => name === 'beginGroup')).toHaveLength(1);
    const states = JSON.stringify(argumentsOf(pdf, 'setGState'));
    expect(states).toContain('["ca",0.4]');
    // Inside the group both circles are opaque.
    const inside = names.slice(names.indexOf('beginGroup'), names.indexOf('endGroup'));
    expect(inside.filter((name) => name === 'constructPath')).toHaveLength(2);
  });

  it('draws as pixels only what no font has', async () => {
    const asked: string[] = [];
    const bytes = await svgToPdf(page([svg('text', { fill: '#000000' }, ['Inuktitut ᐃᓄᒃᑎᑐᑦ'])]), {
      title: '',
      language: 'en-CA',
      faces,
      drawTextImage: (text) => {
        asked.push(text);
        return {
          originX: 0,
          originY: 1,
          widthPx: 2,
          heightPx: 2,
          pixelWidth: 1,
          pixelHeight: 1,
          rgba: new Uint8ClampedArray([1, 2, 3, 255]),
        };
      },
    });
    expect(asked).toEqual(['ᐃᓄᒃᑎᑐᑦ']);
    const pdf = await readPdf(bytes);
    expect(pdf.texts.map((text) => text.trim())).toEqual(['Inuktitut']);
    expect(pdf.operators.filter(({ name }) => name === 'paintImageXObject')).toHaveLength(1);
  });
});

/** Points along a path, twenty on each curve. */
function pointsAlong({ segments }: PdfPath): [x: number, y: number][] {
  let [x, y] = [0, 0];
  return segments.flatMap(([command, ...at]): [number, number][] => {
    const [x1 = x, y1 = y, x2 = x, y2 = y, x3 = x, y3 = y] = at;
    const from = [x, y] as const;
    if (command === 'C') {
      [x, y] = [x3, y3];
      return Array.from({ length: 20 }, (_, index) => {
        const t = (index + 1) / 20;
        const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
        return [a * from[0] + b * x1 + c * x2 + d * x3, a * from[1] + b * y1 + c * y2 + d * y3];
      });
    }
    if (command !== 'Z') [x, y] = [x1, y1];
    return [[x, y]];
  });
}

describe('curves', () => {
  it.each([
    ['a circle', svg('circle', { cx: 50, cy: 40, r: 6, fill: '#000000' })],
    ['two half arcs', svg('path', { d: 'M50 34A6 6 0 1 1 50 46A6 6 0 1 1 50 34Z', fill: '#000000' })],
    ['arcs the other way', svg('path', { d: 'M50 34A6 6 0 1 0 50 46A6 6 0 1 0 50 34Z', fill: '#000000' })],
  ])('of %s are as far from its centre everywhere as its radius, within a hundredth', async (_, node) => {
    const { paths } = await pdfOf([node]);
    const points = paths.flatMap(pointsAlong);
    expect(points.length).toBeGreaterThan(60);
    for (const [x, y] of points) expect(Math.abs(Math.hypot(x - 50, y - 40) - 6)).toBeLessThan(0.01);
    for (const side of [0, 1] as const) {
      const values = points.map((point) => point[side]);
      expect(Math.max(...values) - Math.min(...values)).toBeCloseTo(12, 1);
    }
  });

  it('take a slice of a circle, not its rest', async () => {
    const { paths } = await pdfOf([svg('path', { d: 'M0 0L10 0A10 10 0 0 1 0 10Z', fill: '#000000' })]);
    for (const [x, y] of paths.flatMap(pointsAlong)) {
      expect(x).toBeGreaterThanOrEqual(-0.01);
      expect(y).toBeGreaterThanOrEqual(-0.01);
    }
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

  it('names a command that it does not know', () => {
    expect(() => pathOperators('M0 0s1 1 2 2')).toThrow('path command "s"');
  });
});
