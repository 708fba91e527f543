/** Everything under `dist/data/`, as text by path. Deterministic: the same tables give the same bytes. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CorridorDocument } from '../domain/document/datasetToDocument.ts';
import { serializeDocument } from '../domain/document/datasetToDocument.ts';
import { documentToDataset } from '../domain/document/documentToDataset.ts';
import { emptyVocabulary } from '../domain/document/parseVocabulary.ts';
import type { Release } from '../domain/insight/releaseHistory.ts';
import { stepsOf, writeSteps } from '../domain/insight/releaseHistory.ts';
import { dataFormats } from '../export/formats.ts';
import { shippedLayoutOf } from '../scene/layOutNetwork.ts';

/** Formats that are published beside the document and its tables. */
const networkFileNames: Readonly<Record<string, string>> = {
  geojson: 'organizations.geojson',
  gexf: 'network.gexf',
  graphml: 'network.graphml',
};

/** `releases`: texts of documents by day. */
export function parseReleases(releases: ReadonlyMap<string, string>): Release[] {
  return [...releases].map(([date, text]) => {
    const parsed = documentToDataset(JSON.parse(text) as unknown, emptyVocabulary);
    if (!parsed.ok) throw new Error(`The release ${date} does not parse: ${parsed.problem.message.en}`);
    return { date, dataset: parsed.dataset };
  });
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
  files.set('changes.json', writeSteps(stepsOf(parseReleases(releases), parsed.dataset)));
  const list = [...releases.keys()].map((date) => ({ date, path: `releases/${date}/corridor.json` }));
  files.set('releases.json', `${JSON.stringify({ releases: list }, null, 2)}\n`);
  return files;
}
