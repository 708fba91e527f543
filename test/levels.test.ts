/**
 * The bars of the levels on the shipped data and on data of the benchmark's kind: who is in which mark, how far marks
 * stand from the truth, that none lies on another, and how much is drawn at home view.
 */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileDirectory } from '../data/compile/cli.ts';
import { documentToDataset } from '../src/domain/document/documentToDataset.ts';
import { emptyVocabulary } from '../src/domain/document/parseVocabulary.ts';
import { applyFilters, type Filters, noFilters } from '../src/domain/filter.ts';
import { indexDataset } from '../src/domain/indexedDataset.ts';
import { worldSizePx } from '../src/domain/mercator.ts';
import { linkMarks } from '../src/graph/levels/bands.ts';
import { cutLevels } from '../src/graph/levels/cut.ts';
import { buildHierarchy } from '../src/graph/levels/hierarchy.ts';
import { defaultBudget, type LevelCut, levelZoom, zoomStepsPerLevel } from '../src/graph/levels/levels.ts';
import { placesOf } from '../src/graph/levels/places.ts';
import { planLevels } from '../src/graph/levels/plan.ts';
import { syntheticDocument } from './bench/syntheticDataset.ts';
import { displacement, worstOverlap } from './levelData.ts';

const zooms = [4, 5, 6.5, 8, 9.5, 11];
const filters: Readonly<Record<string, Filters>> = {
  everything: noFilters,
  'quantum only': { ...noFilters, sector: ['quantum'] },
  Quebec: { ...noFilters, region: ['CA-QC'] },
  'one word': { ...noFilters, q: 'montréal' },
};

function read(document: unknown) {
  const parsed = documentToDataset(document, emptyVocabulary);
  if (!parsed.ok) throw new Error(parsed.problem.message.en);
  const indexed = indexDataset(parsed.dataset);
  return { indexed, hierarchy: buildHierarchy(indexed, placesOf(indexed)) };
}

const shipped = compileDirectory(join(import.meta.dirname, '..', 'data')).document;
// Through text, as the page gets it.
const sets: Readonly<Record<string, () => unknown>> = {
  'the shipped data': () => JSON.parse(JSON.stringify(shipped)) as unknown,
  '1,000 organizations': () => syntheticDocument(1000, 1200),
  '10,000 organizations': () => syntheticDocument(10_000, 12_000),
};

describe.each(Object.entries(sets))('%s', (_, document) => {
  const { indexed, hierarchy } = read(document());
  const { places } = hierarchy;

  /** Organizations drawn farther from their point than 24 px and than their town reaches. */
  const strays = (cut: LevelCut, zoom: number) =>
    cut.marks.flatMap((mark) =>
      mark.kind === 'tray'
        ? []
        : [...mark.members].filter((member) => {
            const extent = (places.extent[places.placeOf[member] ?? 0] ?? 0) * worldSizePx(zoom);
            return displacement(indexed, mark, member, zoom) > Math.max(24, extent);
          }),
    );

  describe.each(Object.entries(filters))('showing %s', (__, chosen) => {
    const shown = applyFilters(indexed, chosen);
    const plan = planLevels(hierarchy, shown);

    it.each(zooms)('stands near the truth at zoom %d, each organization once, nothing on another', (zoom) => {
      const cut = cutLevels(plan, zoom);
      expect(cut.marks.reduce((sum, { count }) => sum + count, 0)).toBe(shown.organizationCount);
      expect(strays(cut, zoom)).toEqual([]);
      // Just before the next cut the same marks are drawn a little larger a world.
      expect(strays(cut, levelZoom(zoom) + 0.99 / zoomStepsPerLevel)).toEqual([]);
      expect(worstOverlap(cut, zoom).depth).toBeLessThanOrEqual(0.1);
    });

    it('draws within the budget at home view, every agreement between marks in a line', () => {
      const cut = cutLevels(plan, defaultBudget.homeZoom);
      const { links, strokeCount } = linkMarks(indexed, shown, cut);
      expect(cut.marks.filter(({ kind }) => kind !== 'tray').length).toBeLessThanOrEqual(defaultBudget.marks);
      expect(strokeCount).toBeLessThanOrEqual(defaultBudget.strokes);
      const linked = new Set(links.flatMap(({ agreements }) => agreements));
      const apart = indexed.partiesOf.flatMap((parties, agreement) =>
        shown.agreements[agreement] && new Set(parties.map((party) => cut.markOf[party])).size > 1
          ? [agreement]
          : [],
      );
      expect([...linked].sort((a, b) => a - b)).toEqual(apart);
    });
  });
});
