import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement, organization, tinyIndexed } from '../../../test/helpers.ts';
import type { IndexedDataset } from '../indexedDataset.ts';
import { distanceKm } from '../nearCircle.ts';
import { defaultGapRule, findGaps, gapId } from './gaps.ts';

const all = ({ dataset }: IndexedDataset) => ({
  organizations: new Uint8Array(dataset.organizations.length).fill(1),
  agreements: new Uint8Array(dataset.agreements.length).fill(1),
});

/** A – hub – B, all quantum; C without the sector. */
const chain = tinyIndexed({
  organizations: [
    organization('b', { sectors: ['quantum'], location: { lng: -71, lat: 45, region: 'US-VT' } }),
    organization('a', {
      sectors: ['quantum', 'policy'],
      location: { lng: -72, lat: 45, region: 'CA-QC-05' },
    }),
    organization('hub', { sectors: ['policy'] }),
    organization('c', { sectors: ['life-sciences'] }),
  ],
  agreements: [
    agreement('one', ['a', 'hub']),
    agreement('two', ['hub', 'b']),
    agreement('three', ['hub', 'c']),
    agreement('four', ['hub', 'a']),
  ],
});

describe('who is missing', () => {
  it('is a pair of one sector with a common partner and no agreement, with the chain that introduces them', () => {
    const [gap, ...rest] = findGaps(chain, all(chain), defaultGapRule);
    expect(rest).toEqual([]);
    expect(gap && gapId(chain, gap)).toBe('a,b');
    expect(gap).toMatchObject({
      organizations: [1, 0],
      sectors: ['quantum'],
      introductions: [{ partner: 2, agreements: [0, 1] }],
    });
    expect(gap?.distanceKm).toBeCloseTo(distanceKm(45, -72, 45, -71), 6);
  });

  it.each([
    ['a sector that they do not share', { sectors: ['policy'] }],
    ['a region that neither is in', { regions: ['US-NY'] }],
    ['more common partners than they have', { commonPartners: 2 }],
    ['another organization', { organization: 3 }],
  ])('finds none with %s', (_, rule) => {
    expect(findGaps(chain, all(chain), { ...defaultGapRule, ...rule })).toEqual([]);
  });

  it.each([
    ['its region', { regions: ['CA-QC'] }],
    ['the border', { acrossBorder: true }],
    ['itself, whichever of the two', { organization: 0 }],
  ])('keeps it with %s', (_, rule) => {
    expect(findGaps(chain, all(chain), { ...defaultGapRule, ...rule })).toHaveLength(1);
  });

  it('ends where an agreement ties the two, also one that the filters hide', () => {
    const tied = tinyIndexed({
      organizations: chain.dataset.organizations,
      agreements: [...chain.dataset.agreements, agreement('five', ['a', 'b'])],
    });
    expect(findGaps(tied, all(tied), defaultGapRule)).toEqual([]);
    const shown = { ...all(tied), agreements: Uint8Array.from([1, 1, 1, 1, 0]) };
    expect(findGaps(tied, shown, defaultGapRule)).toEqual([]);
  });

  it('is of shown organizations, introduced through shown agreements, by whoever is party to them', () => {
    const withShown = (organizations: readonly number[], agreements: readonly number[]) =>
      findGaps(
        chain,
        { organizations: Uint8Array.from(organizations), agreements: Uint8Array.from(agreements) },
        defaultGapRule,
      );
    // The first or the second of the two is context.
    expect(withShown([1, 0, 1, 1], [1, 1, 1, 1])).toEqual([]);
    expect(withShown([0, 1, 1, 1], [1, 1, 1, 1])).toEqual([]);
    // The partner is context.
    expect(withShown([1, 1, 0, 1], [1, 1, 1, 1])).toHaveLength(1);
    // The chain has no agreement that is shown on one of its ways, or another one on it.
    expect(withShown([1, 1, 1, 1], [1, 0, 1, 1])).toEqual([]);
    expect(withShown([1, 1, 1, 1], [0, 1, 1, 1])[0]?.introductions).toEqual([
      { partner: 2, agreements: [3, 1] },
    ]);
  });

  it('finds the pairs that a reading of every pair finds', () => {
    const sectors = ['quantum', 'policy', 'life-sciences'];
    const data = fc.record({
      sectors: fc.array(fc.subarray(sectors), { minLength: 8, maxLength: 8 }),
      agreements: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 2, maxLength: 4 }), {
        maxLength: 9,
      }),
      commonPartners: fc.integer({ min: 1, max: 3 }),
      hiddenOrganizations: fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { maxLength: 3 }),
      hiddenAgreements: fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(data, (drawn) => {
        const ids = drawn.sectors.map((_, number) => `o${String(number)}`);
        const indexed = tinyIndexed({
          organizations: drawn.sectors.map((own, number) =>
            organization(`o${String(number)}`, { sectors: own }),
          ),
          agreements: drawn.agreements.map((parties, number) =>
            agreement(
              `g${String(number)}`,
              parties.map((party) => `o${String(party)}`),
            ),
          ),
        });
        const shownAgreements = drawn.agreements.filter(
          (_, number) => !drawn.hiddenAgreements.includes(number),
        );
        const areTied = (agreements: readonly (readonly number[])[], x: number, y: number) =>
          agreements.some((parties) => parties.includes(x) && parties.includes(y));
        const expected: string[] = [];
        ids.forEach((first, x) =>
          ids.forEach((second, y) => {
            if (x >= y || areTied(drawn.agreements, x, y)) return;
            if (drawn.hiddenOrganizations.some((hidden) => hidden === x || hidden === y)) return;
            const common = ids.filter(
              (_, z) =>
                z !== x && z !== y && areTied(shownAgreements, x, z) && areTied(shownAgreements, z, y),
            );
            const isOfOneSector = drawn.sectors[x]?.some((sector) => drawn.sectors[y]?.includes(sector));
            if (isOfOneSector && common.length >= drawn.commonPartners)
              expected.push(`${first},${second}: ${common.join()}`);
          }),
        );
        const maskWithout = (count: number, hidden: readonly number[]) =>
          Uint8Array.from({ length: count }, (_, number) => Number(!hidden.includes(number)));
        const shown = {
          organizations: maskWithout(ids.length, drawn.hiddenOrganizations),
          agreements: maskWithout(drawn.agreements.length, drawn.hiddenAgreements),
        };
        const found = findGaps(indexed, shown, { ...defaultGapRule, commonPartners: drawn.commonPartners });
        const lines = found.map(
          (gap) => `${gapId(indexed, gap)}: ${gap.introductions.map(({ partner }) => ids[partner]).join()}`,
        );
        expect(lines.sort()).toEqual(expected.sort());
        const counts = found.map(({ introductions }) => introductions.length);
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
      }),
      { seed: 20261126, numRuns: 300 },
    );
  });
});
