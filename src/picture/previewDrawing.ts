/**
 * The drawing of a link preview (Open Graph, 1200 × 630): the product's name beside the map, by the same vectors as the
 * application's own pictures.
 */
import { applyFilters, noFilters } from '../domain/filter.ts';
import type { Language } from '../domain/language.ts';
import { shellMessages } from '../i18n/messages/shell.ts';
import { basePaths } from '../paint/svg/drawBase.ts';
import { evenLetters } from '../paint/svg/paintNames.ts';
import type { SvgNode } from '../paint/svg/svg.ts';
import { svg, toMarkup } from '../paint/svg/svg.ts';
import type { Boundaries } from '../scene/boundaries.ts';
import type { ComposedScene } from '../scene/compose.ts';
import { mapCamera } from '../scene/frameCamera.ts';
import type { MeasureText } from '../scene/labelPlacement.ts';
import type { PlaceName } from '../scene/placeNames.ts';
import { stageThemes } from '../scene/stageTheme.ts';
import { drawFrame, stillOf } from './pictureFrame.ts';
import { pictureFont, textLine, wrapText } from './pictureText.ts';
import { restingState } from './restingState.ts';

export interface PreviewInput {
  readonly composed: ComposedScene;
  readonly boundaries: Boundaries;
  readonly placeNames: readonly PlaceName[];
  readonly measure: MeasureText;
  readonly language: Language;
  /** Below name and tagline. */
  readonly description: string;
  /** Address of the product's mark. */
  readonly markUri: string;
}

const [widthPx, heightPx, panelPx, marginPx] = [1200, 630, 430, 48];
const theme = stageThemes.light;
/** Quebec's south to New York and Boston: where most of it is, large enough to be seen in a small preview. */
const bounds = [-77, 40.6, -69.5, 47.4] as const;
const mapSize = {
  widthPx: widthPx - panelPx,
  heightPx,
  insets: { top: 0, right: 0, bottom: 0, left: 0 },
} as const;

function drawPanel({ language, description, measure, markUri }: PreviewInput): SvgNode[] {
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
  write(description, 18, 400, 26, theme.inkSoft);
  return [...nodes, svg('image', { href: markUri, x: marginPx, y: 72, width: 60, height: 60 })];
}

function drawMap({ composed, boundaries, placeNames, measure, language }: PreviewInput): SvgNode[] {
  const input = {
    scene: {
      composed,
      state: restingState(applyFilters(composed.indexed, noFilters), { language, theme, placeNames }),
      mix: 0,
      network: null,
    },
    camera: mapCamera([...bounds], mapSize),
    widthPx: mapSize.widthPx,
    heightPx,
    paths: basePaths(boundaries),
    measure,
  } as const;
  return drawFrame(input, stillOf(input));
}

/** As SVG markup. */
export function previewDrawing(input: PreviewInput): string {
  return toMarkup(
    svg(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width: widthPx,
        height: heightPx,
        viewBox: `0 0 ${String(widthPx)} ${String(heightPx)}`,
        'font-family': pictureFont,
        'text-rendering': evenLetters,
      },
      [svg('g', { transform: `translate(${String(panelPx)} 0)` }, drawMap(input)), ...drawPanel(input)],
    ),
  );
}
