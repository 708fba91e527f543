/**
 * `npx tsx test/golden/writeLayout.ts`: writes the golden positions after a change of the layout that is meant. Refuses
 * while `layoutVersion` (`src/graph/layout/run/shippedLayout.ts`) is the one that the file already has positions for: a
 * reader's page would take shipped positions of the old engine for its own.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { GoldenLayout } from './layoutPositions.ts';
import { goldenLayout } from './layoutPositions.ts';

const file = path.join(import.meta.dirname, 'layout.json');
const now = goldenLayout();
const text = `${JSON.stringify(now, null, 2)}\n`;
const before = existsSync(file) ? readFileSync(file, 'utf8') : null;
if (
  before !== null &&
  before !== text &&
  (JSON.parse(before) as GoldenLayout).layoutVersion === now.layoutVersion
) {
  console.error('The positions differ from those of this layoutVersion: raise it first.');
  process.exit(1);
}
writeFileSync(file, text);
