/** Which options of the vocabularies are offered. Pure. */
import type { Dataset } from '../../domain/dataset.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';

type Terms = Pick<Dataset, 'sectors' | 'organizationKinds' | 'agreementKinds'>;

const known = new WeakMap<Dataset, Terms>();

function usedTerms(dataset: Dataset): Terms {
  const { organizations, agreements } = dataset;
  const sectors = new Set([...organizations, ...agreements].flatMap((record) => record.sectors));
  const kinds = new Set(organizations.map(({ kind }) => kind));
  const agreementKinds = new Set(agreements.map(({ kind }) => kind));
  return {
    sectors: dataset.sectors.filter(({ id }) => sectors.has(id)),
    organizationKinds: dataset.organizationKinds.filter(({ id }) => kinds.has(id)),
    agreementKinds: dataset.agreementKinds.filter(({ id }) => agreementKinds.has(id)),
  };
}

/** All of the published data's own; over other data only what some record of it has. */
export function offeredTerms({ dataset }: IndexedDataset, isPublished: boolean): Terms {
  if (isPublished) return dataset;
  let used = known.get(dataset);
  if (!used) {
    used = usedTerms(dataset);
    known.set(dataset, used);
  }
  return used;
}
