import { describe, expect, it } from 'vitest';
import { noInsets } from '../domain/mercator.ts';
import { baseScale, drawBase } from '../paint/svg/drawBase.ts';
import { projectionOf } from '../scene/projection.ts';
import { stageThemes } from '../scene/stageTheme.ts';
import { compactPath, createCompactBase } from './compactPath.ts';

const frame = {
  scale: 4,
  shiftX: 0,
  shiftY: 0,
  left: -400,
  top: -400,
  right: 400,
  bottom: 400,
  flatness: 1.2,
  speck: 4,
};

describe('compactPath', () => {
  it.each([
    ['M1 1L2 1L2 3L1 1Z', 'M4 4l4 0 0 8-4-8z'],
    ['M0 0L10 0', 'M0 0l40 0'],
    // Two subpaths, the second out of reach.
    ['M0 0L1 1M500 500L600 700', 'M0 0l4 4'],
    // A speck beside it.
    ['M0 0L1 1M5 5L5.5 5.5L5.5 5Z', 'M0 0l4 4'],
    // A point on the line, one on the same spot.
    ['M0 0L5 0L10 0L10 0.01L10 10', 'M0 0l40 0 0 40'],
    // What leaves the reach follows its edge.
    ['M0 0L900 0L900 50L0 50Z', 'M0 0l400 0 0 200-400 0z'],
    ['', ''],
  ])('%s', (path, compact) => {
    expect(compactPath(path, frame)).toBe(compact);
  });

  it('turns corners back on themselves', () => {
    expect(compactPath('M0 0L10 0L5 0L5 5', frame)).toBe('M0 0l40 0-20 0 0 20');
  });
});

describe('createCompactBase', () => {
  const paths = { land: [], regions: [], lakes: [], rivers: [], borders: [] };
  const base = createCompactBase(drawBase(paths, stageThemes.light));
  const drawnAt = (lng: number, lat: number) => {
    const view = { camera: { lng, lat, zoom: 7 }, widthPx: 760, heightPx: 460 };
    const projection = projectionOf({ ...view, insets: noInsets });
    const { shiftX, shiftY } = projection;
    const reach = { left: -4.3, top: -4.3, right: 764.3, bottom: 464.3 };
    return base({ scale: baseScale(projection), shiftX, shiftY, ...reach, flatness: 1.5, speck: 8 });
  };

  it('draws the edge of the sheet where it is seen, and nowhere else', () => {
    expect(drawnAt(-72, 45)).toEqual([]);
    expect(drawnAt(-81, 45)).toHaveLength(13);
  });
});
