/**
 * What the filters show, as a dataset of its own that every format can write. Its rows are exactly what the page
 * counts: the shown organizations and agreements, what ties shown organizations together, and the sources of these.
 * Parties of a shown agreement keep their ids even where the organization itself is outside the filters: who signed
 * is part of the agreement. With `hasContext` these organizations come too, after the shown ones.
 */
import type { Dataset } from '../domain/dataset.ts';
import type { Shown } from '../domain/filter.ts';
import type { IndexedDataset } from '../domain/indexedDataset.ts';

export function shownSubset(
  { dataset }: Pick<IndexedDataset, 'dataset'>,
  shown: Pick<Shown, 'organizations' | 'agreements' | 'context'>,
  { hasContext = false }: { readonly hasContext?: boolean } = {},
): Dataset {
  const organizations = [
    ...dataset.organizations.filter((_, index) => shown.organizations[index] === 1),
    ...(hasContext ? dataset.organizations.filter((_, index) => shown.context[index] === 1) : []),
  ];
  const agreements = dataset.agreements.filter((_, index) => shown.agreements[index] === 1);
  const ids = new Set(organizations.map(({ id }) => id));
  const affiliations = dataset.affiliations.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const cited = new Set([...organizations, ...agreements, ...affiliations].flatMap(({ sources }) => sources));
  // A cut tells other counts than the stories were written for.
  const { stories: _stories, ...withoutStories } = dataset;
  return {
    ...withoutStories,
    organizations,
    agreements,
    affiliations,
    sources: dataset.sources.filter(({ id }) => cited.has(id)),
  };
}
