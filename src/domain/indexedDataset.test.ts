import { describe, expect, it } from 'vitest';
import { agreement, organization, tinyIndexed } from '../../test/helpers.ts';
import { isOnMap } from './indexedDataset.ts';

const indexed = tinyIndexed();
const at = (id: string) => indexed.organizationIndex.get(id) ?? -1;

it('knows the position of every id', () => {
  expect([...indexed.organizationIndex.values()]).toEqual([0, 1, 2, 3, 4, 5]);
  expect(indexed.agreementIndex.get('undated-handshake')).toBe(3);
  expect(indexed.organizationIndex.get('nobody')).toBeUndefined();
});

it('ties agreements and organizations both ways, in the order of the document', () => {
  expect(indexed.partiesOf[0]).toEqual([at('c2mi'), at('ny-creates'), at('vermont')]);
  expect(indexed.agreementsOf[at('c2mi')]).toEqual([0, 1]);
  expect(indexed.agreementsOf[at('sans-adresse')]).toEqual([3]);
});

it('lists an affiliation at both of its ends', () => {
  expect(indexed.affiliationsOf[at('c2mi')]).toHaveLength(1);
  expect(indexed.affiliationsOf[at('ecole-quantique')]).toHaveLength(1);
  expect(indexed.affiliationsOf[at('vermont')]).toHaveLength(0);
});

describe('regions', () => {
  it.each([
    ['c2mi', ['CA-QC-05', 'CA-QC', 'CA']],
    ['vermont', ['US-VT', 'US']],
    ['sans-adresse', []],
  ])('%s lies in %j', (id, regions) => {
    expect(indexed.regionsOf[at(id)]).toEqual(regions);
  });

  it('finds the ancestors of an unlisted region in its code', () => {
    const other = tinyIndexed({ organizations: [organization('x', { location: { region: 'CA-QC-99' } })] });
    expect(other.regionsOf[0]).toEqual(['CA-QC-99', 'CA-QC', 'CA']);
  });

  it('ends where regions contain each other', () => {
    const other = tinyIndexed({
      organizations: [organization('x', { location: { region: 'a' } })],
      regions: [
        { id: 'a', name: {}, parent: 'b' },
        { id: 'b', name: {}, parent: 'a' },
      ],
    });
    expect(other.regionsOf[0]).toEqual(['a', 'b']);
  });
});

it('leaves out parties that do not exist or are named twice', () => {
  const other = tinyIndexed({ agreements: [agreement('x', ['c2mi', 'nobody', 'c2mi', 'vermont'])] });
  expect(other.partiesOf[0]).toEqual([at('c2mi'), at('vermont')]);
  expect(other.agreementsOf[at('c2mi')]).toEqual([0]);
});

it('takes ids like those of Object for ordinary ids', () => {
  const other = tinyIndexed({
    organizations: [organization('constructor')],
    agreements: [agreement('__proto__', [])],
  });
  expect(other.organizationIndex.get('constructor')).toBe(0);
  expect(other.organizationIndex.get('toString')).toBeUndefined();
  expect(other.agreementIndex.get('__proto__')).toBe(0);
});

it('is empty for empty data', () => {
  const empty = tinyIndexed({ organizations: [], agreements: [], affiliations: [] });
  expect(empty.partiesOf).toEqual([]);
  expect(empty.organizationText).toEqual([]);
});

it.each([
  [{ lng: 0, lat: 0 }, true],
  [{ lng: -72, lat: 45 }, true],
  [{ place: 'Bromont' }, false],
  [{ lng: -72 }, false],
  [undefined, false],
])('an organization at %j is on the map: %s', (location, expected) => {
  expect(isOnMap({ location })).toBe(expected);
});
