import { describe, expect, it } from 'vitest';
import { organization, tinyIndexed } from '../../../test/helpers.ts';
import { lngLatToWorld } from '../../domain/mercator.ts';
import { extentKm, placesOf } from './places.ts';

const at = (lng: number, lat: number, place?: string, region?: string) => ({
  location: { lng, lat, place, region, precision: 'city' as const },
});

describe('placesOf', () => {
  const organizations = [
    organization('b', at(-73.588, 45.509, 'Montréal', 'CA-QC-06')),
    organization('a', at(-73.588, 45.509, 'Montréal', 'CA-QC-06')),
    organization('c', at(-73.6, 45.52, 'Montréal', 'CA-QC-06')),
    organization('vermont', { location: { lng: -72.66, lat: 44.07, region: 'US-VT', precision: 'region' } }),
    organization('nowhere', { location: { place: 'Québec' } }),
    organization('point', { location: { lng: -70, lat: 44 } }),
    organization('kanji', at(139.7, 35.7, '東京')),
  ];
  const places = placesOf(tinyIndexed({ organizations, agreements: [], affiliations: [] }));
  const placeOf = (id: string) => places.placeOf[organizations.findIndex((one) => one.id === id)] ?? -1;

  it('puts organizations of one point in one place, by id', () => {
    const place = placeOf('a');
    expect(placeOf('b')).toBe(place);
    expect([...places.members.subarray(places.starts[place], places.starts[place + 1])]).toEqual([1, 0]);
    const [x, y] = lngLatToWorld(-73.588, 45.509);
    expect(places.x[place]).toBeCloseTo(x, 9);
    expect(places.y[place]).toBeCloseTo(y, 9);
  });

  it('keeps two points of a city apart, as one town', () => {
    expect(placeOf('c')).not.toBe(placeOf('a'));
    expect(places.town[placeOf('c')]).toBe(places.town[placeOf('a')]);
  });

  it('gives a region its own spot, under its name in both languages', () => {
    const place = placeOf('vermont');
    expect(places.isRegionSpot[place]).toBe(1);
    expect(places.name[place]).toEqual({ en: 'Vermont', fr: 'Vermont' });
    expect(places.isRegionSpot[placeOf('a')]).toBe(0);
  });

  it('has no place for what has no coordinates, whatever its city', () => {
    expect(placeOf('nowhere')).toBe(-1);
    expect(placeOf('point')).toBeGreaterThanOrEqual(0);
  });

  it('makes slugs of plain letters, none twice', () => {
    expect(places.slug[placeOf('a')]).toBe('montreal-ca-qc-06');
    expect(places.slug[placeOf('c')]).toBe('montreal-ca-qc-06-c');
    expect(places.slug[placeOf('kanji')]).toBe('kanji');
    expect(new Set(places.slug).size).toBe(places.count);
    for (const slug of places.slug) expect(slug).toMatch(/^[a-z0-9-]+$/);
  });

  it('has nothing to say about no organizations', () => {
    expect(placesOf(tinyIndexed({ organizations: [], agreements: [] })).count).toBe(0);
  });
});

describe('extentKm', () => {
  it.each([
    [1, 2],
    [10, 2],
    [30, 4],
    [50, 6],
    [2500, 6],
  ])('%i organizations reach %i km', (count, km) => {
    expect(extentKm(count)).toBe(km);
  });
});
