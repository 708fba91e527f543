/**
 * `npm run mutants`: StrykerJS with what it is given, or a drawn sample of one room, in minutes instead of hours:
 * `npm run mutants -- --sample src/scene --lines 15 --seed 9`.
 *
 * Of every file of the room a window of lines is drawn; a file that is no longer than that counts whole. The draw
 * hangs on the seed and the file's path alone, so that a file more or less moves no other file's window. Only the
 * room's own tests run, so that what survives tells of those; with `--own` only files that have a test beside them are
 * drawn from, and only those tests run.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { hashText, seededRandom } from '../src/graph/layout/core/seeds.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const stryker = path.join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const configuration = 'test/stryker.config.json';

/** Tests of a room that do not lie in it: what a scene says is what the painters are given. */
const testsElsewhere: Readonly<Record<string, readonly string[]>> = {
  'src/scene': ['src/paint/painters.test.ts'],
};

/** As Stryker takes it: `src/scene/frame.ts:41-60`. */
function drawWindow(file: string, lines: number, seed: number): string {
  const count = readFileSync(path.join(root, file), 'utf8').trimEnd().split('\n').length;
  if (count <= lines) return file;
  const first = 1 + Math.floor(seededRandom(hashText(`${seed} ${file}`))() * (count - lines + 1));
  return `${file}:${first}-${first + lines - 1}`;
}

/** The configuration, for one room's windows and its own tests; its reports bear the room's name. */
function writeSampleConfig(room: string, lines: number, seed: number, isOwn: boolean): string {
  const files = readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.posix.join(room, file.replaceAll(path.sep, '/')))
    .sort();
  const testOf = (file: string) => file.replace(/\.ts$/, '.test.ts');
  const drawn = files.filter(
    (file) => !/(?:\.test|\.worker|Types)\.ts$/.test(file) && (!isOwn || files.includes(testOf(file))),
  );
  const mutate = drawn.map((file) => drawWindow(file, lines, seed));
  const testFiles = isOwn
    ? drawn.map(testOf)
    : files.filter((file) => file.endsWith('.test.ts')).concat(testsElsewhere[room] ?? []);
  const report = `test-results/mutants-${room.replaceAll('/', '-')}`;
  const sample = path.join(root, 'node_modules/.cache/mutants', `${path.basename(report)}.config.json`);
  const config = {
    ...(JSON.parse(readFileSync(path.join(root, configuration), 'utf8')) as object),
    mutate,
    testFiles,
    incremental: false,
    concurrency: 1,
    // On a busy machine a mutant that is only slow would pass for killed.
    timeoutMS: 20_000,
    reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
    htmlReporter: { fileName: `${report}.html` },
    jsonReporter: { fileName: `${report}.json` },
  };
  mkdirSync(path.dirname(sample), { recursive: true });
  writeFileSync(sample, JSON.stringify(config));
  console.log(
    `${room}: ${mutate.length} windows of ${lines} lines (seed ${seed}), ${testFiles.length} files of tests`,
  );
  return sample;
}

const given = process.argv.slice(2);
let passed = [configuration, ...given];
if (given.includes('--sample')) {
  const { values } = parseArgs({
    args: given,
    options: {
      sample: { type: 'string', default: '' },
      lines: { type: 'string', default: '15' },
      seed: { type: 'string', default: '9' },
      own: { type: 'boolean', default: false },
    },
  });
  passed = [writeSampleConfig(values.sample, Number(values.lines), Number(values.seed), values.own)];
}
const run = spawnSync(process.execPath, [stryker, 'run', ...passed], { cwd: root, stdio: 'inherit' });
process.exitCode = run.status ?? 1;
