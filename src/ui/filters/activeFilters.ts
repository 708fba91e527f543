/** The filters in force, one entry for each thing that a reader can take away again. */
import type { LocalizedText } from '../../domain/language.ts';
import type { Filters } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { queryWords } from '../../domain/foldText.ts';

export type ListFacet = 'sector' | 'kind' | 'region' | 'agreementKind';
export const listFacets: readonly ListFacet[] = ['sector', 'kind', 'region', 'agreementKind'];

export type ActiveFilter =
  | {
      readonly type: 'query';
      readonly key: string;
      readonly text: string;
      readonly without: Partial<Filters>;
    }
  | {
      readonly type: 'term';
      readonly key: string;
      readonly facet: ListFacet;
      readonly id: string;
      readonly name: LocalizedText;
      readonly without: Partial<Filters>;
    }
  | {
      readonly type: 'dates';
      readonly key: string;
      readonly from: string | null;
      readonly to: string | null;
      readonly without: Partial<Filters>;
    };

function namesOf(indexed: IndexedDataset, facet: ListFacet): ReadonlyMap<string, LocalizedText> {
  const { sectors, organizationKinds, regions, agreementKinds } = indexed.dataset;
  const terms = { sector: sectors, kind: organizationKinds, region: regions, agreementKind: agreementKinds }[
    facet
  ];
  return new Map(terms.map(({ id, name }) => [id, name]));
}

export function activeFilters(indexed: IndexedDataset, filters: Filters): ActiveFilter[] {
  const active: ActiveFilter[] = [];
  if (filters.q !== null && queryWords(filters.q).length > 0) {
    active.push({ type: 'query', key: 'q', text: filters.q.trim(), without: { q: null } });
  }
  for (const facet of listFacets) {
    if (filters[facet].length === 0) continue;
    const names = namesOf(indexed, facet);
    for (const id of filters[facet]) {
      active.push({
        type: 'term',
        key: `${facet}:${id}`,
        facet,
        id,
        name: names.get(id) ?? { en: id, fr: id },
        without: { [facet]: filters[facet].filter((value) => value !== id) },
      });
    }
  }
  if (filters.from !== null || filters.to !== null) {
    const { from, to } = filters;
    active.push({ type: 'dates', key: 'dates', from, to, without: { from: null, to: null } });
  }
  return active;
}
