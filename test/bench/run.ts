/**
 * `npm run bench`: all measurements, as tables. `npm run bench -- weight opening` runs those only, `--runs 9` changes the
 * number of runs, `--size M` the sizes of `levels` and `scale`; `--json FILE` keeps the figures, and `--against FILE` prints them beside
 * those of an earlier run. A new measurement is a file in `measurements/` and a line here.
 */
import os from 'node:os';
import { parseArgs } from 'node:util';
import type { Measurement, Table } from './harness.ts';
import { openBench } from './harness.ts';
import { filtering } from './measurements/filtering.ts';
import { levels } from './measurements/levels.ts';
import { memory } from './measurements/memory.ts';
import { opening } from './measurements/opening.ts';
import { scale } from './measurements/scale.ts';
import { weight } from './measurements/weight.ts';
import type { Report } from './report.ts';
import { compareReports, readReport, writeReport } from './report.ts';

const measurements: readonly Measurement[] = [weight, opening, filtering, memory, levels, scale];

function print({ title, columns, rows, notes = [] }: Table): void {
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...rows.map((row) => (row[index] ?? '').length)),
  );
  // Text to the left, figures to the right.
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) =>
        index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0),
      )
      .join('   ');
  console.log(`\n${title}\n${'─'.repeat(title.length)}`);
  if (columns.some((column) => column !== '')) console.log(line(columns));
  for (const row of rows) console.log(line(row));
  for (const note of notes) console.log(`  ${note}`);
}

const { values, positionals } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    size: { type: 'string', multiple: true, default: ['S', 'M', 'L'] },
    json: { type: 'string' },
    against: { type: 'string' },
  },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !measurements.some((measurement) => measurement.name === name));
if (unknown.length > 0) {
  console.error(
    `unknown measurement: ${unknown.join(', ')}; there are ${measurements.map(({ name }) => name).join(', ')}`,
  );
  process.exit(1);
}
const chosen = measurements.filter(({ name }) => positionals.length === 0 || positionals.includes(name));

const machine = `Node ${process.versions.node}, ${String(os.cpus().length)} cores (${os.cpus()[0]?.model ?? '?'}), software WebGL`;
console.log(machine);
const bench = await openBench(Math.max(1, Number(values.runs) || 5), values.size);
let hasFailed = false;
const figures: Record<string, number> = {};
try {
  for (const measurement of chosen) {
    try {
      for (const table of await measurement.measure(bench)) {
        print(table);
        for (const [name, value] of Object.entries(table.figures ?? {}))
          figures[`${measurement.name}: ${name}`] = value;
      }
    } catch (error) {
      // The others still count.
      hasFailed = true;
      console.error(`\n${measurement.name} failed:`, error);
    }
  }
} finally {
  await bench.close();
}
const report: Report = { machine, runs: bench.runs, figures };
if (values.json !== undefined) writeReport(values.json, report);
if (values.against !== undefined) {
  const before = readReport(values.against);
  print({
    title: `Beside ${values.against}`,
    columns: ['', 'then', 'now', 'now ÷ then'],
    rows: compareReports(before, report),
    notes: before.machine === machine ? [] : [`That was another machine: ${before.machine}.`],
  });
}
process.exit(hasFailed ? 1 : 0);
