import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const script = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '.ci', 'summarize.mjs');

interface Outcome {
  readonly steps?: readonly { readonly name: string; readonly status: number; readonly report?: string }[];
  readonly unit?: object;
  readonly browser?: object;
  readonly exitCode?: number;
}

/** What `.ci/run` would end with if `npm test` had left these files. */
function summarize({ exitCode = 0, ...files }: Outcome): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'summarize-'));
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(content));
  }
  const { stdout, status } = spawnSync(process.execPath, [script, String(exitCode), folder], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  return `${stdout.trimEnd()}; exit ${String(status)}`;
}

const types = { name: 'types', status: 0 };
const unit = { name: 'unit', status: 0, report: 'unit.json' };
const browser = { name: 'browser', status: 0, report: 'browser.json' };
const unitReport = { numPassedTests: 7, numFailedTests: 0, testResults: [] };
const browserReport = { stats: { expected: 3, unexpected: 0, flaky: 0 }, errors: [] };
const unloadable = { status: 'failed', assertionResults: [] };

const cases: readonly [name: string, outcome: Outcome, line: string][] = [
  [
    'all green',
    { steps: [types, unit, browser], unit: unitReport, browser: browserReport },
    '11 passed, 0 failed; exit 0',
  ],
  [
    'a failed check',
    { steps: [{ ...types, status: 1 }, unit], unit: unitReport, exitCode: 1 },
    '7 passed, 1 failed; exit 1',
  ],
  [
    'failed tests',
    { steps: [{ ...unit, status: 1 }], unit: { ...unitReport, numFailedTests: 2 }, exitCode: 1 },
    '7 passed, 2 failed; exit 1',
  ],
  [
    'a test file that cannot be loaded',
    { steps: [{ ...unit, status: 1 }], unit: { ...unitReport, testResults: [unloadable] }, exitCode: 1 },
    '7 passed, 1 failed; exit 1',
  ],
  [
    'a browser test that passed only at the second try',
    { steps: [browser], browser: { stats: { expected: 2, unexpected: 0, flaky: 1 }, errors: [] } },
    '2 passed, 1 failed; exit 1',
  ],
  [
    'a runner that crashed after its last test',
    { steps: [{ ...unit, status: 1 }], unit: unitReport, exitCode: 1 },
    '7 passed, 1 failed; exit 1',
  ],
  [
    'a runner that crashed before its report',
    { steps: [types, { ...browser, status: 1 }], exitCode: 1 },
    '1 passed, 1 failed; exit 1',
  ],
  [
    'a runner that found no test',
    { steps: [types, unit], unit: { ...unitReport, numPassedTests: 0 } },
    '1 passed, 1 failed; exit 1',
  ],
  ['an installation that failed', { exitCode: 1 }, '0 passed, 1 failed; exit 1'],
  ['nothing at all', {}, '0 passed, 1 failed; exit 1'],
];

it.each(cases)('%s', (_, outcome, line) => {
  expect(summarize(outcome)).toBe(line);
});
