import { describe, expect, it } from 'vitest';
import { syntheticInput } from '../../../../test/bench/syntheticInput.ts';
import { computeLayout } from '../run/layout.ts';
import { layoutZooms } from '../core/layoutTypes.ts';
import { mapMarkScaleAt, mapMarkScales } from './mapMarkScale.ts';
import { xOf } from '../../pairs.ts';
import { realAt } from '../../numbers.ts';

const scalesOf = (organizations: number, agreements: number) => {
  const { input } = syntheticInput(organizations, agreements);
  return mapMarkScales(input.anchors, input.radiusPx, input.organizationCount);
};

describe('sizes of marks on the map', () => {
  it('are the same at every zoom for data of the usual size', () => {
    expect(scalesOf(300, 200)).toEqual(layoutZooms.map(() => 1));
  });

  it('are full close up and never grow on the way out for large data', () => {
    const scales = scalesOf(1000, 10);
    expect(scales.at(-1)).toBe(1);
    expect(scales[0]).toBeLessThan(0.6);
    expect(scales.toSorted((a, b) => a - b)).toEqual(scales);
  });

  it('are one where nothing has a place', () => {
    expect(mapMarkScales(new Float64Array(2000).fill(NaN), new Float32Array(1000).fill(9), 1000)).toEqual(
      layoutZooms.map(() => 1),
    );
  });

  it('stay above nothing where all stand on one point, and are full close up there too', () => {
    const scales = mapMarkScales(new Float64Array(2000).fill(0.3), new Float32Array(1000).fill(9), 1000);
    for (const scale of scales) expect(scale).toBeGreaterThanOrEqual(0.1);
    expect(scales.at(-1)).toBe(1);
  });

  it('change without a jump between computed zooms', () => {
    const scales = [0.2, 0.2, 0.4, 1, 1, 1, 1, 1, 1];
    expect(mapMarkScaleAt(scales, 5)).toBeCloseTo(0.4, 9);
    expect(mapMarkScaleAt(scales, 4.999)).toBeCloseTo(0.4, 2);
    expect(mapMarkScaleAt(scales, 2)).toBe(0.2);
    expect(mapMarkScaleAt(scales, 14)).toBe(1);
  });

  it('keep cities of thousands near their true places where the whole corridor is in view', () => {
    const { input } = syntheticInput(2000, 0);
    const offsets = computeLayout(input).offsetsPx[layoutZooms.indexOf(5)] as Float32Array;
    const members = new Map<number, number[]>();
    for (let node = 0; node < 2000; node++) {
      const place = xOf(input.anchors, node);
      if (!Number.isNaN(place)) members.set(place, [...(members.get(place) ?? []), node]);
    }
    const mean = (nodes: readonly number[], axis: 0 | 1) =>
      nodes.reduce((sum, node) => sum + realAt(offsets, 2 * node + axis), 0) / nodes.length;
    const shifts = [...members.values()]
      .map((nodes) => Math.hypot(mean(nodes, 0), mean(nodes, 1)))
      .sort((a, b) => a - b);
    // At full size half of the forty cities would be pushed more than 174 px away.
    expect(shifts[shifts.length >> 1]).toBeLessThan(40);
  });
});
