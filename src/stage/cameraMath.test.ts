import { describe, expect, it } from 'vitest';
import type { View } from '../scene/projection.ts';
import { cameraAround, cameraBeside, cameraToReveal, lngLatAt } from './cameraMath.ts';

const view: View = {
  camera: { lng: -72, lat: 45, zoom: 6 },
  widthPx: 800,
  heightPx: 600,
  insets: { top: 0, right: 300, bottom: 0, left: 0 },
};

describe('cameras beside others', () => {
  it('zoom around a point that stays', () => {
    const before = lngLatAt(view, 200, 150);
    const after = lngLatAt({ ...view, camera: cameraAround(view, 200, 150, 1) }, 200, 150);
    expect(after[0]).toBeCloseTo(before[0], 9);
    expect(after[1]).toBeCloseTo(before[1], 9);
  });

  it('zoom no farther than the map goes', () => {
    expect(cameraAround(view, 0, 0, 20).zoom).toBe(14);
    expect(cameraAround(view, 0, 0, -20).zoom).toBe(3);
    const far = { ...view, camera: { ...view.camera, zoom: 1.5 } };
    expect(cameraAround(far, 0, 0, -1).zoom).toBe(1.5);
    expect(cameraAround(far, 0, 0, 1).zoom).toBe(2.5);
  });

  it('move by as many px as asked', () => {
    const moved = { ...view, camera: cameraBeside(view, 120, -40) };
    const [lng, lat] = lngLatAt(view, 520, 260);
    expect(lngLatAt(moved, 400, 300)[0]).toBeCloseTo(lng, 9);
    expect(lngLatAt(moved, 400, 300)[1]).toBeCloseTo(lat, 9);
  });

  it('reveal what a panel covers, by the least move', () => {
    expect(cameraToReveal(view, view, 300, 300)).toBeNull();
    const revealed = cameraToReveal(view, view, 600, 300);
    const expected = cameraBeside(view, 600 - (800 - 300 - 64), 0);
    expect(revealed?.lng).toBeCloseTo(expected.lng, 9);
    expect(revealed?.lat).toBeCloseTo(expected.lat, 9);
  });

  it('reveal from where the camera began, wherever it is on its way', () => {
    const onTheWay = { ...view, camera: cameraBeside(view, -250, 0) };
    const direct = cameraToReveal(view, view, 600, 300);
    const late = cameraToReveal(onTheWay, view, 850, 300);
    expect(late?.lng).toBeCloseTo(direct?.lng ?? NaN, 9);
  });
});
