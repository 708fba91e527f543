/** Marks and links as they stand at one moment: what the frame is written from. */
import type { ArrangedLink, ArrangedMark } from './arrangement.ts';

/** Numbers of a row. */
export const rowField = {
  /** Relative world position and px from it. */
  x: 0,
  y: 1,
  offsetX: 2,
  offsetY: 3,
  radius: 4,
  /** 0..1: how far it has come, or is still there. */
  presence: 5,
  /** 0..1: how far a gathered mark has opened. */
  openness: 6,
} as const;
export const rowStride = 7;

export interface MarkRows {
  /** The marks that stand for something, then those on their way out. */
  readonly marks: readonly ArrangedMark[];
  readonly standingCount: number;
  /** `rowStride` numbers a mark. */
  readonly values: Float64Array;
  readonly links: readonly ArrangedLink[];
  readonly standingLinkCount: number;
  /** Rows of both ends of each link, −1 for the tray. */
  readonly ends: Int32Array;
  /** 0..1 a link. */
  readonly linkPresence: Float32Array;
}

export function valueOf({ values }: MarkRows, row: number, field: number): number {
  return values[row * rowStride + field] ?? NaN;
}
