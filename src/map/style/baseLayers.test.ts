import { expect, it } from 'vitest';
import type { Boundaries } from '../../scene/boundaries.ts';
import { stageThemes } from '../../scene/stageTheme.ts';
import { baseFeatures, baseLayers } from './baseLayers.ts';

const collection = (properties: Record<string, unknown> = {}) => ({
  type: 'FeatureCollection' as const,
  features: [
    { type: 'Feature' as const, properties, geometry: { type: 'Point' as const, coordinates: [-72, 45] } },
  ],
});
const boundaries: Boundaries = {
  land: collection(),
  regions: collection({ code: 'CA-QC-05', country: 'CA' }),
  lakes: collection(),
  rivers: collection(),
  borders: collection({ kind: 'country' }),
};

it('gives every feature a part that a layer draws, and keeps what it says', () => {
  const { features } = baseFeatures(boundaries);
  const filters = JSON.stringify(
    baseLayers(stageThemes.light, false).map((layer) => ('filter' in layer ? layer.filter : null)),
  );
  for (const { properties } of features)
    expect(filters).toContain(JSON.stringify(['==', ['get', 'part'], properties?.part as string]));
  expect(features[1]?.properties).toEqual({ part: 'regions', code: 'CA-QC-05', country: 'CA' });
});

it.each([false, true])('draws nothing of it under the network (street map: %s)', (hasStreetMap) => {
  const covered = baseLayers(stageThemes.dark, hasStreetMap, true);
  for (const { type, paint } of covered) expect(paint).toMatchObject({ [`${type}-opacity`]: 0 });
  expect(covered.map(({ id }) => id)).toEqual(
    baseLayers(stageThemes.dark, hasStreetMap, false).map(({ id }) => id),
  );
});
