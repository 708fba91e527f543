/** Everything under `dist/data/`, as text by path. Deterministic: the same tables give the same bytes. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CorridorDocument } from '../src/domain/datasetDocument.ts';
import { serializeDocument } from '../src/domain/datasetDocument.ts';

export function publishedFiles(
  document: CorridorDocument,
  folder: string,
  releases: ReadonlyMap<string, string>,
): Map<string, string> {
  const files = new Map<string, string>([['corridor.json', serializeDocument(document)]]);
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.csv') || name === 'datapackage.json')
      files.set(name, readFileSync(join(folder, name), 'utf8'));
  }
  for (const [date, text] of releases) files.set(`releases/${date}/corridor.json`, text);
  const list = [...releases.keys()].map((date) => ({ date, path: `releases/${date}/corridor.json` }));
  files.set('releases.json', `${JSON.stringify({ releases: list }, null, 2)}\n`);
  return files;
}
