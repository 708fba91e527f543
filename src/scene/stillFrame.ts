/** One still frame of a view: all that exported pictures, prints, static pages and previews need of the scene. */
import type { Camera } from '../domain/mercator.ts';
import type { ComposedScene } from './compose.ts';
import { createDrawnScene } from './createDrawnScene.ts';
import type { DrawnScene } from './drawnScene.ts';
import type { Frame } from './frame.ts';
import type { FrameSize } from './frameCamera.ts';
import type { MeasureText } from './labelPlacement.ts';
import type { NetworkPositions } from './networkPositions.ts';
import { createNetworkScene } from './networkScene.ts';
import type { View } from './projection.ts';
import type { SceneState } from './sceneState.ts';

export interface StillInput {
  readonly state: SceneState;
  /** 0 map, 1 network, or anything between. */
  readonly mix: number;
  readonly size: FrameSize;
  /** Where it looks; what is shown, whole, where nothing is said. */
  readonly camera: Camera | null;
  /** Needed for the network. */
  readonly network: NetworkPositions | null;
  readonly communities?: readonly (readonly number[])[];
  readonly pins?: ReadonlyMap<string, readonly [number, number]>;
  readonly measure: MeasureText;
}

export interface Still {
  readonly frame: Frame;
  readonly view: View;
  /** At rest, for whoever asks which marks are in the picture. */
  readonly scene: DrawnScene;
}

export function frameAtRest(composed: ComposedScene, input: StillInput): Still {
  const { state, mix, size, camera, network, communities, pins, measure } = input;
  const scene = createDrawnScene(composed, { measure, mix: mix >= 1 ? 1 : 0 });
  scene.show({ ...state, isReducedMotion: true });
  if (network) scene.setNetwork(network, createNetworkScene);
  if (communities) scene.setCommunities(communities);
  if (pins) scene.setPins(pins);
  scene.setMix(mix, true);
  const view = { ...size, camera: camera ?? scene.homeCamera(mix < 0.5 ? 'map' : 'network', size) };
  return { frame: scene.advance(0, view).frame, view, scene };
}
