/** Terms of the vocabularies by id, worked out once for each dataset. */
import type { OrganizationKind, Region, Sector, Term } from '../../../domain/dataset.ts';
import type { IndexedDataset } from '../../../domain/indexedDataset.ts';
import { selectIndexed } from '../../../state/selectors.ts';
import { useCorridor } from '../../../state/useCorridor.ts';

export interface VocabularyById {
  readonly sectors: ReadonlyMap<string, Sector>;
  readonly organizationKinds: ReadonlyMap<string, OrganizationKind>;
  readonly agreementKinds: ReadonlyMap<string, Term>;
  readonly regions: ReadonlyMap<string, Region>;
}

const empty: VocabularyById = {
  sectors: new Map(),
  organizationKinds: new Map(),
  agreementKinds: new Map(),
  regions: new Map(),
};

const known = new WeakMap<IndexedDataset, VocabularyById>();

function byId<Entry extends Term>(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

export function vocabularyOf(indexed: IndexedDataset): VocabularyById {
  const before = known.get(indexed);
  if (before) return before;
  const { sectors, organizationKinds, agreementKinds, regions } = indexed.dataset;
  const vocabulary = {
    sectors: byId(sectors),
    organizationKinds: byId(organizationKinds),
    agreementKinds: byId(agreementKinds),
    regions: byId(regions),
  };
  known.set(indexed, vocabulary);
  return vocabulary;
}

export function useVocabulary(): VocabularyById {
  const indexed = useCorridor(selectIndexed);
  return indexed ? vocabularyOf(indexed) : empty;
}
