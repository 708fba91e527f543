/** Everything under `dist/data/`, as text by path. Deterministic: the same tables give the same bytes. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Compilation } from '../../data/compile/compileFolder.ts';
import { serializeDocument } from '../domain/document/datasetToDocument.ts';
import type { ReleaseStep } from '../domain/insight/releaseHistory.ts';
import { writeSteps } from '../domain/insight/releaseHistory.ts';
import { dataFormats } from '../export/formats.ts';
import { shippedLayoutOf } from '../scene/layOutNetwork.ts';

/** Formats that are published beside the document and its tables. */
const networkFileNames: Readonly<Record<string, string>> = {
  geojson: 'organizations.geojson',
  gexf: 'network.gexf',
  graphml: 'network.graphml',
};

interface Published {
  readonly compilation: Compilation;
  readonly folder: string;
  /** Texts of documents by day, and what each has brought. */
  readonly releases: ReadonlyMap<string, string>;
  readonly steps: readonly ReleaseStep[];
}

export function publishedFiles({ compilation, folder, releases, steps }: Published): Map<string, string> {
  const { document } = compilation;
  const dataset = compilation.dataset();
  const files = new Map<string, string>([['corridor.json', serializeDocument(document)]]);
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.csv') || name === 'datapackage.json')
      files.set(name, readFileSync(join(folder, name), 'utf8'));
  }
  for (const { id, write } of dataFormats) {
    const name = networkFileNames[id];
    if (name !== undefined) files.set(name, write(dataset, { language: 'en' }));
  }
  files.set('layout.json', `${JSON.stringify(shippedLayoutOf(dataset))}\n`);
  for (const [date, text] of releases) files.set(`releases/${date}/corridor.json`, text);
  files.set('changes.json', writeSteps(steps));
  const list = [...releases.keys()].map((date) => ({ date, path: `releases/${date}/corridor.json` }));
  files.set('releases.json', `${JSON.stringify({ releases: list }, null, 2)}\n`);
  return files;
}
