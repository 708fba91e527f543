/** Ids in a link or patch that the data does not have: links outlive records, so they are let go, not errors. */
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import type { ViewState } from './viewState.ts';

type IdKey = 'sector' | 'kind' | 'region' | 'agreementKind' | 'org' | 'agreement' | 'path';

function knownIdsOf(indexed: IndexedDataset): Readonly<Record<IdKey, (id: string) => boolean>> {
  const { dataset } = indexed;
  const set = (terms: readonly { readonly id: string }[]) => {
    const ids = new Set(terms.map(({ id }) => id));
    return (id: string) => ids.has(id);
  };
  const isOrganization = (id: string) => indexed.organizationIndex.has(id);
  return {
    sector: set(dataset.sectors),
    kind: set(dataset.organizationKinds),
    region: set(dataset.regions),
    agreementKind: set(dataset.agreementKinds),
    org: isOrganization,
    agreement: (id) => indexed.agreementIndex.has(id),
    path: isOrganization,
  };
}

const parameterNames: Readonly<Record<IdKey, string>> = {
  sector: 'sector',
  kind: 'kind',
  region: 'region',
  agreementKind: 'agreement-kind',
  org: 'org',
  agreement: 'agreement',
  path: 'path',
};

export function unknownIds(view: ViewState, indexed: IndexedDataset): { parameter: string; ids: string[] }[] {
  const known = knownIdsOf(indexed);
  return (Object.keys(known) as IdKey[]).flatMap((key) => {
    const value = view[key];
    const ids = (typeof value === 'string' ? [value] : (value ?? [])).filter((id) => !known[key](id));
    return ids.length > 0 ? [{ parameter: parameterNames[key], ids }] : [];
  });
}

export function withoutUnknownIds(view: ViewState, indexed: IndexedDataset): ViewState {
  const known = knownIdsOf(indexed);
  const keep = (key: 'sector' | 'kind' | 'region' | 'agreementKind') => {
    const values = view[key];
    return values.every(known[key]) ? values : values.filter(known[key]);
  };
  return {
    ...view,
    sector: keep('sector'),
    kind: keep('kind'),
    region: keep('region'),
    agreementKind: keep('agreementKind'),
    org: view.org !== null && known.org(view.org) ? view.org : null,
    agreement: view.agreement !== null && known.agreement(view.agreement) ? view.agreement : null,
    path: view.path.every(known.path) ? view.path : [],
  };
}
