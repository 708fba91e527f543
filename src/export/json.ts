/** The contract's document; reading it back gives the same dataset. */
import type { Dataset } from '../domain/dataset.ts';
import { datasetToDocument, serializeDocument } from '../domain/document/datasetToDocument.ts';

export function writeJson(dataset: Dataset): string {
  return serializeDocument(datasetToDocument(dataset));
}
