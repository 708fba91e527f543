import { expect, it } from 'vitest';
import { organization, tinyDataset } from '../../test/helpers.ts';
import { indexDataset } from '../domain/indexedDataset.ts';
import { boundsOfOrganizations } from './organizationBounds.ts';

const indexed = indexDataset(
  tinyDataset({
    organizations: [
      organization('south', { location: { lng: -73, lat: 42, precision: 'city' } }),
      organization('east', { location: { lng: -70, lat: 45, precision: 'city' } }),
      organization('north', { location: { lng: -76, lat: 48, precision: 'city' } }),
      organization('nowhere'),
    ],
    agreements: [],
    affiliations: [],
  }),
);

it.each([
  ['all', () => true, [-76, 42, -70, 48]],
  ['two', (index: number) => index < 2, [-73, 42, -70, 45]],
  ['one', (index: number) => index === 1, [-70, 45, -70, 45]],
  ['none on the map', (index: number) => index === 3, null],
  ['none', () => false, null],
])('of %s', (_, isIncluded, bounds) => {
  expect(boundsOfOrganizations(indexed, isIncluded)).toEqual(bounds);
});
