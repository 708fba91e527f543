/** The checks behind `npm run check` and `npm test`: what each runs, and how its outcome is kept for counting. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const resultsFolder = path.join(root, 'test-results');

export interface Step {
  readonly name: string;
  /** The package's own script and its arguments: no shell, so that it runs the same on every system. */
  readonly command: readonly string[];
  /** Machine-readable report under `test-results/`; a step without one counts as one check. */
  readonly report?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

export interface StepResult {
  readonly name: string;
  readonly status: number;
  readonly report?: string;
}

const modules = (...parts: string[]) => path.join(root, 'node_modules', ...parts);

/** The longest first, so that the others fit beside it. */
export const staticChecks: readonly Step[] = [
  { name: 'lint', command: [modules('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0'] },
  { name: 'types', command: [modules('typescript', 'bin', 'tsc')] },
  {
    name: 'format',
    command: [modules('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  },
  {
    name: 'unused code',
    command: [modules('knip', 'bin', 'knip.js'), '--config', '.ci/knip.json', '--no-progress'],
  },
];

const vitest = [modules('vitest', 'vitest.mjs'), 'run', '--config', 'test/vitest.config.ts'];

/** The import rules, for `npm run check`; `npm test` runs them with all other unit tests. */
export const architectureCheck: Step = {
  name: 'architecture',
  command: [...vitest, 'test/architecture.test.ts', '--reporter', 'dot'],
};

export const unitTests: Step = {
  name: 'unit, component, data and geo tests',
  command: [
    ...vitest,
    '--reporter',
    'default',
    '--reporter',
    'json',
    '--outputFile.json',
    'test-results/vitest.json',
  ],
  report: 'vitest.json',
};

export const build: Step = { name: 'build', command: [modules('vite', 'bin', 'vite.js'), 'build'] };

/** What the build may weigh. */
export const budgets: Step = {
  name: 'budgets',
  command: [modules('tsx', 'dist', 'cli.mjs'), '.ci/weigh.ts'],
};

/** What the site ships, against the registry's list of known faults; passes where that cannot be asked. */
export const audit: Step = {
  name: 'audit of dependencies',
  command: [modules('tsx', 'dist', 'cli.mjs'), '.ci/audit.ts'],
};

export const browserTests: Step = {
  name: 'browser tests',
  command: [modules('@playwright', 'test', 'cli.js'), 'test', '--config', 'test/e2e/playwright.config.ts'],
  report: 'playwright.json',
  environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: path.join(resultsFolder, 'playwright.json') },
};

/** The main walk in Firefox and WebKit, of the build that the browser tests have used. */
export const otherBrowsers: Step = {
  name: 'other browsers',
  command: [modules('tsx', 'dist', 'cli.mjs'), 'test/browsers/run.ts'],
  report: 'browsers.json',
};

interface Run {
  readonly status: number;
  /** What the step has written, where it does not write to the terminal itself. */
  readonly written: string;
}

function run({ command, environment }: Step, isAlone: boolean): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      cwd: root,
      stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
    });
    const written: Buffer[] = [];
    child.stdout?.on('data', (bytes: Buffer) => written.push(bytes));
    child.stderr?.on('data', (bytes: Buffer) => written.push(bytes));
    const end = (status: number | null, ...more: string[]) => {
      resolve({ status: status ?? 1, written: Buffer.concat(written).toString() + more.join('') });
    };
    child.on('error', ({ message }) => {
      end(1, `${message}\n`);
    });
    child.on('close', (status) => {
      end(status);
    });
  });
}

/** Beside others a step is silent until it ends, so that no two write into one another. */
async function runStep(step: Step, isAlone: boolean): Promise<StepResult> {
  const { name, report } = step;
  const start = performance.now();
  if (isAlone) console.log(`\n── ${name}`);
  const { status, written } = await run(step, isAlone);
  if (!isAlone) console.log(`\n── ${name}\n${written.trimEnd()}`);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`── ${name}: ${status === 0 ? 'passed' : 'FAILED'} (${seconds} s)`);
  return { name, status, report };
}

const resultsFile = path.join(resultsFolder, 'steps.json');

/** What has been run before, in the same results. */
export function earlierResults(): readonly StepResult[] {
  return existsSync(resultsFile) ? (JSON.parse(readFileSync(resultsFile, 'utf8')) as StepResult[]) : [];
}

/**
 * Runs all steps, whatever fails, and keeps the results after each one, so that a crash loses nothing. Steps of an
 * inner list need nothing of one another and run side by side, as many as there are processors, in their order.
 */
export async function runSteps(
  groups: readonly (Step | readonly Step[])[],
  earlier: readonly StepResult[] = [],
): Promise<readonly StepResult[]> {
  mkdirSync(resultsFolder, { recursive: true });
  // A step not yet run counts as failed: being interrupted is not being green.
  const results = groups.flat().map(({ name, report }): StepResult => ({ name, report, status: 1 }));
  const keep = () => {
    writeFileSync(resultsFile, JSON.stringify([...earlier, ...results], null, 2));
  };
  keep();
  let place = 0;
  for (const group of groups) {
    const steps = [group].flat();
    const waiting = steps.map((step, index) => ({ step, index: place + index }));
    const isAlone = steps.length === 1;
    const lane = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        results[next.index] = await runStep(next.step, isAlone);
        keep();
      }
    };
    await Promise.all(Array.from({ length: os.availableParallelism() }, lane));
    place += steps.length;
  }
  return results;
}

export function reportAndExit(results: readonly StepResult[]): never {
  const failed = results.filter(({ status }) => status !== 0);
  console.log('');
  for (const { name, status } of results) console.log(`${status === 0 ? '✓' : '✗'} ${name}`);
  process.exit(failed.length === 0 ? 0 : 1);
}
