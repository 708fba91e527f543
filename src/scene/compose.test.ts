import { expect, it } from 'vitest';
import { tinyIndexed } from '../../test/helpers.ts';
import { applyFilters, noFilters } from '../domain/filter.ts';
import { defaultBudget } from '../graph/levels/levels.ts';
import { markKeys } from './arrangement.ts';
import { composeScene } from './compose.ts';
import { inkSoftColor, paletteOf } from './palette.ts';
import { idsBetween } from './sceneEmphasis.ts';
import { nodeOfRecord } from './sceneModel.ts';
import { stageThemes } from './stageTheme.ts';

const indexed = tinyIndexed();
const composed = composeScene(indexed);
const { network, model } = composed;

it('composes each dataset once', () => {
  expect(composeScene(indexed)).toBe(composed);
  expect(composeScene(tinyIndexed())).not.toBe(composed);
  expect(composed.hierarchy()).toBe(composed.hierarchy());
});

it('plans anew for others that are shown and for another home, and keeps the last two plans', () => {
  const [all, few] = [noFilters, { ...noFilters, q: 'c2mi' }].map((filters) =>
    applyFilters(indexed, filters),
  );
  if (!all || !few) throw new Error('nothing to plan');
  const farther = { ...defaultBudget, homeZoom: defaultBudget.homeZoom - 1 };
  const first = composed.planOf(all, defaultBudget);
  const second = composed.planOf(few, defaultBudget);
  expect([first.shown, second.shown]).toEqual([all, few]);
  expect(second).not.toBe(first);
  expect(composed.planOf(all, defaultBudget)).toBe(first);
  expect(composed.planOf(few, defaultBudget)).toBe(second);
  expect(composed.planOf(few, farther).budget.homeZoom).toBe(farther.homeZoom);
  expect(composed.planOf(few, defaultBudget)).toBe(second);
});

it('has a key of its own for each mark of either view', () => {
  const keys = markKeys(composed);
  const organizations = [...indexed.dataset.organizations.keys()];
  const all = [
    ...organizations.map(keys.organization),
    ...[...indexed.dataset.agreements.keys()].map(keys.hub),
    ...organizations.map(keys.community),
    ...organizations.map(keys.place),
  ];
  expect(all.every((key) => key >= 0)).toBe(true);
  expect(new Set(all).size).toBe(all.length);
});

it('finds the node of a record, and none for what is no record', () => {
  expect(nodeOfRecord(model, { type: 'organization', id: 'c2mi' })).toBe(
    indexed.organizationIndex.get('c2mi'),
  );
  expect(nodeOfRecord(model, { type: 'agreement', id: 'corridor-mou' })).toBe(
    network.organizationCount + (indexed.agreementIndex.get('corridor-mou') ?? NaN),
  );
  for (const none of [
    { type: 'none' },
    { type: 'organization' },
    { type: 'organization', id: 'corridor-mou' },
    { type: 'agreement', id: 'c2mi' },
    { type: 'region', id: 'corridor-mou' },
  ])
    expect([none, nodeOfRecord(model, none)]).toEqual([none, null]);
});

it('tells what lies on the chains between two, and nothing where an end is missing', () => {
  expect(new Set(idsBetween(composed, ['c2mi', 'vermont']))).toEqual(
    new Set(['c2mi', 'vermont', 'corridor-mou']),
  );
  expect(idsBetween(composed, ['c2mi'])).toEqual([]);
  expect(idsBetween(composed, [])).toEqual([]);
});

it('has the soft ink behind the colours of the sectors', () => {
  // 0 is no colour of the palette: the first is number 1.
  const theme = stageThemes.light;
  expect(paletteOf(model, theme)[inkSoftColor(model)]).toBe(theme.inkSoft);
});
