/**
 * The pictures of link previews, drawn (`picture/previewDrawing.ts`) and rasterised. Where the rasteriser has no build
 * for this machine, pages do without.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import type { Language } from '../domain/language.ts';
import { languages, textIn } from '../domain/language.ts';
import { readTrueType, unpackWoff } from '../picture/pdf/trueType.ts';
import type { PictureSource } from '../picture/pagePicture.ts';
import type { Preview } from '../picture/previewDrawing.ts';
import { createPreviewDrawing } from '../picture/previewDrawing.ts';
import type { TrueType } from '../picture/pdf/trueType.ts';
import { decodeBoundaries } from '../scene/boundaries.ts';
import { composeScene } from '../scene/compose.ts';
import type { MeasureText } from '../scene/labelPlacement.ts';
import { decodePlaceNames } from '../scene/placeNames.ts';
import { contentOf, cutPreviewPath, cutsOf, subjectOfCut } from './cutPage.ts';
import { pageTexts } from './pageTexts.ts';
import { wholeSubject } from './pictureSubjects.ts';
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

/** Whether there will be pictures; pages name them before they are drawn. */
export async function canDrawPreviews(): Promise<boolean> {
  return (await loadRasteriser()) !== null;
}

/** `null` where there is no build for this machine. */
async function loadRasteriser() {
  return import('@resvg/resvg-js').catch(() => null);
}

/** What pictures of the data are drawn from: the build's own files. */
export async function readPictureSource(root: string, indexed: IndexedDataset): Promise<PictureSource> {
  const read = (path: string): unknown => JSON.parse(readFileSync(join(root, 'public', path), 'utf8'));
  return {
    composed: composeScene(indexed),
    boundaries: decodeBoundaries(read('geo/overview.json')),
    placeNames: decodePlaceNames(read('geo/places.json')),
    measure: measureWith(await readFaces(root)),
  };
}

interface PreviewFile extends Preview {
  readonly path: string;
}

/** Of the start page, and of every page that has none of its own. */
function wholePreview(site: Site, language: Language): PreviewFile[] {
  const path = site.picture[language];
  if (path === null) return [];
  return [
    {
      path,
      language,
      title: null,
      text: siteDescription(site, language),
      subject: wholeSubject(site.indexed),
    },
  ];
}

/** The previews of the pages of sectors and regions, by their paths. */
function cutPreviews(site: Site, { boundaries }: PictureSource, language: Language): PreviewFile[] {
  const texts = pageTexts[language];
  return cutsOf(site).flatMap((cut) => {
    const subject = subjectOfCut(site, cut, boundaries);
    if (!subject) return [];
    const { organizations, agreements, acrossBorder } = contentOf(site, cut);
    const text = texts.figures(organizations.length, agreements.length, acrossBorder);
    const title = textIn(cut.term.name, language, cut.term.id);
    return [{ path: cutPreviewPath(cut, language), language, title, text, subject }];
  });
}

/** Every link preview of the site as PNG, by its path from the site's root. */
export async function previewPictures(root: string, site: Site): Promise<Map<string, Uint8Array>> {
  const rasteriser = await loadRasteriser();
  if (!rasteriser) return new Map();
  const source = await readPictureSource(root, site.indexed);
  const mark = readFileSync(join(root, 'public', 'favicon.svg')).toString('base64');
  const draw = createPreviewDrawing({ ...source, markUri: `data:image/svg+xml;base64,${mark}` });
  const folder = mkdtempSync(join(tmpdir(), 'corridor-fonts-'));
  try {
    const fontFiles = (await readFaces(root)).map(({ weight, font }) => {
      const path = join(folder, `${String(weight)}.ttf`);
      writeFileSync(path, font.bytes);
      return path;
    });
    const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Radio Canada Big' };
    const previews = languages.flatMap((language) => [
      ...wholePreview(site, language),
      ...cutPreviews(site, source, language),
    ]);
    const rasterised = previews.map(async ({ path, ...preview }) => {
      const image = await rasteriser.renderAsync(draw(preview), { font });
      return [path, Uint8Array.from(image.asPng())] as const;
    });
    return new Map(await Promise.all(rasterised));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
