import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomLevels } from '../../../test/levelData.ts';
import { buildHierarchy, gatherReachPx, nodeOfId } from './hierarchy.ts';
import { placesOf } from './places.ts';
import { worldSizePxAtStep } from './zoomScale.ts';

const runs = { seed: 1112, numRuns: 60 };
const hierarchies = randomLevels.map(({ indexed, turned }) => ({
  indexed,
  hierarchy: buildHierarchy(indexed, placesOf(indexed)),
  turned: buildHierarchy(turned.indexed, placesOf(turned.indexed)),
}));

describe('buildHierarchy', () => {
  it('holds every placed organization under exactly one root', () => {
    fc.assert(
      fc.property(hierarchies, ({ hierarchy, indexed }) => {
        const placed = indexed.dataset.organizations.flatMap(({ location }, number) =>
          location?.lng === undefined ? [] : [number],
        );
        expect([...hierarchy.organizations].sort((a, b) => a - b)).toEqual(placed);
        const leaves = [...hierarchy.roots].reduce(
          (sum, root) => sum + (hierarchy.leafEnd[root] ?? 0) - (hierarchy.firstLeaf[root] ?? 0),
          0,
        );
        expect(leaves).toBe(hierarchy.leafCount);
      }),
      runs,
    );
  });

  it('parts wholes before their halves, and halves share the leaves of the whole', () => {
    fc.assert(
      fc.property(hierarchies, ({ hierarchy }) => {
        for (let node = hierarchy.leafCount; node < hierarchy.nodeCount; node++) {
          const left = hierarchy.left[node] ?? -1;
          const right = hierarchy.right[node] ?? -1;
          for (const half of [left, right]) {
            expect(half).toBeLessThan(node);
            expect(hierarchy.parent[half]).toBe(node);
            if (half >= hierarchy.leafCount) {
              expect(hierarchy.splitStep[node]).toBeLessThanOrEqual(hierarchy.splitStep[half] ?? -1);
            }
          }
          expect(hierarchy.firstLeaf[left]).toBe(hierarchy.firstLeaf[node]);
          expect(hierarchy.leafEnd[left]).toBe(hierarchy.firstLeaf[right]);
          expect(hierarchy.leafEnd[right]).toBe(hierarchy.leafEnd[node]);
        }
      }),
      runs,
    );
  });

  it('gathers nothing that is too far from the middle, and no region’s spot with a town', () => {
    fc.assert(
      fc.property(hierarchies, ({ hierarchy }) => {
        const { places } = hierarchy;
        for (let node = hierarchy.leafCount; node < hierarchy.nodeCount; node++) {
          const size = worldSizePxAtStep(hierarchy.splitStep[node] ?? 0);
          const kinds = new Set<number>();
          for (let leaf = hierarchy.firstLeaf[node] ?? 0; leaf < (hierarchy.leafEnd[node] ?? 0); leaf++) {
            const place = hierarchy.placeOfLeaf[leaf] ?? -1;
            kinds.add(places.isRegionSpot[place] ?? -1);
            const distance = Math.hypot(
              (places.x[place] ?? 0) - (hierarchy.x[node] ?? 0),
              (places.y[place] ?? 0) - (hierarchy.y[node] ?? 0),
            );
            expect(distance * size).toBeLessThanOrEqual(gatherReachPx + 1e-6);
          }
          expect(kinds.size).toBe(1);
        }
      }),
      runs,
    );
  });

  it('is the same for rows in another order', () => {
    fc.assert(
      fc.property(hierarchies, ({ hierarchy, turned }) => {
        expect(turned.ids).toEqual(hierarchy.ids);
        expect(turned.x).toEqual(hierarchy.x);
        expect(turned.splitStep).toEqual(hierarchy.splitStep);
      }),
      runs,
    );
  });
});

describe('nodeOfId', () => {
  it('finds every node by its id, and no two have one', () => {
    fc.assert(
      fc.property(hierarchies, ({ hierarchy }) => {
        expect(new Set(hierarchy.ids).size).toBe(hierarchy.nodeCount);
        hierarchy.ids.forEach((id, node) => {
          expect(nodeOfId(hierarchy, id)).toBe(node);
        });
      }),
      runs,
    );
  });

  it('finds the nearest gathering where the number of places has changed, and nothing for a stranger', () => {
    const [drawn] = fc.sample(
      hierarchies.filter(({ hierarchy }) => hierarchy.ids.some((id) => id.endsWith('.2'))),
      { seed: 3, numRuns: 1 },
    );
    if (!drawn) throw new Error('no data drawn');
    const id = drawn.hierarchy.ids.find((one) => one.endsWith('.2')) ?? '';
    expect(nodeOfId(drawn.hierarchy, id.replace(/\.2$/, '.2000'))).toBeGreaterThanOrEqual(0);
    expect(nodeOfId(drawn.hierarchy, 'place:atlantis.3')).toBe(-1);
    expect(nodeOfId(drawn.hierarchy, 'tray')).toBe(-1);
  });
});
