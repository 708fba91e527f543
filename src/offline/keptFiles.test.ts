import { afterEach, expect, it, vi } from 'vitest';
import { deleteStores, filesOf, visitedOf } from './keptFiles.ts';

/** Stores of a browser that takes so many askings until it lets go of one; returns those that are left. */
function browserWith(names: readonly string[], askings = 1): Set<string> {
  const left = new Set(names);
  const asked = new Map<string, number>();
  vi.stubGlobal('caches', {
    keys: () => Promise.resolve([...left]),
    delete: (name: string) => {
      const count = (asked.get(name) ?? 0) + 1;
      asked.set(name, count);
      return Promise.resolve(count >= askings && left.delete(name));
    },
  });
  return left;
}

afterEach(() => vi.unstubAllGlobals());

it('what is meant is deleted, and nothing that others keep for the same origin', async () => {
  const left = browserWith([filesOf('a'), visitedOf('a'), filesOf('b'), 'somebody-else']);
  await deleteStores((name) => name !== filesOf('b'));
  expect([...left]).toEqual([filesOf('b'), 'somebody-else']);
});

it('is asked for again where the browser has kept a store that was in use', async () => {
  const left = browserWith([filesOf('a'), visitedOf('a')], 3);
  await deleteStores(() => true);
  expect([...left]).toEqual([]);
});

it('is given up where the browser never lets go', async () => {
  const left = browserWith([filesOf('a')], Infinity);
  await deleteStores(() => true);
  expect([...left]).toEqual([filesOf('a')]);
});
