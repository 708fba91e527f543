/** The map or network itself inside a picture: base map, what the scene draws, scale bar, how many are not on the map. */
import type { Camera } from '../domain/mercator.ts';
import { metresPerPxOf, roundLength, widestScalePx } from '../domain/scaleLength.ts';
import { formatLength } from '../i18n/format.ts';
import { stageMessages } from '../i18n/messages/stage.ts';
import type { BasePaths } from '../paint/svg/drawBase.ts';
import { paintFrame } from '../paint/svg/paintFrame.ts';
import type { SvgNode } from '../paint/svg/svg.ts';
import { px, svg } from '../paint/svg/svg.ts';
import { leftOutAt } from '../scene/leftOut.ts';
import type { ComposedScene } from '../scene/compose.ts';
import type { MeasureText } from '../scene/labelPlacement.ts';
import type { NetworkPositions } from '../scene/networkPositions.ts';
import type { SceneState } from '../scene/sceneState.ts';
import type { Still } from '../scene/stillFrame.ts';
import { frameAtRest } from '../scene/stillFrame.ts';
import { drawPictureBase } from './pictureBase.ts';
import { fitText, textLine } from './pictureText.ts';

const platePx = { height: 24, inset: 10, margin: 10 } as const;

/** What the frame shows; nothing here belongs to the stage on the page, which goes on by itself. */
export interface PictureScene {
  readonly composed: ComposedScene;
  readonly state: SceneState;
  /** 0 map, 1 network. */
  readonly mix: number;
  /** Where the network's layout has put the nodes; the map does without. */
  readonly network: NetworkPositions | null;
  /** For the ground under them, where they are known. */
  readonly communities?: readonly (readonly number[])[];
  /** Marks that the reader has put somewhere. */
  readonly pins?: ReadonlyMap<string, readonly [x: number, y: number]>;
}

export interface FrameInput {
  readonly scene: PictureScene;
  /** Where it looks; what is shown, whole, where nothing is said. */
  readonly camera: Camera | null;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly paths: BasePaths | null;
  readonly measure: MeasureText;
}

/** A scene of its own at rest, so that a picture never moves what is on screen. */
export function stillOf({ scene, camera, widthPx, heightPx, measure }: FrameInput): Still {
  const { composed, state, mix, network, communities, pins } = scene;
  return frameAtRest(composed, {
    state: { ...state, hover: { type: 'none' } },
    mix,
    // Names keep off what is written along the lower edge.
    size: {
      widthPx,
      heightPx,
      insets: { top: 0, right: 0, bottom: platePx.height + platePx.margin, left: 0 },
    },
    camera,
    network,
    measure,
    ...(communities ? { communities } : {}),
    ...(pins ? { pins } : {}),
  });
}

/** Paper under what is written over the map. */
function plate({ state: { theme } }: PictureScene, left: number, top: number, widthPx: number): SvgNode {
  const { height } = platePx;
  return svg('rect', {
    x: px(left),
    y: px(top),
    width: px(widthPx),
    height,
    rx: 5,
    fill: theme.paper,
    'fill-opacity': 0.86,
  });
}

function drawScaleBar({ scene, heightPx }: FrameInput, { view: { camera } }: Still): SvgNode {
  const { theme, language } = scene.state;
  const metresPerPx = metresPerPxOf(camera);
  const metres = roundLength(metresPerPx * widestScalePx);
  const width = metres / metresPerPx;
  const { height, inset, margin } = platePx;
  const [left, y] = [margin + inset, heightPx - margin - 7];
  const path = `M${px(left)} ${px(y - 4)}V${px(y)}H${px(left + width)}V${px(y - 4)}`;
  return svg('g', { 'data-part': 'scale' }, [
    plate(scene, margin, heightPx - margin - height, width + 2 * inset),
    svg('path', {
      d: path,
      fill: 'none',
      stroke: theme.ink,
      'stroke-width': 1.4,
      'stroke-linejoin': 'round',
    }),
    textLine(formatLength(metres, language), left + width / 2, y - 3.5, {
      sizePx: 10.5,
      fill: theme.ink,
      anchor: 'middle',
    }),
  ]);
}

/** "88 not on the map": a picture has no tray to open, but must not pass over whom it leaves out. */
function drawLeftOut({ scene, widthPx, heightPx, measure }: FrameInput, still: Still): SvgNode[] {
  const { theme, language, shown } = scene.state;
  const { organizationIndex } = scene.composed.indexed;
  const tray = still.scene.marks().find(({ kind }) => kind === 'tray');
  const count = (tray?.organizations ?? []).filter(
    (id) => shown.organizations[organizationIndex.get(id) ?? -1] === 1,
  ).length;
  if (count === 0) return [];
  const words = stageMessages[language][leftOutAt(scene.mix)](count);
  const { height, inset, margin } = platePx;
  const text = fitText(words, widthPx / 2 - 2 * inset, 11.5, 600, measure);
  const width = measure(text, 11.5, 600, 0) + 2 * inset;
  const left = widthPx - margin - width;
  const top = heightPx - margin - height;
  return [
    svg('g', { 'data-part': 'left-out' }, [
      plate(scene, left, top, width),
      textLine(text, left + inset, top + 16, { sizePx: 11.5, weight: 600, fill: theme.ink }),
    ]),
  ];
}

/** Everything inside the frame, from (0, 0) to (width, height); the caller clips it. */
export function drawFrame(input: FrameInput, still: Still): SvgNode[] {
  const { scene, widthPx, heightPx, paths } = input;
  const { theme } = scene.state;
  const { frame } = still;
  const isMap = scene.mix < 0.5;
  const whole = { width: widthPx, height: heightPx };
  return [
    svg('rect', { ...whole, fill: isMap ? theme.base.water : theme.paper }),
    ...(isMap && paths ? [drawPictureBase(paths, theme, frame.projection, widthPx, heightPx)] : []),
    ...(isMap && frame.veil > 0
      ? [svg('rect', { ...whole, fill: theme.paper, 'fill-opacity': px(frame.veil) })]
      : []),
    ...paintFrame(frame, still.scene.rowNames()),
    ...(isMap ? [drawScaleBar(input, still)] : []),
    ...drawLeftOut(input, still),
  ];
}
