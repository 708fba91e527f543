import { describe, expect, it } from 'vitest';
import { syntheticInput } from '../../test/bench/syntheticInput.ts';
import { boundsOfOrganizations, mapCamera } from './frameCamera.ts';
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
