import { describe, expect, it } from 'vitest';
import { tinyIndexed } from '../../../test/helpers.ts';
import { compare, comparisonKind } from './comparison.ts';

const indexed = tinyIndexed();
const organizations = new Uint8Array(6).fill(1);
const agreements = new Uint8Array(4).fill(1);

describe('what can be compared', () => {
  it.each([
    [['CA-QC', 'US-VT'], 'region'],
    [['quantum', 'policy'], 'sector'],
    [['quantum', 'US-VT'], null],
    [['quantum', 'quantum'], null],
    [['quantum'], null],
    [['quantum', 'nowhere'], null],
  ])('%j: %s', (ids, kind) => expect(comparisonKind(indexed, ids)).toBe(kind));
});

describe('two regions', () => {
  const { sides, sharedAgreements, sharedPartners } = compare(
    indexed,
    ['CA-QC-05', 'US-VT'],
    'region',
    organizations,
    agreements,
  );

  it('have their organizations, agreements and partners', () => {
    expect(sides[0]).toMatchObject({ organizations: [0, 1], agreements: [0, 1], partners: [3, 4] });
    expect(sides[1]).toMatchObject({ organizations: [4], agreements: [0, 2], partners: [0, 2, 3] });
  });

  it('share what both have', () => {
    expect(sharedAgreements).toEqual([0]);
    expect(sharedPartners).toEqual([3]);
  });

  it('count their agreements by year', () => {
    expect(sides[0].byYear).toEqual([
      { id: '2024', positions: [1] },
      { id: '2025', positions: [0] },
    ]);
    expect(sides[0].undated).toEqual([]);
  });
});

it('sets two sectors side by side, by province', () => {
  const { sides } = compare(indexed, ['quantum', 'semiconductors'], 'sector', organizations, agreements);
  expect(sides[0].byOther).toEqual([{ id: 'CA-QC', positions: [1, 2] }]);
  expect(sides[1].byOther.map(({ id, positions }) => [id, positions.length])).toEqual([
    ['CA-QC', 1],
    ['US-NY', 1],
  ]);
});

describe('a party that the filters leave out', () => {
  it('is a partner outside only where it lies outside, and common only where it lies in neither', () => {
    // C2MI alone is shown; its agreements tie it to its neighbour, to Vermont and to Albany.
    const { sides, sharedPartners } = compare(
      indexed,
      ['CA-QC-05', 'US-VT'],
      'region',
      Uint8Array.from([1, 0, 0, 0, 0, 0]),
      agreements,
    );
    expect(sides[0]).toMatchObject({ organizations: [0], agreements: [0, 1], partners: [3, 4] });
    expect(sides[1]).toMatchObject({ organizations: [], agreements: [0, 2], partners: [0, 2, 3] });
    expect(sharedPartners).toEqual([3]);
  });

  it('is no partner of the sector that it is of', () => {
    const partnersWith = (shown: readonly number[]) =>
      compare(indexed, ['quantum', 'semiconductors'], 'sector', Uint8Array.from(shown), agreements).sides.map(
        ({ partners }) => partners,
      );
    expect(partnersWith([0, 0, 0, 0, 1, 0])).toEqual(partnersWith([1, 1, 1, 1, 1, 1]));
  });
});

it('counts only what the other filters leave', () => {
  const { sides } = compare(
    indexed,
    ['CA-QC-05', 'US-VT'],
    'region',
    Uint8Array.from([1, 0, 0, 0, 0, 0]),
    Uint8Array.from([0, 1, 0, 0]),
  );
  expect(sides[0]).toMatchObject({ organizations: [0], agreements: [1] });
  expect(sides[1]).toMatchObject({ organizations: [], agreements: [] });
});
