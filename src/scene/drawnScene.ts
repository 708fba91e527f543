/**
 * What the stage knows of the scene it shows: a handle that is moved on once a frame and answers what is drawn.
 * Marks are named by their ids, which are stable for the same members (contract: `getMarks`, `getLinks`).
 */
import type { Camera } from '../domain/mercator.ts';
import type { Frame } from './frame.ts';
import type { View } from './nodePositions.ts';

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

export interface DrawnScene {
  /** Brings everything to `nowMs` for `view`; `isMoving` while something still moves by itself. */
  advance(nowMs: number, view: View): { readonly frame: Frame; readonly isMoving: boolean };
  marks(): readonly DrawnMark[];
  links(): readonly DrawnLink[];
  /** The topmost mark within reach of the point (24 px targets), else the nearest link. CSS px. */
  pick(x: number, y: number): Picked | null;
  /** CSS px of a record or mark as drawn now: a gathered organization has the position of its mark. */
  positionOf(id: string): readonly [x: number, y: number] | null;
  /** The mark that an organization (or agreement) is in now. */
  markOf(recordId: string): string | null;
  /** The camera at which the place parts into its members or parts, or `null` where no zoom opens it (it fans out). */
  cameraToOpen(markId: string, view: View): Camera | null;
}
