import { describe, expect, it } from 'vitest';
import type { Figures } from './report.ts';
import { compareReports } from './report.ts';

const report = (figures: Figures) => ({ machine: 'any', runs: 1, figures });

describe('two reports', () => {
  it('are compared by what both have measured', () => {
    expect(compareReports(report({ drawn: 200, gone: 1 }), report({ drawn: 150, added: 2 }))).toEqual([
      ['drawn', '200', '150', '0.75'],
    ]);
  });

  it('have no ratio to nothing, and none of what was not reached', () => {
    expect(
      compareReports(report({ blocked: 0, settled: Number.NaN }), report({ blocked: 12, settled: 300 })),
    ).toEqual([['blocked', '0', '12', '–']]);
  });
});
