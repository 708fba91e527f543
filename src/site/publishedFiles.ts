/**
 * Everything under `dist/data/`, by path, each text written when it is asked for: the shipped layout takes four fifths of
 * all the work, and the page of `npm run dev` may never want it. Deterministic: the same tables give the same bytes.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Compilation } from '../../data/compile/compileFolder.ts';
import { serializeDocument } from '../domain/document/datasetToDocument.ts';
import type { ReleaseStep } from '../domain/insight/releaseHistory.ts';
import { writeSteps } from '../domain/insight/releaseHistory.ts';
import { dataFormats } from '../export/formats.ts';
import { shippedLayoutOf } from '../scene/layOutNetwork.ts';
import { once } from './once.ts';

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
  readonly steps: () => readonly ReleaseStep[];
}

export type PublishedFiles = ReadonlyMap<string, () => string>;

export function publishedFiles({ compilation, folder, releases, steps }: Published): PublishedFiles {
  const { document } = compilation;
  const dataset = compilation.dataset();
  const files = new Map([['corridor.json', once(() => serializeDocument(document))]]);
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.csv') && name !== 'datapackage.json') continue;
    // Read now: it belongs to this state of the tables, which may be another when it is asked for.
    const text = readFileSync(join(folder, name), 'utf8');
    files.set(name, () => text);
  }
  for (const { id, write } of dataFormats) {
    const name = networkFileNames[id];
    if (name !== undefined)
      files.set(
        name,
        once(() => write(dataset, { language: 'en' })),
      );
  }
  files.set(
    'layout.json',
    once(() => `${JSON.stringify(shippedLayoutOf(dataset))}\n`),
  );
  for (const [date, text] of releases) files.set(`releases/${date}/corridor.json`, () => text);
  files.set(
    'changes.json',
    once(() => writeSteps(steps())),
  );
  const list = [...releases.keys()].map((date) => ({ date, path: `releases/${date}/corridor.json` }));
  files.set('releases.json', () => `${JSON.stringify({ releases: list }, null, 2)}\n`);
  return files;
}
