import { expect, it } from 'vitest';
import { sheetEdge, softEdgeOpacity } from './sheetEdge.ts';

it('covers from within the data outwards, ring by ring, the last one solid at the edge of the data', () => {
  const { features } = sheetEdge();
  const holes = features.map(({ geometry }) => {
    const hole = geometry.coordinates[1] ?? [];
    const [lngs, lats] = [hole.map(([lng = NaN]) => lng), hole.map(([, lat = NaN]) => lat)];
    return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)] as const;
  });
  expect(holes.at(-1)).toEqual([-82, 37.4, -55.5, 63.2]);
  for (const [index, [west, south, east, north]] of holes.slice(1).entries()) {
    const [innerWest = NaN, innerSouth = NaN, innerEast = NaN, innerNorth = NaN] = holes[index] ?? [];
    expect(west < innerWest && south < innerSouth && east > innerEast && north > innerNorth).toBe(true);
  }
  const opacities = features.map(({ properties }) => properties.opacity);
  expect(opacities.at(-1)).toBe(1);
  expect(new Set(opacities.slice(0, -1))).toEqual(new Set([softEdgeOpacity]));
});
