/**
 * The picture of a link preview, drawn (`picture/previewDrawing.ts`) and rasterised. Where the rasteriser has no build
 * for this machine, pages do without.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '../domain/language.ts';
import { languages } from '../domain/language.ts';
import { readTrueType, unpackWoff } from '../picture/pdf/trueType.ts';
import { previewDrawing } from '../picture/previewDrawing.ts';
import type { TrueType } from '../picture/pdf/trueType.ts';
import { decodeBoundaries } from '../scene/boundaries.ts';
import { composeScene } from '../scene/compose.ts';
import type { MeasureText } from '../scene/labelPlacement.ts';
import { decodePlaceNames } from '../scene/placeNames.ts';
import { siteDescription } from './startPage.ts';
import type { Site } from './site.ts';

const weights = [400, 600, 700] as const;

interface Face {
  readonly weight: number;
  readonly font: TrueType;
}

export async function readFaces(root: string): Promise<Face[]> {
  return Promise.all(
    weights.map(async (weight) => {
      const file = `node_modules/@fontsource/radio-canada-big/files/radio-canada-big-latin-${String(weight)}-normal.woff`;
      const bytes = Uint8Array.from(readFileSync(join(root, file)));
      return { weight, font: readTrueType(await unpackWoff(bytes.buffer)) };
    }),
  );
}

export function measureWith(faces: readonly Face[]): MeasureText {
  return (text, sizePx, weight, spacing) => {
    const font = faces.find((face) => face.weight >= weight)?.font;
    if (!font) throw new Error(`no face of weight ${String(weight)}`);
    const letters = [...text];
    const advance = letters.reduce(
      (sum, letter) => sum + font.advanceOf(font.glyphOf(letter.codePointAt(0) ?? 0)),
      0,
    );
    return (advance / font.unitsPerEm) * sizePx + spacing * sizePx * Math.max(0, letters.length - 1);
  };
}

export interface PreviewPicture {
  /** The same drawing as SVG: what pages show without scripts. */
  readonly markup: string;
  readonly png: Uint8Array;
}

/** Whether there will be pictures; pages name them before they are drawn. */
export async function canDrawPreviews(): Promise<boolean> {
  return (await loadRasteriser()) !== null;
}

/** `null` where there is no build for this machine. */
async function loadRasteriser() {
  return import('@resvg/resvg-js').catch(() => null);
}

export async function previewPictures(root: string, site: Site): Promise<Map<Language, PreviewPicture>> {
  const rasteriser = await loadRasteriser();
  if (!rasteriser) return new Map();
  const faces = await readFaces(root);
  const read = (path: string) => readFileSync(join(root, 'public', path), 'utf8');
  const drawn = {
    composed: composeScene(site.indexed),
    boundaries: decodeBoundaries(JSON.parse(read('geo/overview.json'))),
    placeNames: decodePlaceNames(JSON.parse(read('geo/places.json'))),
    measure: measureWith(faces),
    markUri: `data:image/svg+xml;base64,${Buffer.from(read('favicon.svg')).toString('base64')}`,
  };

  const folder = mkdtempSync(join(tmpdir(), 'corridor-fonts-'));
  try {
    const fontFiles = faces.map(({ weight, font }) => {
      const path = join(folder, `${String(weight)}.ttf`);
      writeFileSync(path, font.bytes);
      return path;
    });
    const pictures = languages.map((language) => {
      const markup = previewDrawing({ ...drawn, language, description: siteDescription(site, language) });
      const png = new rasteriser.Resvg(markup, {
        font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Radio Canada Big' },
      })
        .render()
        .asPng();
      return [language, { markup, png: Uint8Array.from(png) }] as const;
    });
    return new Map(pictures);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
