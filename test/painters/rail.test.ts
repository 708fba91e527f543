import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { noInsets } from '../../src/domain/mercator.ts';
import { baseFeatures, baseLayers } from '../../src/map/style/baseLayers.ts';
import { basePaths, drawBase, isRailDrawn, railClass } from '../../src/paint/svg/drawBase.ts';
import { decodeBoundaries } from '../../src/scene/boundaries.ts';
import { decodeTransport } from '../../src/scene/decodeTransport.ts';
import { projectionOf } from '../../src/scene/projection.ts';
import { stageThemes } from '../../src/scene/stageTheme.ts';

const read = (name: string) => JSON.parse(readFileSync(`public/geo/${name}.json`, 'utf8')) as unknown;
const { rail } = decodeTransport(read('transport'));

it('draws rail only where the reader has turned it on, on the living map and in the drawing', () => {
  const plain = decodeBoundaries(read('overview'));
  const withRail = { ...plain, rail };
  const railPaths = (boundaries: typeof plain) =>
    drawBase(basePaths(boundaries), stageThemes.light).filter(
      ({ attributes }) => attributes['class'] === railClass,
    );
  expect(railPaths(plain)).toEqual([]);
  expect(railPaths(withRail).length).toBeGreaterThan(0);
  const partsOf = (boundaries: typeof plain) =>
    new Set(baseFeatures(boundaries).features.map(({ properties }) => properties?.['part'] as string));
  expect(partsOf(plain)).not.toContain('rail');
  expect(partsOf(withRail)).toContain('rail');
});

it.each([
  [6.9, false],
  [7, true],
])('at zoom %d both painters draw it: %s', (zoom, isDrawn) => {
  const view = {
    camera: { lng: -73, lat: 45, zoom },
    widthPx: 100,
    heightPx: 100,
    insets: noInsets,
  };
  expect(isRailDrawn(projectionOf(view))).toBe(isDrawn);
  const layers = baseLayers(stageThemes.dark, false).filter(({ id }) => id.startsWith('rail'));
  expect(layers.length).toBeGreaterThan(0);
  for (const { minzoom = 0 } of layers) expect(zoom >= minzoom).toBe(isDrawn);
});
