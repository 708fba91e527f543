import { expect, it } from 'vitest';
import { agreement, organization, tinyDataset } from '../../test/helpers.ts';
import { applyFilters, noFilters } from './filter.ts';
import { indexDataset } from './indexedDataset.ts';
import { countPairRings, mostPairedParties } from './pairRings.ts';

it('counts shown agreements of more parties than can be paired', () => {
  const ids = Array.from({ length: mostPairedParties + 1 }, (_, number) => `o${String(number)}`);
  const indexed = indexDataset(
    tinyDataset({
      organizations: ids.map((id) => organization(id)),
      agreements: [
        agreement('ring', ids, { signed: '2020' }),
        agreement('clique', ids.slice(1), { signed: '2020' }),
      ],
    }),
  );
  expect(countPairRings(indexed, applyFilters(indexed, noFilters))).toBe(1);
  expect(countPairRings(indexed, applyFilters(indexed, { ...noFilters, from: '2021' }))).toBe(0);
});
