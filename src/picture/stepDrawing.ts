/** The map of one step of a story, as a drawing of its own: what its view shows, framed as the living map would. */
import { applyFilters } from '../domain/filter.ts';
import type { Language } from '../domain/language.ts';
import { parseNear } from '../domain/nearCircle.ts';
import { readStoryView } from '../domain/story/storyView.ts';
import { stageMessages } from '../i18n/messages/stage.ts';
import { basePaths } from '../paint/svg/drawBase.ts';
import { evenLetters } from '../paint/svg/paintNames.ts';
import { svg, toMarkup } from '../paint/svg/svg.ts';
import type { Boundaries } from '../scene/boundaries.ts';
import type { ComposedScene } from '../scene/compose.ts';
import { homeMapCamera } from '../scene/frameCamera.ts';
import type { MeasureText } from '../scene/labelPlacement.ts';
import type { PlaceName } from '../scene/placeNames.ts';
import { stageThemes } from '../scene/stageTheme.ts';
import { drawFrame, stillOf } from './pictureFrame.ts';
import { pictureFont } from './pictureText.ts';

export interface StepInput {
  readonly composed: ComposedScene;
  readonly boundaries: Boundaries;
  readonly placeNames: readonly PlaceName[];
  readonly measure: MeasureText;
  readonly language: Language;
  /** The step's query string. */
  readonly view: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

const theme = stageThemes.light;
/** Room for names around the outermost marks. */
const insets = { top: 36, right: 72, bottom: 36, left: 72 } as const;

/** As SVG markup. */
export function stepDrawing(input: StepInput): string {
  const { composed, boundaries, placeNames, measure, language, view, widthPx, heightPx } = input;
  const { filters } = readStoryView(view);
  const shown = applyFilters(composed.indexed, filters);
  const near = filters.near === null ? null : parseNear(filters.near);
  const isIn = (number: number) => shown.organizations[number] === 1 || shown.context[number] === 1;
  const frame = {
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
        near,
        language,
        words: stageMessages[language].words,
        theme,
        placeNames,
        isReducedMotion: true,
      },
      mix: 0,
      network: null,
    },
    camera: homeMapCamera(composed.indexed, isIn, { widthPx, heightPx, insets }, near),
    widthPx,
    heightPx,
    paths: basePaths(boundaries),
    measure,
  } as const;
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
      drawFrame(frame, stillOf(frame)),
    ),
  );
}
