/** Gathers what a picture of the present view needs, from the stage where there is one, else from the state. */
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import type { Camera } from '../domain/mercator.ts';
import { worldToLngLat } from '../domain/mercator.ts';
import { localDay } from '../domain/partialDate.ts';
import type { BasePaths } from '../paint/svg/drawBase.ts';
import { basePaths } from '../paint/svg/drawBase.ts';
import type { Picture } from '../picture/picture.ts';
import { drawPicture } from '../picture/picture.ts';
import type { PictureScene } from '../picture/pictureFrame.ts';
import { decodeBoundaries } from '../scene/boundaries.ts';
import { layoutInputOf } from '../graph/layout/core/layoutInput.ts';
import type { Layout } from '../graph/layout/core/layoutTypes.ts';
import { markScale } from '../domain/markSize.ts';
import { neighbourhood } from '../graph/neighbourhood.ts';
import { buildNetwork } from '../graph/network.ts';
import { nodesBetween } from '../graph/paths.ts';
import { opacity } from '../scene/emphasis.ts';
import { decodeLayout } from '../graph/layout/run/shippedLayout.ts';
import { fillLayout } from '../scene/fillLayout.ts';
import { boundsOfOrganizations, mapCamera, networkCamera } from '../scene/frameCamera.ts';
import { origin, projectionOf } from '../scene/nodePositions.ts';
import type { PlaceName } from '../scene/placeNames.ts';
import { decodePlaceNames } from '../scene/placeNames.ts';
import type { SceneModel } from '../scene/sceneModel.ts';
import { buildSceneModel } from '../scene/sceneModel.ts';
import type { StageTheme } from '../scene/stageTheme.ts';
import { stageThemes } from '../scene/stageTheme.ts';
import { createTextMeasure } from '../paint/canvas/labelCanvas.ts';
import { parseCamera } from '../state/parameters.ts';
import { selectIndexed, selectShown } from '../state/selectors.ts';
import type { AppState } from '../state/store.ts';
import { isPublished } from '../state/actions.ts';
import { store } from '../state/store.ts';
import { resolveTheme } from '../state/resolvedTheme.ts';
import { fetchJson } from './fetchJson.ts';
import { fullAddress } from './fullAddress.ts';
import { layOut } from './layOut.ts';
import { siteUrl } from './siteRoot.ts';
import type { Stage } from '../stage/stage.ts';
import { stageHandle } from '../stage/stageHandle.ts';
import { emphasisOfState } from './emphasisOfState.ts';

interface Frame {
  readonly camera: Camera;
  readonly widthPx: number;
  readonly heightPx: number;
}

const noInsets = { top: 0, right: 0, bottom: 0, left: 0 };
/** What a picture without a stage behind it measures. */
const plainFrame = { widthPx: 1040, heightPx: 720 };
/** Narrower views are drawn as large as this, so that names and legend have their room. */
const leastWidthPx = { upright: 720, wide: 960 };

/** The uncovered part of the stage, enlarged if it is small; the same stretch of map. */
function frameOfStage(stage: Stage): Frame {
  const { camera, widthPx, heightPx, insets } = stage.view();
  const width = Math.max(80, widthPx - insets.left - insets.right);
  const height = Math.max(80, heightPx - insets.top - insets.bottom);
  const { worldSize, shiftX, shiftY } = projectionOf({ camera, widthPx, heightPx, insets });
  const [lng, lat] = worldToLngLat(
    (insets.left + width / 2 - shiftX) / worldSize + origin[0],
    (insets.top + height / 2 - shiftY) / worldSize + origin[1],
  );
  const least = height > width ? leastWidthPx.upright : leastWidthPx.wide;
  const scale = Math.max(1, least / width);
  return {
    camera: { lng, lat, zoom: camera.zoom + Math.log2(scale) },
    widthPx: Math.round(width * scale),
    heightPx: Math.round(height * scale),
  };
}

function frameOfState(state: AppState, indexed: IndexedDataset): Frame {
  const given = state.view.map === null ? null : parseCamera(state.view.map);
  const bounds = boundsOfOrganizations(indexed, () => true);
  const insets = { top: 0, right: 0, bottom: 40, left: 0 };
  return { ...plainFrame, camera: given ?? mapCamera(bounds, { ...plainFrame, insets }) };
}

let kept: { readonly indexed: IndexedDataset; readonly model: SceneModel; readonly layout: Layout } | null =
  null;

/** In the table view no stage is there to ask: the marks are laid out once for each dataset. */
async function layOutAll(indexed: IndexedDataset): Promise<{ model: SceneModel; layout: Layout }> {
  if (kept?.indexed === indexed) return kept;
  const network = buildNetwork(indexed);
  const model = buildSceneModel(indexed, network, markScale(network.organizationCount));
  const input = layoutInputOf(indexed, network);
  const shipped = await fetchJson(siteUrl('data/layout.json'));
  const layout =
    (shipped.ok ? decodeLayout(shipped.json, input) : null) ??
    (await layOut(input, (partial) => fillLayout(partial, model.mapMarkScales)));
  kept = { indexed, model, layout };
  return kept;
}

function sceneOf(state: AppState, model: SceneModel, layout: Layout, mix: number): PictureScene | null {
  const shown = selectShown(state);
  if (!shown) return null;
  const { network, indexed } = model;
  const [from, to] = state.view.path.map((id) => indexed.organizationIndex.get(id));
  const pathNodes = nodesBetween(network, from, to);
  // What the pointer was on is no part of the view.
  const calm: AppState = { ...state, hover: { type: 'none' } };
  const { emphasis, flags, forced, preferred } = emphasisOfState(
    model,
    calm,
    shown,
    pathNodes,
    (node, depth) => neighbourhood(network, node, depth),
  );
  return { model, layout, emphasis, flags, forced, preferred, pins: new Map(), ground: null, mix };
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
  readonly picture: PictureScene;
  readonly frame: Frame;
  readonly parts: Parts;
}

function compose(state: AppState, { picture, frame, parts }: Ready, theme: StageTheme): Picture {
  const shown = selectShown(state);
  if (!shown || state.data.status !== 'ready') throw new Error('there is no data to draw');
  const { origin: dataOrigin, indexed } = state.data;
  return drawPicture({
    picture,
    ...frame,
    ...parts,
    theme,
    measure,
    shown,
    view: {
      ...state.view,
      view: state.view.view === 'table' ? 'map' : state.view.view,
      towns: state.towns,
    },
    today: localDay(new Date()),
    dataDate: dataOrigin.type === 'release' ? dataOrigin.date : (indexed.dataset.updated ?? null),
    isPreview: !isPublished(dataOrigin),
    link: fullAddress(state.view),
  });
}

/** As the stage stands, without waiting for anything; `null` where something is not there yet. */
function readyStage(state: AppState): Ready | null {
  const stage = stageHandle.current;
  if (!stage || kept?.indexed !== selectIndexed(state)) return null;
  const { model, layout } = kept;
  const isNetwork = state.view.view === 'network';
  const picture = sceneOf(state, model, layout, isNetwork ? 1 : 0);
  if (!picture) return null;
  const frame = frameOfStage(stage);
  // A network that the reader has not moved is framed by what is shown of it: what is hidden leaves no hole.
  const camera =
    isNetwork && state.view.map === null
      ? networkCamera(
          layout,
          { ...frame, insets: noInsets },
          (node) => (picture.emphasis[node] as number) > opacity.faded,
        )
      : frame.camera;
  return { picture, frame: { ...frame, camera }, parts: stage.drawingParts() };
}

async function readyState(state: AppState): Promise<Ready> {
  const indexed = selectIndexed(state);
  if (!indexed) throw new Error('there is no data to draw yet');
  const { model, layout } = await layOutAll(indexed);
  const ofStage = readyStage(state);
  if (ofStage) return ofStage;
  const picture = sceneOf(state, model, layout, state.view.view === 'network' ? 1 : 0);
  if (!picture) throw new Error('there is no data to draw yet');
  return { picture, frame: frameOfState(state, indexed), parts: await fetchParts() };
}

/** What a picture for paper needs, ahead of time: printing waits for nothing. */
export async function prepareLayout(): Promise<void> {
  const indexed = selectIndexed(store.getState());
  if (indexed) await layOutAll(indexed);
}

export async function pictureOfView(): Promise<Picture> {
  const state = store.getState();
  const isSystemDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  const theme = stageThemes[resolveTheme(state.view.theme, isSystemDark)];
  // Names are measured before they are placed: the faces have to be there.
  await document.fonts.ready;
  const ready = readyStage(state) ?? (await readyState(state));
  const parts = ready.parts.paths ? ready.parts : await fetchParts();
  return compose(state, { ...ready, parts }, theme);
}

/** At once and in light colours, for paper. */
export function pictureForPrint(): Picture | null {
  const state = store.getState();
  const ready = state.view.view === 'table' ? null : readyStage(state);
  return ready && compose(state, ready, stageThemes.light);
}
