import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';

const green = { name: 'types', status: 0 };
const walk = { name: 'other browsers', status: 0, report: 'browsers.json' };
const vitest = { name: 'unit', status: 0, report: 'vitest.json' };

it.each<[string, readonly object[], Readonly<Record<string, object>>, string]>([
  ['a step without a report counts as one', [green, { ...green, status: 1 }], {}, '1 passed, 1 failed'],
  [
    'a report counts its tests',
    [green, vitest],
    { 'vitest.json': { numPassedTests: 7, numFailedTests: 2 } },
    '8 passed, 2 failed',
  ],
  ['a report that is missing is a failure', [green, vitest], {}, '1 passed, 1 failed'],
  [
    'tests of which none has run are a failure',
    [green, vitest],
    { 'vitest.json': { numPassedTests: 0, numFailedTests: 0 } },
    '1 passed, 1 failed',
  ],
  [
    'browsers that are not installed count nothing',
    [green, walk],
    { 'browsers.json': { numPassedTests: 0, numFailedTests: 0, absent: ['Firefox', 'WebKit'] } },
    '1 passed, 0 failed',
  ],
  [
    'those that are there count',
    [green, walk],
    { 'browsers.json': { numPassedTests: 2, numFailedTests: 0, absent: ['WebKit'] } },
    '3 passed, 0 failed',
  ],
  [
    'a walk that crashed is a failure, whatever is absent',
    [green, { ...walk, status: 1 }],
    { 'browsers.json': { numPassedTests: 0, numFailedTests: 0, absent: ['WebKit'] } },
    '1 passed, 1 failed',
  ],
])('%s', (_, steps, reports, line) => {
  const results = mkdtempSync(path.join(tmpdir(), 'corridor-results-'));
  for (const [name, content] of Object.entries({ 'steps.json': steps, ...reports }))
    writeFileSync(path.join(results, name), JSON.stringify(content));
  const script = path.join(import.meta.dirname, 'summarize.mjs');
  const { stdout } = spawnSync(process.execPath, [script, '0', results], { encoding: 'utf8' });
  rmSync(results, { recursive: true });
  expect(stdout).toBe(`${line}\n`);
});
