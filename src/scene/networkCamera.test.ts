import { expect, it } from 'vitest';
import { lngLatToWorld, noInsets, worldSizePx } from '../domain/mercator.ts';
import { networkCamera } from './networkCamera.ts';
import { networkZoom, origin } from './projection.ts';

const size = { widthPx: 1000, heightPx: 800, insets: noInsets };
const network = Float32Array.of(0, 0, 1000, 0, 1000, 500, NaN, NaN, 90_000, 90_000);
const all = (node: number) => node < 4;

/** Where a point of the layout comes to stand in the view, px from its top left corner. */
function placeOf(at: ReturnType<typeof networkCamera>, x: number, y: number): readonly [number, number] {
  const worldSize = worldSizePx(at.zoom);
  const scale = 2 ** (at.zoom - networkZoom);
  const [centreX, centreY] = lngLatToWorld(at.lng, at.lat);
  return [
    size.widthPx / 2 + (origin[0] - centreX) * worldSize + x * scale,
    size.heightPx / 2 + (origin[1] - centreY) * worldSize + y * scale,
  ];
}

it('frames the nodes that are asked for, with room for names, and none without a place', () => {
  const at = networkCamera({ network }, size, all);
  const [left, top] = placeOf(at, 0, 0);
  const [right, bottom] = placeOf(at, 1000, 500);
  expect([left, right]).toEqual([expect.closeTo(48, 3), expect.closeTo(952, 3)]);
  expect(top).toBeCloseTo(800 - bottom, 3);
});

it('leaves what covers the view free', () => {
  const at = networkCamera({ network }, { ...size, insets: { ...noInsets, left: 300, bottom: 100 } }, all);
  const [left, top] = placeOf(at, 0, 0);
  const [right, bottom] = placeOf(at, 1000, 500);
  expect([left, right]).toEqual([expect.closeTo(348, 3), expect.closeTo(952, 3)]);
  expect(top - 48).toBeCloseTo(700 - 48 - bottom, 3);
});

it('goes no nearer to a single node than to a small network', () => {
  const at = networkCamera({ network }, size, (node) => node === 1);
  expect(at.zoom).toBeCloseTo(networkZoom + Math.log2(904 / 360), 6);
  expect(placeOf(at, 1000, 0)).toEqual([expect.closeTo(500, 3), expect.closeTo(400, 3)]);
});

it('frames the whole room of a layout where there is nothing to frame', () => {
  expect(networkCamera({ network }, size, () => false)).toEqual(networkCamera(null, size, () => true));
});
