import { describe, expect, it } from 'vitest';
import { tinyDataset } from '../../test/helpers.ts';
import { manyAndOneFar, organizationsAt } from '../../test/sceneData.ts';
import { applyFilters, noFilters } from '../domain/filter.ts';
import { indexDataset } from '../domain/indexedDataset.ts';
import { lngLatToWorld } from '../domain/mercator.ts';
import { origin, projectionOf } from '../scene/projection.ts';
import { homeMapView } from './homeView.ts';

const size = { widthPx: 900, heightPx: 700, insets: { top: 10, right: 10, bottom: 10, left: 10 } };
const indexed = indexDataset(tinyDataset({ organizations: organizationsAt(manyAndOneFar) }));
const shown = applyFilters(indexed, noFilters);

function pointOf(lng: number, lat: number, camera: ReturnType<typeof homeMapView>) {
  const { worldSize, shiftX, shiftY } = projectionOf({ camera, ...size });
  const [x, y] = lngLatToWorld(lng, lat);
  return [(x - origin[0]) * worldSize + shiftX, (y - origin[1]) * worldSize + shiftY] as const;
}

describe('the home view of the map', () => {
  it('shows nine tenths large', () => {
    const camera = homeMapView(indexed, shown, size, []);
    const [x] = pointOf(-76, 42.4, camera);
    expect(x).toBeLessThan(0);
  });

  it('shows all where all is asked for, none of them at the edge', () => {
    const camera = homeMapView(indexed, shown, size, [], null, true);
    for (const [lng, lat] of manyAndOneFar) {
      const [x, y] = pointOf(lng, lat, camera);
      expect(Math.min(x, 900 - x, y, 700 - y), `${String(lng)}, ${String(lat)}`).toBeGreaterThan(24);
    }
  });

  it('keeps few that are shown in the frame, however many stand beside them as their partners', () => {
    const isFew = (number: number) => number >= manyAndOneFar.length - 2;
    const few = {
      ...shown,
      organizations: Uint8Array.from(manyAndOneFar, (_, number) => (isFew(number) ? 1 : 0)),
      context: Uint8Array.from(manyAndOneFar, (_, number) => (isFew(number) ? 0 : 1)),
    };
    const [x, y] = pointOf(-76, 42.4, homeMapView(indexed, few, size, []));
    expect(x).toBeGreaterThan(8);
    expect(y).toBeLessThan(692);
  });

  it('frames the circle that is asked for, whoever an agreement ties to it', () => {
    const near = { lat: 45.32, lng: -72.65, km: 30 };
    const inCircle = applyFilters(indexed, { ...noFilters, near: '45.32,-72.65,30' });
    const camera = homeMapView(indexed, inCircle, size, [], near);
    const [left, top] = pointOf(-72.65 - 0.383, 45.32 + 0.27, camera);
    const [right, bottom] = pointOf(-72.65 + 0.383, 45.32 - 0.27, camera);
    expect(Math.min(left, top)).toBeGreaterThan(10);
    expect(right).toBeLessThan(890);
    expect(bottom).toBeLessThan(690);
    expect(bottom - top).toBeGreaterThan(450);
    // With two ends asked for, the other lies outside, and both are framed.
    expect(homeMapView(indexed, shown, size, [], near).zoom).toBeLessThan(camera.zoom - 0.5);
  });

  it('is not cut by the edge of the view where a step out saves that', () => {
    for (const widthPx of [300, 340, 380, 420, 460]) {
      const own = { ...size, widthPx, heightPx: 420 };
      const camera = homeMapView(indexed, shown, own, []);
      const { worldSize, shiftX } = projectionOf({ camera, ...own });
      const cut = manyAndOneFar.filter(([lng, lat]) => {
        const x = (lngLatToWorld(lng, lat)[0] - origin[0]) * worldSize + shiftX;
        return Math.abs(x) < 13 || Math.abs(x - widthPx) < 13;
      });
      expect(cut, String(widthPx)).toEqual([]);
    }
  });

  it.each([
    [
      'in France',
      [
        [3.06, 50.63],
        [4.83, 45.76],
        [-0.58, 44.84],
      ],
      4.5,
    ],
    [
      'in Ottawa and Toronto alone',
      [
        [-75.7, 45.42],
        [-79.38, 43.65],
      ],
      6,
    ],
    [
      'on either side of the ocean',
      [
        [3.06, 50.63],
        [-72.65, 45.32],
      ],
      2.7,
    ],
  ] as const)('frames all of other data, %s', (_, points, closest) => {
    const own = indexDataset(tinyDataset({ organizations: organizationsAt(points), agreements: [] }));
    const camera = homeMapView(own, applyFilters(own, noFilters), size, []);
    expect(camera.zoom).toBeGreaterThanOrEqual(closest);
    for (const [lng, lat] of points) {
      const [x, y] = pointOf(lng, lat, camera);
      expect(x).toBeGreaterThan(8);
      expect(x).toBeLessThan(892);
      expect(y).toBeGreaterThan(8);
      expect(y).toBeLessThan(692);
    }
  });

  it('has no mark under a control', () => {
    const free = homeMapView(indexed, shown, size, []);
    const [x, y] = pointOf(-76, 42.4, free);
    const box = { left: x - 20, top: y - 20, right: x + 20, bottom: y + 20 };
    const camera = homeMapView(indexed, shown, size, [box]);
    const under = manyAndOneFar.filter(([lng, lat]) => {
      const [atX, atY] = pointOf(lng, lat, camera);
      return atX > box.left && atX < box.right && atY > box.top && atY < box.bottom;
    });
    expect(under).toEqual([]);
    expect(camera.zoom).toBeGreaterThan(free.zoom - 1);
  });
});
