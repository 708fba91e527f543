/**
 * One view as it is to stand, map or network: marks with their places and links between them, by the keys that tell
 * what is the same thing before and after a change. `movingMarks.ts` brings what is drawn from one to the next.
 */
import type { CommunityName, LevelMarkName } from '../graph/levels/levels.ts';
import type { ComposedScene } from './compose.ts';
import type { DrawnMarkKind } from './drawnScene.ts';
import { linkForm } from './frame.ts';

export interface ArrangedMark {
  /** See `markKeys`. */
  readonly key: number;
  readonly id: string;
  readonly kind: Exclude<DrawnMarkKind, 'tray'>;
  /** Numbers of the organizations in it; none for agreements. */
  readonly organizations: ArrayLike<number>;
  /** Positions of agreements, for a hub. */
  readonly agreements: readonly number[];
  /** Agreements between two or more of its organizations, for a gathered mark. */
  readonly inner: readonly number[];
  /** Relative world position and px from it. */
  readonly x: number;
  readonly y: number;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly radiusPx: number;
  /** One of `markForm`. */
  readonly form: number;
  /** Position in `markShapes`, and the one drawn instead where the mark is small. */
  readonly shape: number;
  readonly smallShape: number;
  readonly country: number;
  /** Pairs of `sliceField`: where each sector ends, 0..1, and its colour. */
  readonly slices: readonly number[];
  /** What is printed in a gathered mark; 0 for others. */
  readonly count: number;
  readonly name: LevelMarkName | null;
  readonly communityName: CommunityName | null;
  readonly isOpen: boolean;
  /** Stands around an opened mark, or beside the one it was lifted out of. */
  readonly isOut: boolean;
  /** A hub among more than can be told apart: only a joint of its spokes until it is lifted. */
  readonly isFaint: boolean;
}

/** What a mark of one record alone, where it stands by itself, has none of. */
export const plainMark = {
  inner: [],
  offsetX: 0,
  offsetY: 0,
  count: 0,
  name: null,
  communityName: null,
  isOpen: false,
  isOut: false,
  isFaint: false,
} as const satisfies Partial<ArrangedMark>;

export type ArrangedLinkKind = 'leader' | 'affiliation' | 'band' | 'spoke' | 'pair';

export interface ArrangedLink {
  readonly key: number;
  readonly kind: ArrangedLinkKind;
  /** Positions in `marks`; `trayEnd` is the chip of those without a place. */
  readonly from: number;
  readonly to: number;
  readonly agreements: readonly number[];
  readonly widthPx: number;
  readonly bend: number;
  /** Position in the palette. */
  readonly color: number;
  /** Drawn faint unless lifted. */
  readonly isFaint: boolean;
  /** Drawn only while lifted. */
  readonly isQuiet: boolean;
}

export const trayEnd = -1;

export interface Arrangement {
  readonly marks: readonly ArrangedMark[];
  readonly links: readonly ArrangedLink[];
  /** By organization: position in `marks`, −1 in the tray, −2 where it is not drawn at all. */
  readonly markOf: Int32Array;
  /** By agreement: position of its hub, −1 without. */
  readonly hubOf: Int32Array;
  /** Organizations in the tray. */
  readonly tray: readonly number[];
  /** A gathered mark is fanned out: the rest is dimmed. */
  readonly hasFan: boolean;
}

export const inTray = -1;
export const notDrawn = -2;

export function emptyArrangement({ network }: ComposedScene): Arrangement {
  return {
    marks: [],
    links: [],
    markOf: new Int32Array(network.organizationCount).fill(notDrawn),
    hubOf: new Int32Array(network.agreementCount).fill(-1),
    tray: [],
    hasFan: false,
  };
}

/**
 * Keys of marks, whichever view: an organization's own mark is its number, a hub that of its first agreement, a place
 * that of its node in the hierarchy, a community that of its first member.
 */
export function markKeys({ network }: ComposedScene) {
  const { organizationCount, nodeCount } = network;
  return {
    organization: (organization: number) => organization,
    hub: (firstAgreement: number) => organizationCount + firstAgreement,
    community: (firstMember: number) => nodeCount + firstMember,
    place: (node: number) => nodeCount + organizationCount + node,
  };
}

const kindNumber: Readonly<Record<ArrangedLinkKind, number>> = linkForm;
/** More marks than any arrangement has keys for: places are at most as many as twice the organizations. */
const keyRange = 2 ** 19;
export const trayKey = keyRange - 1;

/** Links of one kind between the same two marks are told apart by `turn`. */
export function linkKey(kind: ArrangedLinkKind, fromKey: number, toKey: number, turn = 0): number {
  return ((kindNumber[kind] * 512 + turn) * keyRange + fromKey) * keyRange + toKey;
}
