/** Everything under `dist/data/`, as text by path. Deterministic: the same tables give the same bytes. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CorridorDocument } from '../domain/document/datasetToDocument.ts';
import type { Dataset } from '../domain/dataset.ts';
import { serializeDocument } from '../domain/document/datasetToDocument.ts';
import { indexDataset } from '../domain/indexedDataset.ts';
import { documentToDataset } from '../domain/document/documentToDataset.ts';
import { emptyVocabulary } from '../domain/document/parseVocabulary.ts';
import { dataFormats } from '../export/formats.ts';
import { networkLayout } from '../graph/layout/run/layout.ts';
import { layoutInputOf } from '../graph/layout/core/layoutInput.ts';
import { buildNetwork } from '../graph/network.ts';
import type { ShippedLayout } from '../graph/layout/run/shippedLayout.ts';
import { encodeLayout, layoutKey } from '../graph/layout/run/shippedLayout.ts';

/** Formats that are published beside the document and its tables. */
const networkFileNames: Readonly<Record<string, string>> = {
  geojson: 'organizations.geojson',
  gexf: 'network.gexf',
  graphml: 'network.graphml',
};

/** Positions worked out at build time: the page of the published data computes none. */
function shippedLayoutOf(dataset: Dataset): ShippedLayout {
  const indexed = indexDataset(dataset);
  const input = layoutInputOf(indexed, buildNetwork(indexed));
  const networks = { wide: networkLayout(input), tall: networkLayout({ ...input, frame: 'tall' }) };
  return encodeLayout(networks, layoutKey(input));
}

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
  const parsed = documentToDataset(JSON.parse(serializeDocument(document)) as unknown, emptyVocabulary);
  if (!parsed.ok) throw new Error(`The compiled document does not parse: ${parsed.problem.message.en}`);
  for (const { id, write } of dataFormats) {
    const name = networkFileNames[id];
    if (name !== undefined) files.set(name, write(parsed.dataset, { language: 'en' }));
  }
  files.set('layout.json', `${JSON.stringify(shippedLayoutOf(parsed.dataset))}\n`);
  for (const [date, text] of releases) files.set(`releases/${date}/corridor.json`, text);
  const list = [...releases.keys()].map((date) => ({ date, path: `releases/${date}/corridor.json` }));
  files.set('releases.json', `${JSON.stringify({ releases: list }, null, 2)}\n`);
  return files;
}
