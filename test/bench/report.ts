/** The figures of one run as a file, so that two commits can be compared: the tables are for reading only. */
import { readFileSync, writeFileSync } from 'node:fs';

/** By measurement and name: milliseconds, bytes or counts. */
export type Figures = Readonly<Record<string, number>>;

export interface Report {
  /** Absolute times belong to the machine: figures of two reports compare only where this is the same. */
  readonly machine: string;
  readonly runs: number;
  readonly figures: Figures;
}

/** What is not a number on one side is not compared; a figure of zero has no ratio. */
export function compareReports(before: Report, after: Report): string[][] {
  return Object.entries(after.figures).flatMap(([name, value]) => {
    const earlier = before.figures[name];
    if (earlier === undefined || !Number.isFinite(earlier) || !Number.isFinite(value)) return [];
    const ratio = earlier === 0 ? '–' : (value / earlier).toFixed(2);
    return [[name, earlier.toFixed(0), value.toFixed(0), ratio]];
  });
}

export function readReport(file: string): Report {
  return JSON.parse(readFileSync(file, 'utf8')) as Report;
}

export function writeReport(file: string, report: Report): void {
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
}
