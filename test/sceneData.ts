/** A scene of some data and the states it is shown in, for tests. */
import { applyFilters, noFilters } from '../src/domain/filter.ts';
import type { IndexedDataset } from '../src/domain/indexedDataset.ts';
import type { Camera } from '../src/domain/mercator.ts';
import { noInsets } from '../src/domain/mercator.ts';
import { layoutInputOf } from '../src/graph/layout/core/layoutInput.ts';
import { networkLayout } from '../src/graph/layout/run/layout.ts';
import { composeScene, type ComposedScene } from '../src/scene/compose.ts';
import { createDrawnScene } from '../src/scene/createDrawnScene.ts';
import type { DrawnScene } from '../src/scene/drawnScene.ts';
import { wholeNetwork } from '../src/scene/networkPositions.ts';
import { createNetworkScene } from '../src/scene/networkScene.ts';
import type { View } from '../src/scene/projection.ts';
import type { SceneState } from '../src/scene/sceneState.ts';
import { organization } from './helpers.ts';
import { stageThemes } from '../src/scene/stageTheme.ts';
import { plainState } from '../src/scene/sceneState.ts';

/** Every letter as wide as any other. */
export const measureEvenly = (text: string, sizePx: number): number => [...text].length * sizePx * 0.55;

/** [longitude, latitude] of nineteen around Montréal and one far to the south-west. */
export const manyAndOneFar: readonly (readonly [lng: number, lat: number])[] = [
  ...Array.from({ length: 19 }, (_, number) => [-73.6 + number * 0.1, 45.5 - number * 0.05] as const),
  [-76, 42.4],
];

/** `o0`, `o1` … */
export const organizationsAt = (places: readonly (readonly [lng: number, lat: number])[]) =>
  places.map(([lng, lat], number) => organization(`o${String(number)}`, { location: { lng, lat } }));

export function stateOf(indexed: IndexedDataset, known: Partial<SceneState> = {}): SceneState {
  return {
    shown: applyFilters(indexed, noFilters),
    ...plainState,
    language: 'en',
    words: { community: (sector, around) => `${sector}, around ${around.join(' and ')}` },
    theme: stageThemes.light,
    placeNames: [],
    isReducedMotion: false,
    ...known,
  };
}

export function viewOf(camera: Partial<Camera> = {}): View {
  return {
    camera: { lng: -72.9, lat: 44.2, zoom: 5.5, ...camera },
    widthPx: 1000,
    heightPx: 800,
    insets: noInsets,
  };
}

export interface TestScene {
  readonly composed: ComposedScene;
  readonly scene: DrawnScene;
  readonly state: SceneState;
}

/** At rest: shown, and moved on once. */
export function sceneOf(
  indexed: IndexedDataset,
  known: Partial<SceneState> = {},
  view: View = viewOf(),
  mix: 0 | 1 = 0,
): TestScene {
  const composed = composeScene(indexed);
  const scene = createDrawnScene(composed, { measure: measureEvenly, mix });
  const state = stateOf(indexed, known);
  scene.show(state);
  const points = networkLayout(layoutInputOf(indexed, composed.network));
  scene.setNetwork(wholeNetwork(composed, points), createNetworkScene);
  scene.advance(0, view);
  scene.advance(1000, view);
  return { composed, scene, state };
}
