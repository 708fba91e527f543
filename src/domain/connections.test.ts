import { describe, expect, it } from 'vitest';
import { agreement, organization, tinyIndexed } from '../../test/helpers.ts';
import { chainThroughAffiliations, nearMisses } from './connections.ts';

const indexed = tinyIndexed({
  organizations: [
    organization('a'),
    organization('b', { sectors: ['quantum'] }),
    organization('c', { location: { place: 'Bromont', region: 'CA-QC-05' } }),
    organization('d', { sectors: ['quantum'], location: { place: 'Bromont', region: 'CA-QC-05' } }),
    organization('e'),
    organization('f'),
  ],
  agreements: [agreement('ab', ['a', 'b']), agreement('bc', ['b', 'c']), agreement('de', ['d', 'e'])],
  affiliations: [{ from: 'e', to: 'c', relation: 'member', sources: [] }],
});
const at = (id: string) => indexed.organizationIndex.get(id) ?? -1;

describe('a chain through affiliations', () => {
  it('is told step by step, and which step is none of an agreement', () => {
    const steps = chainThroughAffiliations(indexed, at('a'), at('d'));
    expect(steps?.map(({ type, organization: { id } }) => `${type} ${id}`)).toEqual([
      'agreement b',
      'agreement c',
      'affiliation e',
      'agreement d',
    ]);
    expect(chainThroughAffiliations(indexed, at('d'), at('a'))).toHaveLength(4);
  });

  it('is not there where nothing leads', () => {
    expect(chainThroughAffiliations(indexed, at('a'), at('f'))).toBeNull();
  });
});

it('names what can be reached and is near the other end: by affiliation, city, sector', () => {
  const near = (from: string, to: string) =>
    nearMisses(indexed, at(from), at(to)).map(({ organization: { id }, nearness, steps }) => [
      id,
      nearness,
      steps,
    ]);
  expect(near('a', 'e')).toEqual([['c', 'affiliation', 2]]);
  expect(near('a', 'd')).toEqual([
    ['c', 'city', 2],
    ['b', 'sector', 1],
  ]);
  expect(near('f', 'a')).toEqual([]);
});
