/** The stage that is on the page, for those who are not its children: page hooks, services, exports. */
import type { Camera } from '../domain/mercator.ts';
import type { Scene } from '../scene/scene.ts';
import type { StageCommands } from '../state/services.ts';
import type { Selection } from '../state/viewState.ts';
import type { StageController } from './stageController.ts';

export interface StageHandle extends StageCommands {
  readonly controller: StageController;
  scene(): Scene | null;
  positionOfRecord(record: Selection): [number, number] | null;
  /** The reader has moved the living map: it is there already. */
  noteCamera(camera: Camera): void;
  /** The map that the stage draws itself follows the reader's hand, CSS px. */
  drag(dx: number, dy: number): void;
  zoomAt(x: number, y: number, by: number): void;
  /** Moves the camera no more than needed to bring the node into view. */
  reveal(node: number): void;
  /** Nodes that a link joins to the node. */
  linkedNodes(node: number): readonly number[];
  /** `relative`: [x, y] relative world. */
  dragNode(node: number, relative: readonly [number, number]): void;
  releaseNode(node: number): void;
}

export const stageHandle: { current: StageHandle | null } = { current: null };
