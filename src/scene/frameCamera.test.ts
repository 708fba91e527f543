import { describe, expect, it } from 'vitest';
import { syntheticInput } from '../../test/bench/syntheticInput.ts';
import { organization, tinyDataset } from '../../test/helpers.ts';
import { indexDataset } from '../domain/indexedDataset.ts';
import type { FrameSize } from './frameCamera.ts';
import { boundsOfMost, homeMapCamera, mapCamera } from './frameCamera.ts';
import { boundsOfOrganizations } from './organizationBounds.ts';
import { lngLatToWorld } from '../domain/mercator.ts';
import { origin, projectionOf } from './projection.ts';

const { indexed } = syntheticInput(120, 40);
const insets = { top: 10, right: 40, bottom: 60, left: 0 };

describe.each([
  ['a laptop', 1080, 840],
  ['a phone', 390, 560],
  ['a small frame', 480, 360],
])('framing on %s', (_, widthPx, heightPx) => {
  const size = { widthPx, heightPx, insets };
  const bounds = boundsOfOrganizations(indexed, () => true);
  const camera = mapCamera(bounds, size);

  it('shows every place in the free part of the view', () => {
    const { worldSize, shiftX, shiftY } = projectionOf({ camera, ...size });
    for (const { location } of indexed.dataset.organizations) {
      if (location?.lng === undefined || location.lat === undefined) continue;
      const [worldX, worldY] = lngLatToWorld(location.lng, location.lat);
      const x = (worldX - origin[0]) * worldSize + shiftX;
      const y = (worldY - origin[1]) * worldSize + shiftY;
      expect(x).toBeGreaterThan(insets.left);
      expect(x).toBeLessThan(widthPx - insets.right);
      expect(y).toBeGreaterThan(insets.top);
      expect(y).toBeLessThan(heightPx - insets.bottom);
    }
  });
});

it('goes no farther out than the map does, and keeps the middle in what is free', () => {
  const size = { widthPx: 300, heightPx: 300, insets: { top: 0, right: 0, bottom: 200, left: 0 } };
  const camera = mapCamera([-90, 35, -60, 60], size);
  expect(camera.zoom).toBe(3);
  const { worldSize, shiftY } = projectionOf({ camera, ...size });
  const [, north] = lngLatToWorld(-75, 60);
  const [, south] = lngLatToWorld(-75, 35);
  expect(((north + south) / 2 - origin[1]) * worldSize + shiftY).toBeCloseTo(50, 6);
});

it('goes out farther for data on both sides of an ocean, on a phone too', () => {
  const size = { widthPx: 390, heightPx: 741, insets: { top: 0, right: 0, bottom: 112, left: 0 } };
  const camera = mapCamera([-72.65, 45.32, 3.06, 50.63], size);
  const { worldSize, shiftX } = projectionOf({ camera, ...size });
  const [west] = lngLatToWorld(-72.65, 45.32);
  const [east] = lngLatToWorld(3.06, 50.63);
  expect((west - origin[0]) * worldSize + shiftX).toBeGreaterThan(0);
  expect((east - origin[0]) * worldSize + shiftX).toBeLessThan(390);
  expect(mapCamera([-179, -60, 179, 60], size).zoom).toBe(1);
});

describe('nine tenths', () => {
  /** Eighteen about Montréal, one far in the west and one far in the north. */
  const places = [
    ...Array.from({ length: 18 }, (_, number) => [-73.6 + 0.1 * (number % 6), 45.5 - 0.1 * number] as const),
    [-80, 44.5] as const,
    [-73.4, 50.5] as const,
  ];
  const organizations = places.map(([lng, lat], number) =>
    organization(`o${String(number)}`, { location: { lng, lat } }),
  );
  const { length } = organizations;
  const bounds = (list: typeof organizations, width: number, height: number) =>
    boundsOfMost(indexDataset(tinyDataset({ organizations: list })), () => true, { width, height });

  it('leave out what costs the room most', () => {
    const [west, , east, north] = bounds(organizations, 400, 400) ?? [];
    expect(west).toBeCloseTo(-73.6, 6);
    expect(east).toBeCloseTo(-73.1, 6);
    expect(north).toBeCloseTo(45.5, 6);
    // With room for one less to be left out, a wide frame keeps the west, a tall one the north.
    const fewer = organizations.filter((_, number) => number > 0);
    expect(bounds(fewer, 1200, 300)?.[0]).toBeCloseTo(-80, 6);
    expect(bounds(fewer, 300, 900)?.[3]).toBeCloseTo(50.5, 6);
  });

  it('are the same whatever the order, and all where there are few', () => {
    expect(bounds([...organizations].reverse(), 400, 400)).toEqual(bounds(organizations, 400, 400));
    expect(bounds(organizations.slice(length - 3), 400, 400)?.[0]).toBeCloseTo(-80, 6);
    expect(bounds([], 400, 400)).toBeNull();
  });

  it('keep all that is shown where that is few, though many more are party to it', () => {
    const dataset = indexDataset(tinyDataset({ organizations }));
    const isShown = (number: number) => number >= length - 3;
    const held = boundsOfMost(dataset, () => true, { width: 400, height: 400 }, isShown);
    expect(held?.[0]).toBeCloseTo(-80, 6);
    expect(held?.[3]).toBeCloseTo(50.5, 6);
  });
});

describe('the home view', () => {
  const around = Array.from(
    { length: 92 },
    (_, number) => [-74.5 + 0.05 * (number % 40), 45.5 - 0.05 * number] as const,
  );
  const frame = (points: readonly (readonly [number, number])[], size: FrameSize) => {
    const list = points.map(([lng, lat], number) =>
      organization(`o${String(number)}`, { location: { lng, lat } }),
    );
    const camera = homeMapCamera(indexDataset(tinyDataset({ organizations: list })), () => true, size);
    const { worldSize, shiftY } = projectionOf({ camera, ...size });
    const yOf = (lat: number) => (lngLatToWorld(0, lat)[1] - origin[1]) * worldSize + shiftY;
    return { zoom: camera.zoom, yOf };
  };

  // With nothing beside, and over panels that leave a low strip of the map, and a lower one.
  it.each([836, 454, 322])('hides no city behind the edge, with %i px of height', (heightPx) => {
    const size = { widthPx: 1064, heightPx, insets: { top: 8, right: 8, bottom: 24, left: 8 } };
    const city = Array.from({ length: 8 }, () => [-71.2, 46.2] as const);
    expect(frame([...around, ...city], size).yOf(46.2)).toBeGreaterThan(20);
    // A single one is not worth a smaller map for all the others, nor is what stands far out.
    const without = frame(around, size).zoom;
    expect(frame([...around, [-71.2, 46.2]], size).zoom).toBeCloseTo(without, 1);
    const far = Array.from({ length: 8 }, () => [-71.2, 52] as const);
    expect(frame([...around, ...far], size).zoom).toBeGreaterThan(without - 0.2);
  });
});
