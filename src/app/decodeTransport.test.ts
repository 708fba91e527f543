import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { noInsets } from '../domain/mercator.ts';
import { stageThemes } from '../scene/stageTheme.ts';
import { baseFeatures, baseLayers } from '../map/style/baseLayers.ts';
import { basePaths, drawBase, isRailDrawn, railClass } from '../paint/svg/drawBase.ts';
import { decodeBoundaries } from '../scene/boundaries.ts';
import { projectionOf } from '../scene/projection.ts';
import { decodeTransport } from './decodeTransport.ts';

const read = (name: string) => JSON.parse(readFileSync(`public/geo/${name}.json`, 'utf8')) as unknown;
const { rail, names } = decodeTransport(read('transport'));

it('names what is the same in both languages by its code or number, ports in each', () => {
  const namesOf = (role: string) => names.filter((each) => each.role === role).map(({ name }) => name);
  expect(namesOf('airport')).toContainEqual({ en: 'YUL', fr: 'YUL' });
  expect(namesOf('crossing')).toContainEqual({ en: 'I-87 / A-15', fr: 'I-87 / A-15' });
  expect(namesOf('port')).toContainEqual({ en: 'Port of Québec', fr: 'Port de Québec' });
  expect(namesOf('port')).toContainEqual({ en: 'Port of Annapolis', fr: 'Port d’Annapolis' });
  expect(namesOf('port')).toContainEqual({ en: 'Port of Philadelphia', fr: 'Port de Philadelphie' });
});

it('puts roads between Vermont and Quebec on the 45th parallel', () => {
  const crossings = names.filter(({ role, name }) => role === 'crossing' && /^I-8[79]/.test(name.en));
  expect(crossings.map(({ name }) => name.en).sort()).toEqual(['I-87 / A-15', 'I-89 / QC-133 / A-35']);
  for (const { lat } of crossings) expect(lat).toBeCloseTo(45, 1);
});

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
