/**
 * What the stage knows of the scene it shows: a handle that is moved on once a frame and answers what is drawn.
 * Marks are named by their ids, which are stable for the same members (contract: `getMarks`, `getLinks`).
 */
import type { Camera } from '../domain/mercator.ts';
import type { Frame } from './frame.ts';
import type { FrameSize } from './frameCamera.ts';
import type { MeasureText } from './labelPlacement.ts';
import type { NetworkPositions } from './networkPositions.ts';
import type { CreateNetworkScene } from './networkScene.ts';
import type { View } from './projection.ts';
import type { SceneState } from './sceneState.ts';

export type DrawnMarkKind = 'organization' | 'place' | 'community' | 'agreement' | 'tray';

export interface DrawnMark {
  readonly id: string;
  readonly kind: DrawnMarkKind;
  /** Ids of records. */
  readonly organizations: readonly string[];
  readonly agreements: readonly string[];
  /** CSS px in the stage. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** The name drawn beside it. */
  readonly label: string | null;
  readonly isOpen: boolean;
}

export interface DrawnLink {
  readonly kind: 'band' | 'spoke' | 'pair' | 'affiliation';
  /** Ids of marks. */
  readonly from: string;
  readonly to: string;
  readonly agreements: readonly string[];
  readonly width: number;
}

/** What lies under a point. */
export type Picked =
  | { readonly type: 'mark'; readonly id: string; readonly kind: DrawnMarkKind }
  | {
      readonly type: 'link';
      readonly from: string;
      readonly to: string;
      readonly agreements: readonly string[];
    };

/** What a mark gathers, by ids of records, whether it stands open or not. */
export interface GatheredRecords {
  readonly kind: DrawnMarkKind;
  /** What it is called, drawn or not. */
  readonly name: string;
  readonly organizations: readonly string[];
  /** Those within it; of a hub, its own. */
  readonly agreements: readonly string[];
  readonly isOpen: boolean;
}

export interface Advanced {
  /** Its arrays are reused: it holds until the next call. */
  readonly frame: Frame;
  /** Something still moves by itself. */
  readonly isMoving: boolean;
  /** Names and signs may stay as they were painted until the next frame: nothing has moved, they only begin to fade. */
  readonly areTextsHeld: boolean;
}

export interface DrawnScene {
  /**
   * From the next frame on this is drawn; what differs is eased. `isPaced`: that frame only begins to fade, and the one
   * after it gathers marks and places names anew, so that an act of the reader's is answered within a frame.
   */
  show(state: SceneState, isPaced?: boolean): void;
  /** 0 map … 1 network. `isDirect` follows a slider under the reader's finger, or cuts, without easing. */
  setMix(target: number, isDirect?: boolean): void;
  /** As drawn now. */
  mix(): number;
  /**
   * Where the network's layout has put the nodes (`wholeNetwork` of `Layout.network`, or `partOfNetwork`); marks glide
   * from where they were. What draws a network comes with them; until then it is empty, and the map waits to go there.
   */
  setNetwork(positions: NetworkPositions, createNetworkScene: CreateNetworkScene): void;
  /** Communities of the network (`Measures.communities`): ground and names. */
  setCommunities(groups: readonly (readonly number[])[]): void;
  /** Marks that the reader has put somewhere: relative world position by id of a record. */
  setPins(pins: ReadonlyMap<string, readonly [x: number, y: number]>): void;
  /** Where the chip of organizations without a place is, CSS px: their links lead there when lifted. */
  setTray(point: readonly [x: number, y: number] | null): void;
  /** Brings everything to `nowMs` for `view`. */
  advance(nowMs: number, view: View): Advanced;
  marks(): readonly DrawnMark[];
  links(): readonly DrawnLink[];
  gatheredBy(markId: string): GatheredRecords | null;
  /** What the marks of the last frame say they are, by row: `organization:c2mi`, `place:…`. */
  rowNames(): readonly (string | undefined)[];
  /** The topmost mark within reach of the point (24 px targets), else the nearest link. CSS px. */
  pick(x: number, y: number): Picked | null;
  /** CSS px of a record or mark as drawn now: a gathered organization has the position of its mark. */
  positionOf(id: string): readonly [x: number, y: number] | null;
  /** As `positionOf`; an organization in the tray is where `marks()` says that the tray is. No camera goes by it. */
  markPointOf(id: string): readonly [x: number, y: number] | null;
  /** The mark that an organization (or agreement) is in now. */
  markOf(recordId: string): string | null;
  /** Itself, and the organizations that an agreement ties it to. */
  idsTiedTo(id: string): readonly string[];
  /** The camera at which the place parts into its members or parts, or `null` where no zoom opens it (it fans out). */
  cameraToOpen(markId: string, view: View): Camera | null;
  /** What is shown, whole: on the map the region that holds nine tenths of it. */
  homeCamera(view: 'map' | 'network', size: FrameSize): Camera;
  /** Where the network's home view has its marks, relative world. */
  networkPoints(): readonly (readonly [x: number, y: number])[];
  /** Frames these records as drawn, no closer than `maxZoom`; `null` where none of them is. */
  cameraToFrame(ids: readonly string[], size: FrameSize, maxZoom: number): Camera | null;
}

export interface DrawnSceneOptions {
  readonly measure: MeasureText;
  /** The view that is opened. */
  readonly mix: 0 | 1;
}
