/** Gathers what a picture of the present view needs, from the stage where there is one, else from the state. */
import { localDay } from '../domain/partialDate.ts';
import type { Camera } from '../domain/mercator.ts';
import { noInsets } from '../domain/mercator.ts';
import type { BasePaths } from '../paint/svg/drawBase.ts';
import { basePaths } from '../paint/svg/drawBase.ts';
import { createTextMeasure } from '../paint/canvas/textMeasure.ts';
import type { Picture } from '../picture/picture.ts';
import { drawPicture } from '../picture/picture.ts';
import type { PictureScene } from '../picture/pictureFrame.ts';
import type { PictureRoom } from '../picture/pictureRoom.ts';
import { uncoveredRoom } from '../picture/pictureRoom.ts';
import { decodeBoundaries } from '../scene/boundaries.ts';
import { composeScene } from '../scene/compose.ts';
import { homeMapCamera } from '../scene/frameCamera.ts';
import type { PlaceName } from '../scene/placeNames.ts';
import { decodePlaceNames } from '../scene/placeNames.ts';
import type { StageTheme } from '../scene/stageTheme.ts';
import { stageThemes } from '../scene/stageTheme.ts';
import { stageHandle } from '../stage/stageHandle.ts';
import { sceneStateOf } from '../stage/sceneStateOf.ts';
import { isPublished } from '../state/actions.ts';
import { parseCamera } from '../state/parameters.ts';
import { resolveTheme } from '../state/resolvedTheme.ts';
import { selectIndexed } from '../state/selectors.ts';
import type { AppState } from '../state/store.ts';
import { store } from '../state/store.ts';
import { chainsOfPath } from './chains.ts';
import { fetchJson } from '../loading/fetchJson.ts';
import { layOut } from '../stage/layOut.ts';
import { lastingQuery } from '../state/url.ts';
import { siteUrl } from '../loading/siteRoot.ts';
import { stageServices } from './stageServices.ts';

/** What a picture without a stage behind it measures. */
const plainFrame = { widthPx: 1040, heightPx: 720 };
function frameOfState(state: AppState): PictureRoom {
  return { ...plainFrame, camera: state.view.map === null ? null : parseCamera(state.view.map) };
}

/** `network` is `null` where the stage has not laid it out (yet). */
function sceneOf(state: AppState, theme: StageTheme, parts: Parts): PictureScene | null {
  const indexed = selectIndexed(state);
  if (!indexed) return null;
  const session = stageHandle.current?.session() ?? null;
  const [from, to] = state.view.path;
  const path =
    from === undefined || to === undefined ? [] : [...new Set([from, to, ...chainsOfPath(from, to).flat()])];
  const look = { theme, placeNames: parts.places, isReducedMotion: true };
  // What the pointer was on is no part of the view.
  const drawn = sceneStateOf({ ...state, hover: { type: 'none' } }, look, path);
  if (!drawn) return null;
  const mix = state.view.view === 'network' ? 1 : 0;
  const { network = null, communities = null, pins } = session?.still() ?? {};
  return {
    composed: composeScene(indexed),
    state: drawn,
    mix,
    network,
    ...(communities ? { communities } : {}),
    ...(pins ? { pins } : {}),
  };
}

interface Parts {
  readonly paths: BasePaths | null;
  readonly places: readonly PlaceName[];
}

let fetched: Promise<Parts> | null = null;

/** From the browser's cache: the page has loaded the same files at its start. */
function fetchParts(): Promise<Parts> {
  fetched ??= Promise.all([
    fetchJson(siteUrl('geo/overview.json')),
    fetchJson(siteUrl('geo/places.json')),
  ]).then(([boundaries, places]) => ({
    paths: boundaries.ok ? basePaths(decodeBoundaries(boundaries.json)) : null,
    places: places.ok ? decodePlaceNames(places.json) : [],
  }));
  const asked = fetched;
  // A picture without its base is drawn once; the next one asks again.
  void asked.then(({ paths, places }) => {
    if (fetched === asked && (!paths || places.length === 0)) fetched = null;
  });
  return asked;
}

const measure = (() => {
  let measured: ReturnType<typeof createTextMeasure> | null = null;
  return (...parameters: Parameters<ReturnType<typeof createTextMeasure>>): number => {
    if (!measured) {
      const context = document.createElement('canvas').getContext('2d');
      measured = context ? createTextMeasure(context) : (text, sizePx) => [...text].length * sizePx * 0.56;
    }
    return measured(...parameters);
  };
})();

interface Ready {
  readonly scene: PictureScene;
  readonly frame: PictureRoom;
  readonly parts: Parts;
  /** What its address leads to, where that is not what is drawn. */
  readonly asked?: AppState;
}

/** The reader's own; empty: none. */
interface OwnWords {
  readonly title: string;
  readonly note: string;
}
const noWords: OwnWords = { title: '', note: '' };

function compose(
  state: AppState,
  { scene, frame, parts, asked = state }: Ready,
  own: OwnWords = noWords,
): Picture {
  if (state.data.status !== 'ready') throw new Error('there is no data to draw');
  const { origin: dataOrigin, indexed } = state.data;
  return drawPicture({
    scene,
    ...frame,
    paths: parts.paths,
    measure,
    view: {
      ...state.view,
      view: state.view.view === 'table' ? 'map' : state.view.view,
      towns: state.towns,
    },
    today: localDay(new Date()),
    dataDate: dataOrigin.type === 'release' ? dataOrigin.date : (indexed.dataset.updated ?? null),
    isPreview: !isPublished(dataOrigin),
    link: siteUrl(lastingQuery(asked.view)),
    ...own,
  });
}

/** Where most of what is compared lies; `null` without any. */
function cameraOfCompared({ view, comparedIds }: AppState, { composed, mix }: PictureScene): Camera | null {
  if (view.compare.length === 0 || mix > 0.5) return null;
  const { indexed } = composed;
  const compared = new Set(comparedIds.flatMap((id) => indexed.organizationIndex.get(id) ?? []));
  return homeMapCamera(indexed, (index) => compared.has(index), { ...plainFrame, insets: noInsets });
}

/**
 * A view that nobody has moved is framed for the picture's own shape, by what is shown of it; beside an open insight,
 * which leaves the map a low strip, by what is compared.
 */
function frameOf(state: AppState, scene: PictureScene): PictureRoom {
  const stage = stageHandle.current;
  const { map, insight, compare } = state.view;
  const isBesideInsight = insight !== null || compare.length > 0;
  if (map === null && isBesideInsight && scene.state.selection === null && state.view.place === null)
    return { ...plainFrame, camera: cameraOfCompared(state, scene) };
  if (!stage || state.view.view === 'table') return frameOfState(state);
  const frame = uncoveredRoom(stage.view());
  return state.view.map === null && state.view.view === 'network' ? { ...frame, camera: null } : frame;
}

export async function pictureOfView(own: OwnWords): Promise<Picture> {
  const state = store.getState();
  const isSystemDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  const theme = stageThemes[resolveTheme(state.view.theme, isSystemDark)];
  // Names are measured before they are placed: the faces have to be there.
  await document.fonts.ready;
  const ofStage = stageHandle.current?.drawingParts();
  const parts = ofStage?.paths ? ofStage : await fetchParts();
  const scene = sceneOf(state, theme, parts);
  if (!scene) throw new Error('there is no data to draw yet');
  const { composed, state: drawn, mix } = scene;
  const request = { composed, shown: drawn.shown, frame: 'wide' } as const;
  const network = scene.network ?? (mix === 1 ? await layOut(request, stageServices.arrangeNetwork) : null);
  return compose(state, { scene: { ...scene, network }, frame: frameOf(state, scene), parts }, own);
}

const noParts: Parts = { paths: null, places: [] };

/**
 * At once and in light colours, for paper; `null` where there are no data to draw. What is not there yet does not hold
 * it up: a map goes for a network that is not laid out, marks alone for a map whose stage is still to come.
 */
export function pictureForPrint(): Picture | null {
  const asked = store.getState();
  if (asked.view.view === 'table') return null;
  const parts = stageHandle.current?.drawingParts() ?? noParts;
  const own = sceneOf(asked, stageThemes.light, parts);
  if (own && (own.mix === 0 || own.network !== null))
    return compose(asked, { scene: own, frame: frameOf(asked, own), parts });
  const state: AppState = { ...asked, view: { ...asked.view, view: 'map', map: null } };
  const scene = sceneOf(state, stageThemes.light, parts);
  return scene && compose(state, { scene, frame: frameOfState(state), parts, asked });
}
