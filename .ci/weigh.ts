/** Weighs the built site (`siteWeight.ts`). `--write` keeps the parts' bytes as those to compare with from now on. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Budgets } from './siteWeight.ts';
import { overBudget, weighSite } from './siteWeight.ts';
import { root } from './steps.ts';

const site = path.join(root, 'dist');
const budgetFile = path.join(root, '.ci', 'budgets.json');
const texts = /\.(?:css|html|js)$/;

const names = readdirSync(site, { recursive: true, encoding: 'utf8' }).map((name) =>
  name.split(path.sep).join('/'),
);
const known = new Set(names);

/** The build's own brotli file where it made one: that is what is sent. */
function bytesSent(name: string): number {
  if (known.has(`${name}.br`)) return statSync(path.join(site, `${name}.br`)).size;
  return brotliCompressSync(readFileSync(path.join(site, name))).length;
}

const files = new Map(names.filter((name) => texts.test(name)).map((name) => [name, bytesSent(name)]));
const weight = weighSite(files, readFileSync(path.join(site, 'index.html'), 'utf8'));
const budgets = JSON.parse(readFileSync(budgetFile, 'utf8')) as Budgets;

const width = Math.max(...Object.keys(weight.figures).map((name) => name.length));
for (const [name, value] of Object.entries(weight.figures)) {
  console.log(
    `${name.padEnd(width)} ${String(value).padStart(8)} of ${String(budgets.limits[name] ?? '–').padStart(8)}`,
  );
}
if (process.argv.includes('--write')) {
  writeFileSync(budgetFile, `${JSON.stringify({ ...budgets, parts: weight.parts }, null, 2)}\n`);
}
const over = overBudget(weight, budgets);
for (const line of over) console.error(line);
process.exit(over.length === 0 ? 0 : 1);
