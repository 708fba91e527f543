/**
 * The organizations that join others, for what is published without scripts: the page asks a worker for the same
 * measure (`graph/measures`).
 */
import { applyFilters, noFilters } from '../domain/filter.ts';
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import { measureNetwork } from '../graph/measures/measures.ts';
import { measuresInputOf } from '../graph/measures/measuresInput.ts';
import type { RankedOrganization } from '../graph/measures/measuresTypes.ts';
import { buildNetwork } from '../graph/network.ts';

/** Of all the data: up to ten, the share of the shortest chains between two others that pass through each, most first. */
export function bridgesOf(indexed: IndexedDataset): readonly RankedOrganization[] {
  const shown = applyFilters(indexed, noFilters);
  return measureNetwork(measuresInputOf(indexed, buildNetwork(indexed), shown)).bridges;
}
