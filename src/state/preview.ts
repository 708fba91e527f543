/** What the check of a reader's own data has found, for as long as that data is on screen. */
import type { Change } from '../domain/difference.ts';
import type { LocalizedText } from '../domain/language.ts';
import type { BothLanguages, Problem } from '../domain/problem.ts';
import type { Selection } from './viewState.ts';

/** A file that could not be taken for a table, and why. */
export interface RefusedFile {
  readonly name: string;
  readonly why:
    | 'too-large'
    | 'empty'
    | 'xlsx'
    | 'ods'
    | 'xls'
    | 'picture'
    | 'pdf'
    | 'web-page'
    | 'not-text'
    | 'zip-in-zip'
    | 'damaged-zip'
    | 'no-table'
    | 'unknown-table'
    | 'given-twice';
}

export interface FoundProblem extends Problem {
  /** The organization or agreement that the row or record is about. */
  readonly record: Selection;
  readonly recordName: LocalizedText | null;
}

export interface GivenFile {
  readonly name: string;
  /** `organizations.csv`: what the file was taken for. */
  readonly table: string;
  /** Anything but UTF-8 is said: the reader may see a letter that went wrong. */
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252';
}

/** Two organizations that may be one and the same. */
export interface FoundLookAlike {
  readonly message: BothLanguages;
  readonly ids: readonly [string, string];
}

/** A given table, ready to be kept: as it was written, in UTF-8, and what had a certain cure cured. */
export interface MendedFile {
  readonly file: string;
  /** What stood between its cells. */
  readonly separator: ',' | ';' | '\t';
  readonly rows: readonly (readonly string[])[];
  readonly mendedCells: number;
  /** What had no certain cure and is still at fault, by its row in this table (the header is 1). */
  readonly left: readonly { readonly row: number; readonly column: string }[];
}

/** Tables that are being checked. */
export interface Checking {
  readonly name: string;
  /** From 0 to 1; 0 while what they are checked with is fetched. */
  readonly share: number;
}

export interface Preview {
  readonly given: readonly GivenFile[];
  readonly refused: readonly RefusedFile[];
  /** Of given tables that may be meant as a part of the published ones, in whose place they stand whole. */
  readonly parts: readonly BothLanguages[];
  readonly problems: readonly FoundProblem[];
  readonly lookAlikes: readonly FoundLookAlike[];
  readonly mended: readonly MendedFile[];
  /** Against the published data; `null` where that could not be fetched. */
  readonly changes: readonly Change[] | null;
  readonly summary: readonly BothLanguages[];
}
