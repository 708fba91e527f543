import { describe, expect, it } from 'vitest';
import { agreement, organization, tinyIndexed } from '../../test/helpers.ts';
import type { AgreementLinks } from './network.ts';
import { buildNetwork } from './network.ts';

const tiny = buildNetwork(tinyIndexed());

function triples({ count, source, target, agreement: hub }: AgreementLinks): (number | undefined)[][] {
  return Array.from({ length: count }, (_, link) => [source[link], target[link], hub[link]]);
}

function starOf(parties: number) {
  const ids = Array.from({ length: parties }, (_, index) => `o${String(index)}`);
  return buildNetwork(
    tinyIndexed({
      organizations: ids.map((id) => organization(id)),
      agreements: [agreement('a', ids)],
      affiliations: [],
    }),
  );
}

it('numbers organizations first, then agreements', () => {
  expect(tiny).toMatchObject({ organizationCount: 6, agreementCount: 4, nodeCount: 10 });
});

it('joins each party to the hub of its agreement', () => {
  expect(triples(tiny.spokes).slice(0, 3)).toEqual([
    [0, 6, 6],
    [3, 6, 6],
    [4, 6, 6],
  ]);
  expect(tiny.spokes.count).toBe(3 + 2 + 2 + 2);
});

it('joins each two parties of an agreement in pair mode', () => {
  expect(triples(tiny.pairs).slice(0, 4)).toEqual([
    [0, 3, 6],
    [0, 4, 6],
    [3, 4, 6],
    [1, 0, 7],
  ]);
});

it('keeps several agreements of the same two organizations apart', () => {
  const twice = buildNetwork(
    tinyIndexed({
      agreements: [agreement('first', ['c2mi', 'vermont']), agreement('second', ['vermont', 'c2mi'])],
    }),
  );
  expect(twice.pairs.count).toBe(2);
  expect([...twice.pairs.agreement]).toEqual([6, 7]);
});

it('counts agreements of an organization and parties of an agreement', () => {
  expect([...tiny.degree]).toEqual([2, 1, 1, 2, 2, 1, 3, 2, 2, 2]);
});

it('draws affiliations between known, different organizations only', () => {
  expect([...tiny.affiliations.source]).toEqual([1]);
  expect([...tiny.affiliations.target]).toEqual([0]);
  const odd = buildNetwork(
    tinyIndexed({
      affiliations: [
        { from: 'c2mi', to: 'nobody', sources: [] },
        { from: 'c2mi', to: 'c2mi', sources: [] },
        { from: 'vermont', to: 'c2mi', sources: [] },
      ],
    }),
  );
  expect(odd.affiliations.count).toBe(1);
  expect([...odd.affiliationNumbers]).toEqual([2]);
});

describe('number of pairs', () => {
  it.each([
    [0, 0],
    [1, 0],
    [2, 1],
    [9, 36],
    [40, 780],
    // Above 40 parties a ring: 41 × 40 / 2 = 820 lines would say nothing.
    [41, 41],
  ])('%i parties: %i', (parties, pairs) => {
    const network = starOf(parties);
    expect(network.pairs.count).toBe(pairs);
    expect(network.spokes.count).toBe(parties);
  });
});

it('is empty for empty data', () => {
  const empty = buildNetwork(tinyIndexed({ organizations: [], agreements: [], affiliations: [] }));
  expect(empty).toMatchObject({
    nodeCount: 0,
    spokes: { count: 0 },
    pairs: { count: 0 },
    affiliations: { count: 0 },
  });
});
