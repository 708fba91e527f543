/**
 * Counts what the last `npm test` really reported and prints `N passed, N failed` as its only line.
 * Called with the exit code of `npm test` (and the folder of its results). Only Node built-ins: it must answer even if nothing could be installed.
 *
 * `test-results/steps.json` lists the steps in order, each `{ name, status, report? }`. A step without a report counts
 * as one; a step with one counts as its tests. A step that did not pass but whose report shows no failure (it crashed,
 * or its report is missing) counts as one failure, so that nothing can fail in silence. Only a step whose report says
 * that what it tests is not installed here may count nothing (`absent`, by `test/browsers`).
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const usualResults = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', 'test-results');

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Vitest's JSON reporter counts for us; a file that cannot be loaded is a failed suite without tests. */
function countVitest(report) {
  const emptySuites = (report.testResults ?? []).filter(
    (suite) => suite.status === 'failed' && !suite.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  return { passed: report.numPassedTests ?? 0, failed: (report.numFailedTests ?? 0) + emptySuites };
}

/** Playwright: `flaky` passed only on a second try; here that is a failure. */
function countPlaywright(report) {
  const { expected = 0, unexpected = 0, flaky = 0 } = report.stats ?? {};
  return { passed: expected, failed: unexpected + flaky + (report.errors ?? []).length };
}

function countReport(file) {
  const report = existsSync(file) ? readJson(file) : null;
  if (report === null) return { passed: 0, failed: 0 };
  const isAbsent = Array.isArray(report.absent) && report.absent.length > 0;
  return { ...('stats' in report ? countPlaywright(report) : countVitest(report)), isAbsent };
}

function summarize(exitCode, results) {
  const steps = readJson(path.join(results, 'steps.json')) ?? [];
  let passed = 0;
  let failed = 0;
  for (const step of steps) {
    const isGreen = step.status === 0;
    const counts = step.report
      ? countReport(path.join(results, step.report))
      : { passed: isGreen ? 1 : 0, failed: isGreen ? 0 : 1 };
    passed += counts.passed;
    // A runner that claims success without having run a test is as broken as one that crashes.
    const isEmpty = counts.passed === 0 && !counts.isAbsent;
    const isSilentFailure = counts.failed === 0 && (!isGreen || isEmpty);
    failed += counts.failed + (isSilentFailure ? 1 : 0);
  }
  if (failed === 0 && (exitCode !== 0 || steps.length === 0)) failed = 1;
  return { passed, failed };
}

const [exitCode = '0', results = usualResults] = process.argv.slice(2);
const { passed, failed } = summarize(Number(exitCode), results);
console.log(`${String(passed)} passed, ${String(failed)} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
