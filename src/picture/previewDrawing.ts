/**
 * The drawing of a link preview (Open Graph, 1200 × 630): words beside the map, by the same vectors as the application's
 * own pictures. Of the whole map with the product's name, or of a cut of it with what that is called.
 */
import type { Language } from '../domain/language.ts';
import { noInsets } from '../domain/mercator.ts';
import { shellMessages } from '../i18n/messages/shell.ts';
import { basePaths } from '../paint/svg/drawBase.ts';
import { evenLetters } from '../paint/svg/nameStyle.ts';
import type { SvgNode } from '../paint/svg/svg.ts';
import { svg } from '../paint/svg/svg.ts';
import { toMarkup } from '../paint/svg/svgMarkup.ts';
import { boundsOfMost, mapCamera } from '../scene/frameCamera.ts';
import { stageThemes } from '../scene/stageTheme.ts';
import type { PictureSource, PictureSubject } from './pagePicture.ts';
import { drawFrame, stillOf } from './pictureFrame.ts';
import { pictureFont, textLine, wrapText } from './pictureText.ts';
import { restingState } from './restingState.ts';

interface PreviewSource extends PictureSource {
  /** Address of the product's mark. */
  readonly markUri: string;
}

export interface Preview {
  readonly language: Language;
  /** The name of what it shows; `null`: all of it, under the product's name. */
  readonly title: string | null;
  readonly text: string;
  readonly subject: PictureSubject;
}

const [widthPx, heightPx, panelPx, marginPx] = [1200, 630, 430, 48];
const theme = stageThemes.light;
const mapSize = {
  widthPx: widthPx - panelPx,
  heightPx,
  insets: noInsets,
} as const;

function drawPanel({ measure, markUri }: PreviewSource, { language, title, text }: Preview): SvgNode[] {
  const { productName, tagline } = shellMessages[language];
  const room = panelPx - 2 * marginPx;
  const nodes: SvgNode[] = [svg('rect', { width: panelPx, height: heightPx, fill: theme.paper })];
  let y = 200;
  const write = (written: string, sizePx: number, weight: 400 | 600 | 700, leading: number, fill: string) => {
    for (const line of wrapText(written, room, sizePx, weight, measure, 6)) {
      nodes.push(textLine(line, marginPx, y, { sizePx, weight, fill }));
      y += leading;
    }
  };
  write(title ?? productName, 46, 700, 52, theme.ink);
  y += 8;
  write(title === null ? tagline : productName, 23, 600, 31, theme.accent);
  y += 14;
  write(text, title === null ? 18 : 21, 400, title === null ? 26 : 30, theme.inkSoft);
  return [...nodes, svg('image', { href: markUri, x: marginPx, y: 72, width: 60, height: 60 })];
}

/** One source, as many previews as there are pages that have their own. As SVG markup. */
export function createPreviewDrawing(source: PreviewSource): (preview: Preview) => string {
  const { composed, boundaries, placeNames, measure } = source;
  const paths = basePaths(boundaries);

  function drawMap({ language, subject }: Preview): SvgNode[] {
    const { shown, bounds, closestZoom } = subject;
    const framed = bounds ?? boundsOfMost(composed.indexed, (number) => shown.organizations[number] === 1);
    const input = {
      scene: {
        composed,
        state: restingState(shown, { language, theme, placeNames }),
        mix: 0,
        network: null,
      },
      camera: mapCamera(framed, mapSize, closestZoom),
      widthPx: mapSize.widthPx,
      heightPx,
      paths,
      measure,
    } as const;
    return drawFrame(input, stillOf(input));
  }

  return (preview) =>
    toMarkup(
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
        [
          svg('g', { transform: `translate(${String(panelPx)} 0)` }, drawMap(preview)),
          ...drawPanel(source, preview),
        ],
      ),
    );
}
