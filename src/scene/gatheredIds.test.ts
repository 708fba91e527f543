import { expect, it } from 'vitest';
import { tinyIndexed } from '../../test/helpers.ts';
import { sceneOf, viewOf } from '../../test/sceneData.ts';
import { isGatheredId } from './gatheredIds.ts';

it('knows the id of every place at every zoom, and no other', () => {
  const indexed = tinyIndexed();
  const places = [1, 4, 6].flatMap((zoom) =>
    sceneOf(indexed, {}, viewOf({ zoom }))
      .scene.marks()
      .filter(({ kind }) => kind === 'place'),
  );
  expect(places.length).toBeGreaterThan(0);
  for (const { id } of places) expect([id, isGatheredId(id, indexed)]).toEqual([id, true]);
  for (const id of ['place:nope', 'place:nope.3', 'c2mi', 'corridor-mou', 'tray', 'community:nope', ''])
    expect([id, isGatheredId(id, indexed)]).toEqual([id, false]);
  // Communities are found later, each named by one of its own.
  for (const id of ['community:c2mi', 'community:*']) expect(isGatheredId(id, indexed)).toBe(true);
});
