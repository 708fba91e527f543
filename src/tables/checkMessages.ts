/** What page and checking worker say to each other. */
import type { CheckedTables, Published, Upload } from './checkTables.ts';

export interface CheckRequest {
  readonly id: number;
  readonly uploads: readonly Upload[];
  readonly published: Published;
  /** `geo/overview.json` as fetched; decoded where it is used. */
  readonly boundaries: unknown;
}

export type CheckReply =
  /** How much is done, from 0 to 1: told at most a hundred times. */
  | { readonly id: number; readonly kind: 'progress'; readonly share: number }
  | { readonly id: number; readonly kind: 'checked'; readonly checked: CheckedTables }
  | { readonly id: number; readonly kind: 'fault'; readonly message: string };
