import { describe, expect, it } from 'vitest';
import { boundsOfCircle, circlePoints, distanceKm, parseNear, writeNear } from './nearCircle.ts';

describe('a circle', () => {
  it('is read as it is written', () => {
    expect(parseNear('45.32,-72.65,30')).toEqual({ lat: 45.32, lng: -72.65, km: 30 });
    expect(writeNear({ lat: 45.319_961, lng: -72.65, km: 30 })).toBe('45.32,-72.65,30');
  });

  it('is as far from its middle all around', () => {
    const circle = { lat: 45.32, lng: -72.65, km: 100 };
    const points = circlePoints(circle);
    for (const [lng, lat] of points) expect(distanceKm(circle.lat, circle.lng, lat, lng)).toBeCloseTo(100, 6);
    expect(points[0]?.[0]).toBeCloseTo(-72.65, 9);
    expect(points[0]?.[1]).toBeGreaterThan(46);
  });
});

it('the bounds of a circle hold its points, and little more; one over the pole stops where maps do', () => {
  const circle = { lat: 45.32, lng: -72.65, km: 100 };
  const [west, south, east, north] = boundsOfCircle(circle);
  const points = circlePoints(circle);
  expect(Math.min(...points.map(([lng]) => lng))).toBeCloseTo(west, 1);
  expect(Math.max(...points.map(([lng]) => lng))).toBeCloseTo(east, 1);
  expect(Math.min(...points.map(([, lat]) => lat))).toBeCloseTo(south, 6);
  expect(Math.max(...points.map(([, lat]) => lat))).toBeCloseTo(north, 6);
  expect(boundsOfCircle({ lat: 89, lng: 0, km: 500 })).toEqual([-180, expect.closeTo(84.5, 1), 180, 85]);
  expect(boundsOfCircle({ lat: 0, lng: 0, km: 20_000 })).toEqual([-180, -85, 180, 85]);
});

it.each([
  // Montréal to New York, Bromont to Albany; by https://en.wikipedia.org/wiki/Haversine_formula
  [45.5088, -73.5878, 40.7143, -74.006, 534],
  [45.3168, -72.6493, 42.6526, -73.7562, 309],
  [45, -72, 45, -72, 0],
])('from %d, %d to %d, %d it is %d km', (lat, lng, otherLat, otherLng, km) => {
  expect(distanceKm(lat, lng, otherLat, otherLng)).toBeCloseTo(km, -1);
});

it('what has no place is at no distance', () => {
  expect(distanceKm(45, -72, Number.NaN, -72)).toBeNaN();
});
