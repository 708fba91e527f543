import { expect, it } from 'vitest';
import { buildOf, buildsInUse, noBuilds, startBuild } from './builds.ts';

it('a page goes on with its own build while others take over, however many', () => {
  const a = startBuild(noBuilds, 'A', []);
  const b = startBuild(a, 'B', ['old']);
  const c = startBuild(b, 'C', ['old', 'middle']);
  expect(['old', 'middle', 'new'].map((client) => buildOf(c, client, 'C'))).toEqual(['A', 'B', 'C']);
  expect([...buildsInUse(c)].sort()).toEqual(['A', 'B', 'C']);
});

it('what no open page is of is not needed any more', () => {
  const c = startBuild(startBuild(startBuild(noBuilds, 'A', []), 'B', ['old']), 'C', ['middle']);
  expect([...buildsInUse(c)].sort()).toEqual(['B', 'C']);
  expect([...buildsInUse(startBuild(c, 'C', ['middle']))].sort()).toEqual(['B', 'C']);
});

it('pages that no build has answered belong to none', () => {
  expect(startBuild(noBuilds, 'A', ['first'])).toEqual({ current: 'A', earlier: {} });
  expect(buildOf(noBuilds, 'first', 'A')).toBe('A');
  // An id that is also a name that every object has.
  expect(buildOf(noBuilds, 'constructor', 'A')).toBe('A');
});
