/** Problems in tables, with the cell they are in. */
import {
  type BothLanguages,
  type Problem,
  quoteEnglish,
  quoteFrench,
  typesetFrench,
} from '../../src/domain/problem.ts';

export interface TableProblem extends Problem {
  readonly file: string;
  /** Line of the spreadsheet; the header is 1. */
  readonly row: number;
  /** Name in the header. */
  readonly column: string;
  readonly remedy: BothLanguages;
  /** What the whole cell should say, where that is certain. */
  readonly fix?: string;
}

export interface Cell {
  readonly file: string;
  readonly row: number;
  readonly column: string;
}

export class Complaints {
  readonly problems: TableProblem[] = [];

  /**
   * `what` and `remedy` as [English, French]. `%` stands for the value, in the quotation marks of the language; `fix` is
   * what the whole cell should say, where that is certain.
   */
  add(
    code: string,
    cell: Cell,
    what: readonly [string, string],
    remedy: readonly [string, string],
    value = '',
    fix: string | null = null,
  ): void {
    const en = (text: string) => text.replace('%', () => quoteEnglish(value));
    const fr = (text: string) => typesetFrench(text.replace('%', () => quoteFrench(value)));
    this.problems.push({
      code,
      file: cell.file,
      row: cell.row,
      column: cell.column,
      where: `${cell.file}:${String(cell.row)}:${cell.column}`,
      message: { en: en(what[0]), fr: fr(what[1]) },
      remedy: { en: en(remedy[0]), fr: fr(remedy[1]) },
      ...(fix === null ? {} : { fix }),
    });
  }
}

/** `file:row:column: what is wrong; how to mend it`, always on one line. */
export function problemLine(problem: TableProblem, language: 'en' | 'fr'): string {
  return `${problem.where}: ${problem.message[language]}; ${problem.remedy[language]}`;
}
