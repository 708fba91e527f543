/**
 * A picture of the view, made to leave the page: the map or network drawn anew as vectors, with everything that says
 * what it is: title, counts and filters in words, legend, scale, dates, source, and a link back. Pure; the same
 * drawing becomes SVG, PNG, PDF and print.
 */
import { pictureMessages } from '../i18n/messages/picture.ts';
import { stageMessages } from '../i18n/messages/stage.ts';
import type { FrameInput } from './pictureFrame.ts';
import { drawFrame, stillOf } from './pictureFrame.ts';
import { drawLegend } from './pictureLegend.ts';
import { fitText, pictureFont, textLine, wrapText } from './pictureText.ts';
import type { PictureView, PictureWords } from './pictureWords.ts';
import { pictureWords } from './pictureWords.ts';
import { evenLetters } from '../paint/svg/nameStyle.ts';
import type { SvgNode } from '../paint/svg/svg.ts';
import { svg } from '../paint/svg/svg.ts';

export interface PictureInput extends FrameInput {
  readonly view: PictureView;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Day of the release shown, or of the newest change to the data. */
  readonly dataDate: string | null;
  readonly isPreview: boolean;
  /** Address of the view. */
  readonly link: string;
  /** The reader's own, where given: in place of the title, and below what the filters say. */
  readonly title?: string;
  readonly note?: string;
}

export interface Picture {
  readonly root: SvgNode;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly title: string;
}

const marginPx = 32;
const gapPx = 28;
const legendPx = 216;

interface Block {
  readonly nodes: SvgNode[];
  readonly heightPx: number;
}

function wordsOf({ scene: { composed, state }, view, title = '' }: PictureInput): PictureWords {
  const words = pictureWords(composed.indexed, state.shown, view);
  return title.trim() === '' ? words : { ...words, title: title.trim() };
}

function drawHead(input: PictureInput, widthPx: number): Block {
  const { scene, view, isPreview, measure, note = '' } = input;
  const { theme } = scene.state;
  const words = wordsOf(input);
  const nodes: SvgNode[] = [];
  let y = marginPx - 10;
  for (const line of wrapText(words.title, widthPx, 28, 700, measure, 2)) {
    y += 34;
    nodes.push(textLine(line, marginPx, y, { sizePx: 28, weight: 700, fill: theme.ink }));
  }
  y += 28;
  const shownLine = [words.shown, ...(isPreview ? [pictureMessages[view.lang].preview] : [])].join(' · ');
  nodes.push(
    textLine(fitText(shownLine, widthPx, 16, 600, measure), marginPx, y, {
      sizePx: 16,
      weight: 600,
      fill: theme.ink,
    }),
  );
  y += 6;
  for (const text of [words.highlighted, words.filters]) {
    for (const line of wrapText(text, widthPx, 13.5, 400, measure, 3)) {
      y += 18;
      nodes.push(textLine(line, marginPx, y, { sizePx: 13.5, fill: theme.inkSoft }));
    }
  }
  for (const [number, line] of wrapText(note, widthPx, 15, 400, measure, 6).entries()) {
    y += number === 0 ? 26 : 20;
    nodes.push(textLine(line, marginPx, y, { sizePx: 15, fill: theme.ink }));
  }
  return { nodes, heightPx: y + 20 };
}

function drawFoot(input: PictureInput, top: number, widthPx: number): Block {
  const { scene, view, today, dataDate, link, measure, paths } = input;
  const { theme } = scene.state;
  const messages = pictureMessages[view.lang];
  const { attribution, transportAttribution } = stageMessages[view.lang];
  const givers = `${attribution}${paths?.rail === undefined ? '' : transportAttribution}`;
  const style = { sizePx: 11.5, fill: theme.inkSoft } as const;
  const texts = [
    `${messages.date(dataDate, today)}. ${messages.source}`,
    ...(view.view === 'network' ? [] : [messages.base(givers)]),
  ];
  const nodes: SvgNode[] = [];
  let y = top;
  for (const text of texts) {
    for (const line of wrapText(text, widthPx, style.sizePx, 400, measure, 2)) {
      y += 16;
      nodes.push(textLine(line, marginPx, y, style));
    }
  }
  y += 16;
  const before = `${messages.link} `;
  const beforePx = measure(messages.link, style.sizePx, 400, 0) + 4;
  const address = fitText(link, widthPx - beforePx, style.sizePx, 400, measure);
  nodes.push(
    textLine(before.trimEnd(), marginPx, y, style),
    svg('a', { href: link }, [textLine(address, marginPx + beforePx, y, { ...style, fill: theme.accent })]),
  );
  return { nodes, heightPx: y - top };
}

export function drawPicture(input: PictureInput): Picture {
  const { scene, view, widthPx: frameWidth, measure } = input;
  const { theme } = scene.state;
  const contentPx = frameWidth + gapPx + legendPx;
  const head = drawHead(input, contentPx);
  const still = stillOf(input);
  const legend = drawLegend({ scene, frame: still.frame, widthPx: legendPx, measure });
  const top = head.heightPx;
  // A low frame grows with the legend: more of the map rather than empty paper.
  const frameHeight = Math.max(input.heightPx, legend.heightPx);
  const foot = drawFoot(input, top + frameHeight + 6, contentPx);
  const widthPx = Math.ceil(contentPx + 2 * marginPx);
  const heightPx = Math.ceil(top + frameHeight + 6 + foot.heightPx + marginPx - 8);
  const framed = { ...input, heightPx: frameHeight };
  const frame = drawFrame(framed, frameHeight === input.heightPx ? still : stillOf(framed));
  const outline = { width: frameWidth, height: frameHeight, rx: 8 };
  const words = wordsOf(input);
  const description = pictureMessages[view.lang].alternative(words.title, words.shown);
  const root = svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: widthPx,
      height: heightPx,
      viewBox: `0 0 ${String(widthPx)} ${String(heightPx)}`,
      role: 'img',
      'aria-label': description,
      lang: view.lang === 'fr' ? 'fr-CA' : 'en-CA',
      'font-family': pictureFont,
      'text-rendering': evenLetters,
    },
    [
      svg('title', {}, [description]),
      svg('rect', { width: widthPx, height: heightPx, fill: theme.paper }),
      ...head.nodes,
      svg('g', { transform: `translate(${String(marginPx)} ${String(top)})` }, [
        svg('clipPath', { id: 'frame' }, [svg('rect', outline)]),
        svg('g', { 'clip-path': 'url(#frame)' }, frame),
        svg('rect', { ...outline, fill: 'none', stroke: theme.inkSoft, 'stroke-opacity': 0.4 }),
      ]),
      svg(
        'g',
        { transform: `translate(${String(marginPx + frameWidth + gapPx)} ${String(top)})` },
        legend.nodes,
      ),
      ...foot.nodes,
    ],
  );
  return { root: withIdPrefix(root, 'picture-'), widthPx, heightPx, title: words.title };
}

/** Ids of its own, so that a picture may stand in the page beside the stage's drawing. */
function withIdPrefix(node: SvgNode, prefix: string): SvgNode {
  const attributes = Object.fromEntries(
    Object.entries(node.attributes).map(([name, value]) => {
      if (name === 'id') return [name, `${prefix}${String(value)}`];
      return [name, typeof value === 'string' ? value.replace(/^url\(#(.+)\)$/, `url(#${prefix}$1)`) : value];
    }),
  );
  const children = node.children.map((child) =>
    typeof child === 'string' ? child : withIdPrefix(child, prefix),
  );
  return { ...node, attributes, children };
}
