/**
 * The map as it is first seen, drawn by the build: the living view's own frames at the home camera, for a wide and a
 * narrow screen. Each stands in the middle of the stage in its own px, whatever the stage's size, and the living view
 * takes the same camera over (`stage/firstCamera.ts`), so that nothing moves when it comes.
 */
import type { Language } from '../../domain/language.ts';
import { languages } from '../../domain/language.ts';
import type { Camera, Insets } from '../../domain/mercator.ts';
import type { Shown } from '../../domain/filter.ts';
import { noInsets } from '../../domain/mercator.ts';
import type { BasePaths } from '../../paint/svg/drawBase.ts';
import { baseScale, drawBase } from '../../paint/svg/drawBase.ts';
import { paintShapes } from '../../paint/svg/paintShapes.ts';
import { paintMarkTexts, paintNames } from '../../paint/svg/paintNames.ts';
import type { SvgNode } from '../../paint/svg/svg.ts';
import { svg } from '../../paint/svg/svg.ts';
import type { ComposedScene } from '../../scene/compose.ts';
import type { MeasureText } from '../../scene/labelPlacement.ts';
import type { Projection } from '../../scene/projection.ts';
import { projectionOf, stepBetween } from '../../scene/projection.ts';
import type { PlaceName } from '../../scene/placeNames.ts';
import type { StageTheme } from '../../scene/stageTheme.ts';
import { stageThemes } from '../../scene/stageTheme.ts';
import { frameAtRest } from '../../scene/stillFrame.ts';
import { createCompactBase } from '../compactPath.ts';
import { restingState } from '../restingState.ts';
import type { InkPairs } from './inkPairs.ts';

export interface FirstFrame {
  /** Of the class `first-<name>`, which the style sheet shows on screens of its kind. */
  readonly name: 'wide' | 'narrow';
  /** The stage on the screen that it is made for. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** What slides over it. */
  readonly covered: Insets;
  /** Where the living view looks at home on that screen. */
  readonly camera: Camera;
}

export interface PictureSource {
  readonly composed: ComposedScene;
  readonly shown: Shown;
  readonly paths: BasePaths;
  readonly placeNames: readonly PlaceName[];
  readonly measure: MeasureText;
}

/** Screens up to so much larger than a drawing's own see the base map to their edges. */
const spareRoom = 1.2;
/** The paths' units in a px. */
const fineness = 2;

/** Px around the middle of a view at that camera. */
function aroundMiddle(camera: Camera): Projection {
  return projectionOf({ camera, widthPx: 0, heightPx: 0, insets: noInsets });
}

/** What all drawings show of the base map, px around the middle of a view at `camera`. */
function boxOf(frames: readonly FirstFrame[], camera: Camera) {
  const sides = frames.map(({ widthPx, heightPx, camera: own }) => {
    const { scale, x, y } = stepBetween(aroundMiddle(own), aroundMiddle(camera));
    const [halfWidth, halfHeight] = [(spareRoom * widthPx * scale) / 2, (spareRoom * heightPx * scale) / 2];
    return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
  });
  return {
    left: Math.min(...sides.map(({ left }) => left)),
    right: Math.max(...sides.map(({ right }) => right)),
    top: Math.min(...sides.map(({ top }) => top)),
    bottom: Math.max(...sides.map(({ bottom }) => bottom)),
  };
}

/** In halves of a px around the middle of a view at that camera. */
function drawCompactBase(
  paths: BasePaths,
  theme: StageTheme,
  camera: Camera,
  box: ReturnType<typeof boxOf>,
): SvgNode[] {
  const projection = aroundMiddle(camera);
  const frame = {
    scale: baseScale(projection) * fineness,
    shiftX: projection.shiftX * fineness,
    shiftY: projection.shiftY * fineness,
    left: box.left * fineness,
    right: box.right * fineness,
    top: box.top * fineness,
    bottom: box.bottom * fineness,
    flatness: 1.2,
    speck: 4,
  };
  return createCompactBase(drawBase(paths, theme))(frame);
}

const baseId = 'first-base';

interface Drawn {
  readonly shapes: readonly SvgNode[];
  readonly names: SvgNode;
}

/** The fonts come from the style sheet. */
function withoutFont({ tag, attributes, children }: SvgNode): SvgNode {
  return { tag, children, attributes: { ...attributes, 'font-family': 'inherit' } };
}

function drawScene(
  { composed, shown, placeNames, measure }: PictureSource,
  { widthPx, heightPx, covered, camera }: FirstFrame,
  language: Language,
  theme: StageTheme,
): Drawn {
  const { frame } = frameAtRest(composed, {
    state: restingState(shown, { language, theme, placeNames }),
    mix: 0,
    size: { widthPx, heightPx, insets: covered },
    camera,
    network: null,
    measure,
  });
  return {
    shapes: [...paintShapes(frame), withoutFont(paintMarkTexts(frame))],
    names: withoutFont(paintNames(frame)),
  };
}

/** The whole picture, to be put into the stage. */
export function firstPicture(
  source: PictureSource,
  frames: readonly FirstFrame[],
  { merge }: InkPairs,
): SvgNode {
  const [first] = frames;
  if (!first) throw new Error('The first picture needs a frame');
  const { light, dark } = stageThemes;
  const inBoth = (draw: (theme: StageTheme) => SvgNode) => merge(draw(light), draw(dark));
  const { camera: baseCamera } = first;
  const box = boxOf(frames, baseCamera);
  const base = inBoth((theme) =>
    svg('g', { id: baseId }, drawCompactBase(source.paths, theme, baseCamera, box)),
  );
  const drawings = frames.map((frame) => {
    const { camera } = frame;
    const drawnOf = (language: Language, theme: StageTheme) => drawScene(source, frame, language, theme);
    const { scale, x, y } = stepBetween(aroundMiddle(baseCamera), aroundMiddle(camera));
    const place = `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${(scale / fineness).toFixed(6)})`;
    const [reference = 'fr'] = languages;
    return svg(
      'svg',
      {
        class: `first-${frame.name}`,
        x: '50%',
        y: '50%',
        overflow: 'visible',
        'data-lng': String(camera.lng),
        'data-lat': String(camera.lat),
        'data-zoom': String(camera.zoom),
      },
      [
        // Made smaller or larger by the style sheet, on screens between those that the drawings are made for.
        svg('g', { class: 'first-scaled' }, [
          svg('use', { href: `#${baseId}`, transform: place }),
          svg('g', { transform: `translate(${String(-frame.widthPx / 2)} ${String(-frame.heightPx / 2)})` }, [
            inBoth((theme) => svg('g', {}, drawnOf(reference, theme).shapes)),
            ...languages.map((language) =>
              inBoth((theme) => svg('g', { class: `first-${language}` }, [drawnOf(language, theme).names])),
            ),
          ]),
        ]),
      ],
    );
  });
  return svg(
    'svg',
    { class: 'first-picture', 'aria-hidden': 'true', 'text-rendering': 'geometricPrecision' },
    [
      svg('defs', {}, [base]),
      inBoth((theme) => svg('rect', { width: '100%', height: '100%', fill: theme.base.water })),
      ...drawings,
    ],
  );
}
