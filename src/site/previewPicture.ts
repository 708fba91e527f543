/**
 * The picture of a link preview (Open Graph, 1200 × 630): the product's name beside the map, drawn by the same vectors
 * as the application's own pictures. Where the rasteriser has no build for this machine, pages do without.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyFilters, noFilters } from '../domain/filter.ts';
import type { Language } from '../domain/language.ts';
import { languages } from '../domain/language.ts';
import { basePaths } from '../paint/svg/drawBase.ts';
import { readTrueType, unpackWoff } from '../picture/pdf/trueType.ts';
import type { TrueType } from '../picture/pdf/trueType.ts';
import { drawFrame, stillOf } from '../picture/pictureFrame.ts';
import { pictureFont, textLine, wrapText } from '../picture/pictureText.ts';
import { evenLetters } from '../paint/svg/paintNames.ts';
import type { SvgNode } from '../paint/svg/svg.ts';
import { svg, toMarkup } from '../paint/svg/svg.ts';
import { decodeBoundaries } from '../scene/boundaries.ts';
import { composeScene } from '../scene/compose.ts';
import { mapCamera } from '../scene/frameCamera.ts';
import type { MeasureText } from '../scene/labelPlacement.ts';
import { decodePlaceNames } from '../scene/placeNames.ts';
import { stageThemes } from '../scene/stageTheme.ts';
import { shellMessages } from '../i18n/messages/shell.ts';
import { stageMessages } from '../i18n/messages/stage.ts';
import { siteDescription } from './startPage.ts';
import type { Site } from './site.ts';

const [widthPx, heightPx, panelPx, marginPx] = [1200, 630, 430, 48];
const theme = stageThemes.light;
/** Quebec's south to New York and Boston: where most of it is, large enough to be seen in a small preview. */
const bounds = [-77, 40.6, -69.5, 47.4] as const;
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

function panel(site: Site, language: Language, measure: MeasureText): SvgNode[] {
  const { productName, tagline } = shellMessages[language];
  const room = panelPx - 2 * marginPx;
  const nodes: SvgNode[] = [svg('rect', { width: panelPx, height: heightPx, fill: theme.paper })];
  let y = 200;
  const write = (text: string, sizePx: number, weight: 400 | 600 | 700, leading: number, fill: string) => {
    for (const line of wrapText(text, room, sizePx, weight, measure, 6)) {
      nodes.push(textLine(line, marginPx, y, { sizePx, weight, fill }));
      y += leading;
    }
  };
  write(productName, 46, 700, 52, theme.ink);
  y += 8;
  write(tagline, 23, 600, 31, theme.accent);
  y += 14;
  write(siteDescription(site, language), 18, 400, 26, theme.inkSoft);
  return nodes;
}

function mark(favicon: string): SvgNode {
  const uri = `data:image/svg+xml;base64,${Buffer.from(favicon).toString('base64')}`;
  return svg('image', { href: uri, x: marginPx, y: 72, width: 60, height: 60 });
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
  const measure = measureWith(faces);
  const { indexed } = site;
  const composed = composeScene(indexed);
  const shown = applyFilters(indexed, noFilters);
  const read = (path: string) => readFileSync(join(root, 'public', path), 'utf8');
  const size = { widthPx: widthPx - panelPx, heightPx, insets: { top: 0, right: 0, bottom: 0, left: 0 } };
  const paths = basePaths(decodeBoundaries(JSON.parse(read('geo/overview.json'))));
  const placeNames = decodePlaceNames(JSON.parse(read('geo/places.json')));

  const folder = mkdtempSync(join(tmpdir(), 'corridor-fonts-'));
  try {
    const fontFiles = faces.map(({ weight, font }) => {
      const path = join(folder, `${String(weight)}.ttf`);
      writeFileSync(path, font.bytes);
      return path;
    });
    const pictures = languages.map((language) => {
      const input = {
        scene: {
          composed,
          state: {
            shown,
            selection: null,
            hover: { type: 'none' },
            path: [],
            depth: 1,
            links: 'hub',
            hasAffiliations: false,
            place: null,
            near: null,
            language,
            words: stageMessages[language].words,
            theme,
            placeNames,
            isReducedMotion: true,
          },
          mix: 0,
          network: null,
        },
        camera: mapCamera([...bounds], size),
        widthPx: size.widthPx,
        heightPx,
        paths,
        measure,
      } as const;
      const frame = drawFrame(input, stillOf(input));
      const drawing = svg(
        'svg',
        {
          xmlns: 'http://www.w3.org/2000/svg',
          width: widthPx,
          height: heightPx,
          viewBox: `0 0 ${String(widthPx)} ${String(heightPx)}`,
          'font-family': pictureFont,
          'text-rendering': evenLetters,
        },
        [
          svg('g', { transform: `translate(${String(panelPx)} 0)` }, frame),
          ...panel(site, language, measure),
          mark(read('favicon.svg')),
        ],
      );
      const markup = toMarkup(drawing);
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
