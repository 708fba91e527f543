/** The map or network itself inside a picture: base map, links, marks, names, strip of the unplaced, scale bar. */
import type { Camera } from '../domain/mercator.ts';
import type { Language } from '../domain/language.ts';
import type { Layout } from '../graph/layout/core/layoutTypes.ts';
import { labelCandidates, markObstacles } from '../scene/labelCandidates.ts';
import type { MeasureText } from '../scene/labelPlacement.ts';
import { placeLabels } from '../scene/labelPlacement.ts';
import type { Pins } from '../scene/nodePositions.ts';
import { projectionOf, smoothStep } from '../scene/nodePositions.ts';
import type { PlaceName } from '../scene/placeNames.ts';
import type { CommunityGround } from '../scene/communityGround.ts';
import type { Scene } from '../scene/scene.ts';
import { isOnMap } from '../domain/indexedDataset.ts';
import { createScene } from '../scene/scene.ts';
import type { SceneModel } from '../scene/sceneModel.ts';
import type { StageTheme } from '../scene/stageTheme.ts';
import { stageMessages } from '../i18n/messages/stage.ts';
import type { BasePaths } from '../paint/svg/drawBase.ts';
import { drawLabels, drawScene } from '../paint/svg/drawScene.ts';
import { drawPictureBase } from './pictureBase.ts';
import { fitText, textLine } from './pictureText.ts';
import { metresPerPxOf, roundLength } from '../domain/scaleLength.ts';
import { formatLength } from '../i18n/format.ts';
import type { SvgNode } from '../paint/svg/svg.ts';
import { svg } from '../paint/svg/svg.ts';

const noInsets = { top: 0, right: 0, bottom: 0, left: 0 };
const mostLabels = 260;
const widestScalePx = 110;

/** What the frame shows; nothing here belongs to the stage on the page, which goes on by itself. */
export interface PictureScene {
  readonly model: SceneModel;
  readonly layout: Layout;
  readonly emphasis: Float32Array;
  readonly flags: ReadonlyMap<number, number>;
  /** Nodes named whatever the room. */
  readonly forced: ReadonlySet<number>;
  /** Named before others where there is room. */
  readonly preferred: ReadonlySet<number>;
  readonly pins: Pins;
  /** Ground under communities, where it is known. */
  readonly ground?: CommunityGround | null;
  /** 0 map, 1 network. */
  readonly mix: number;
}

export interface FrameInput {
  readonly picture: PictureScene;
  readonly camera: Camera;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly theme: StageTheme;
  readonly language: Language;
  readonly links: 'hub' | 'pair';
  readonly hasAffiliations: boolean;
  readonly paths: BasePaths | null;
  readonly places: readonly PlaceName[];
  readonly measure: MeasureText;
}

/** A scene of its own at rest, so that a picture never moves what is on screen. */
function sceneAtRest({ picture, camera, widthPx, heightPx, language, measure }: FrameInput): Scene {
  const scene = createScene(picture.model, picture.mix);
  scene.setReducedMotion(true);
  scene.setLayout(picture.layout);
  scene.setEmphasis(picture.emphasis, picture.flags);
  scene.setPins(picture.pins);
  scene.setGround(picture.ground ?? null);
  scene.setStripLabel(16 + measure(stripTitle(picture, language), 11.5, 400, 0));
  scene.advance(0, { camera, widthPx, heightPx, insets: noInsets });
  return scene;
}

/** Over the box of organizations that nothing places. */
function stripTitle({ model }: PictureScene, language: FrameInput['language']): string {
  const count = model.network.organizationCount - model.indexed.dataset.organizations.filter(isOnMap).length;
  return stageMessages[language].notOnMap(count);
}

function drawStrip(scene: Scene, { picture, theme, language, measure }: FrameInput): SvgNode[] {
  const { strip, places } = scene.positions;
  const isWaiting = (_: unknown, node: number) =>
    Number.isNaN(places[2 * node]) && (scene.emphasis[node] as number) > 0;
  // An empty box would only raise the question who stands in it.
  if (!strip || !scene.model.indexed.dataset.organizations.some(isWaiting)) return [];
  const label = fitText(stripTitle(picture, language), strip.width - 16, 11.5, 400, measure);
  return [
    svg('rect', {
      x: strip.left,
      y: strip.top,
      width: strip.width,
      height: strip.height,
      rx: 6,
      fill: theme.paper,
      'fill-opacity': 0.72,
      stroke: theme.inkSoft,
      'stroke-opacity': 0.45,
      'stroke-dasharray': '3 3',
    }),
    textLine(label, strip.left + 8, strip.top + 16, { sizePx: 11.5, fill: theme.inkSoft }),
  ];
}

function drawScaleBar({ camera, heightPx, theme, language }: FrameInput): SvgNode {
  const metresPerPx = metresPerPxOf(camera);
  const metres = roundLength(metresPerPx * widestScalePx);
  const width = metres / metresPerPx;
  const [left, y] = [16, heightPx - 12];
  const path = `M${String(left)} ${String(y - 5)}V${String(y)}H${String(left + width)}V${String(y - 5)}`;
  const bar = { d: path, fill: 'none', 'stroke-linejoin': 'round' };
  return svg('g', { 'data-part': 'scale' }, [
    svg('path', { ...bar, stroke: theme.paper, 'stroke-width': 4.5, 'stroke-opacity': 0.8 }),
    svg('path', { ...bar, stroke: theme.ink, 'stroke-width': 1.4 }),
    svg(
      'text',
      {
        x: left + width / 2,
        y: y - 6,
        'font-size': 11,
        'text-anchor': 'middle',
        fill: theme.ink,
        stroke: theme.paper,
        'stroke-width': 3,
        'stroke-linejoin': 'round',
        'paint-order': 'stroke',
      },
      [formatLength(metres, language)],
    ),
  ]);
}

/** Everything inside the frame, from (0, 0) to (width, height); the caller clips it. */
export function drawFrame(input: FrameInput): SvgNode[] {
  const {
    picture,
    camera,
    widthPx,
    heightPx,
    theme,
    language,
    links,
    hasAffiliations,
    paths,
    places,
    measure,
  } = input;
  const scene = sceneAtRest(input);
  const projection = projectionOf({ camera, widthPx, heightPx, insets: noInsets });
  const isMap = smoothStep(scene.mix()) < 0.5;
  const { strip } = scene.positions;
  const naming = {
    scene,
    places,
    language,
    projection,
    zoom: camera.zoom,
    widthPx,
    heightPx,
    hasHubs: links === 'hub',
    forced: picture.forced,
    preferred: picture.preferred,
  };
  const stripBox =
    isMap && strip
      ? [
          {
            left: strip.left,
            top: strip.top,
            right: strip.left + strip.width,
            bottom: strip.top + strip.height,
          },
        ]
      : [];
  const scaleBox = isMap ? [{ left: 0, top: heightPx - 34, right: 150, bottom: heightPx }] : [];
  const labels = placeLabels({
    candidates: labelCandidates(naming),
    obstacles: [...markObstacles(naming), ...stripBox, ...scaleBox],
    visible: { left: 0, top: 0, right: widthPx, bottom: heightPx },
    measure,
    previous: new Map(),
    limit: mostLabels,
  });
  return [
    svg('rect', { width: widthPx, height: heightPx, fill: isMap ? theme.base.water : theme.paper }),
    ...(isMap && paths ? [drawPictureBase(paths, theme, projection, widthPx, heightPx)] : []),
    ...(isMap ? drawStrip(scene, input) : []),
    ...drawScene({ scene, projection, zoom: camera.zoom, theme, links, hasAffiliations, widthPx, heightPx }),
    drawLabels(labels, theme),
    ...(isMap ? [drawScaleBar(input)] : []),
  ];
}
