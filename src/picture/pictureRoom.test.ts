import { describe, expect, it } from 'vitest';
import { lngLatToWorld } from '../domain/mercator.ts';
import type { View } from '../scene/projection.ts';
import { origin, projectionOf } from '../scene/projection.ts';
import { uncoveredRoom } from './pictureRoom.ts';

const camera = { lng: -72.9, lat: 45.2, zoom: 6 };
const viewOf = (widthPx: number, heightPx: number, insets: Partial<View['insets']> = {}): View => ({
  camera,
  widthPx,
  heightPx,
  insets: { top: 0, right: 0, bottom: 0, left: 0, ...insets },
});

/** Where Montréal is, as a share of the uncovered part of the view, or of the picture. */
function shareOf({ widthPx, heightPx, insets, ...rest }: View): readonly [number, number] {
  const { worldSize, shiftX, shiftY } = projectionOf({ widthPx, heightPx, insets, ...rest });
  const [x, y] = lngLatToWorld(-73.56, 45.5);
  const width = widthPx - insets.left - insets.right;
  const height = heightPx - insets.top - insets.bottom;
  return [
    ((x - origin[0]) * worldSize + shiftX - insets.left) / width,
    ((y - origin[1]) * worldSize + shiftY - insets.top) / height,
  ];
}

describe('what a picture shows of a view', () => {
  it('is the view itself where nothing covers it and it is large enough', () => {
    const room = uncoveredRoom(viewOf(1100, 700));
    expect([room.widthPx, room.heightPx]).toEqual([1100, 700]);
    expect(room.camera?.zoom).toBe(6);
    expect(room.camera?.lng).toBeCloseTo(camera.lng, 9);
    expect(room.camera?.lat).toBeCloseTo(camera.lat, 9);
  });

  it.each([
    ['beside a panel on the left', viewOf(1400, 700, { left: 340 })],
    ['beside a profile on the right', viewOf(1400, 700, { right: 360 })],
    ['under what is above and over a sheet', viewOf(390, 741, { top: 40, bottom: 210 })],
    ['of a small embed', viewOf(320, 240)],
    ['of a wide and low one', viewOf(1000, 200, { left: 12, bottom: 20 })],
  ])('%s is the same stretch of map', (_, view) => {
    const { camera: at, widthPx, heightPx } = uncoveredRoom(view);
    if (!at) throw new Error('there is no camera');
    const [x, y] = shareOf({ camera: at, widthPx, heightPx, insets: viewOf(1, 1).insets });
    const [wantedX, wantedY] = shareOf(view);
    // The picture has whole pixels.
    expect(x).toBeCloseTo(wantedX, 2);
    expect(y).toBeCloseTo(wantedY, 2);
  });

  it('has room for names and legend: upright ones are drawn 720 px wide, others 960', () => {
    expect(uncoveredRoom(viewOf(360, 640))).toMatchObject({
      widthPx: 720,
      heightPx: 1280,
      camera: { zoom: 7 },
    });
    expect(uncoveredRoom(viewOf(480, 320))).toMatchObject({
      widthPx: 960,
      heightPx: 640,
      camera: { zoom: 7 },
    });
  });

  it('has a size also where the view is covered whole', () => {
    const { widthPx, heightPx } = uncoveredRoom(viewOf(390, 500, { top: 300, bottom: 300 }));
    expect(widthPx).toBeGreaterThanOrEqual(720);
    expect(heightPx).toBeGreaterThan(0);
  });
});
