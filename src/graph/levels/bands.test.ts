import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement, organization, tinyIndexed } from '../../../test/helpers.ts';
import { randomLevels, type RandomLevels } from '../../../test/levelData.ts';
import { syntheticDocument } from '../../../test/bench/syntheticDataset.ts';
import { applyFilters, noFilters } from '../../domain/filter.ts';
import { indexDataset } from '../../domain/indexedDataset.ts';
import { documentToDataset } from '../../domain/document/documentToDataset.ts';
import { emptyVocabulary } from '../../domain/document/parseVocabulary.ts';
import { bandWidthPx, type LinkOptions, linkMarks } from './bands.ts';
import { cutLevels } from './cut.ts';
import { buildHierarchy } from './hierarchy.ts';
import { defaultBudget, type LevelCut, type LevelLinks } from './levels.ts';
import { placesOf } from './places.ts';
import { planLevels } from './plan.ts';

const runs = { seed: 4, numRuns: 80 };
const cutOf = ({ indexed, shown }: Pick<RandomLevels, 'indexed' | 'shown'>, zoom: number) =>
  cutLevels(planLevels(buildHierarchy(indexed, placesOf(indexed)), shown), zoom);
const zooms = fc.constantFrom(3, 5, 8, 12);
const modes = fc.constantFrom<LinkOptions>(
  { mode: 'hub' },
  { mode: 'pair' },
  { mode: 'hub', budget: { ...defaultBudget, strokes: 12 } },
  { mode: 'pair', budget: { ...defaultBudget, strokes: 12 } },
);

const marksOf = (agreementMarks: readonly number[], cut: LevelCut) =>
  [...new Set(agreementMarks.map((party) => cut.markOf[party] ?? -1))].sort((a, b) => a - b);

/** Numbers of the agreements that are in a link, hub lines and lines from the tray included. */
const linked = ({ links }: LevelLinks) => new Set(links.flatMap(({ agreements }) => agreements));

describe('linkMarks', () => {
  it('has each shown agreement with two marks or more in a link, and the others in none', () => {
    fc.assert(
      fc.property(randomLevels, zooms, modes, (levels, zoom, options) => {
        const cut = cutOf(levels, zoom);
        const { indexed, shown } = levels;
        const links = linkMarks(indexed, shown, cut, options);
        const wanted = indexed.partiesOf.flatMap((parties, number) =>
          shown.agreements[number] && marksOf(parties, cut).length > 1 ? [number] : [],
        );
        expect([...linked(links)].sort((a, b) => a - b)).toEqual(wanted);
      }),
      runs,
    );
  });

  it('lets no line end in a mark without a party, nor lie loose', () => {
    fc.assert(
      fc.property(randomLevels, zooms, modes, (levels, zoom, options) => {
        const cut = cutOf(levels, zoom);
        const { links, hubs } = linkMarks(levels.indexed, levels.shown, cut, options);
        for (const { kind, from, to, agreements, count, isQuiet } of links) {
          expect(count).toBe(agreements.length);
          const hub = kind === 'spoke' ? hubs[to] : undefined;
          for (const number of agreements) {
            const marks = marksOf(levels.indexed.partiesOf[number] ?? [], cut);
            expect(marks).toContain(from);
            if (kind !== 'spoke') expect(marks).toContain(to);
            else expect(hub?.agreements).toContain(number);
          }
          expect(isQuiet).toBe(from === cut.tray || (kind !== 'spoke' && to === cut.tray));
        }
        for (const { number, marks } of hubs) {
          const spokes = links.filter(
            ({ kind, to, isQuiet }) => kind === 'spoke' && to === number && !isQuiet,
          );
          expect(spokes.map(({ from }) => from)).toEqual(marks);
        }
      }),
      runs,
    );
  });

  it('draws one band between two marks and one hub over the same marks', () => {
    fc.assert(
      fc.property(randomLevels, zooms, (levels, zoom) => {
        const cut = cutOf(levels, zoom);
        const { links, hubs } = linkMarks(levels.indexed, levels.shown, cut);
        const keys = [
          ...links
            .filter(({ kind }) => kind === 'band')
            .map(({ from, to }) => [from, to].sort((a, b) => a - b).join(' ')),
          ...hubs.map(({ marks }) => marks.join(' ')),
        ];
        expect(new Set(keys).size).toBe(keys.length);
        expect(hubs.every(({ marks }) => marks.length > 2)).toBe(true);
      }),
      runs,
    );
  });

  it('counts agreements inside a mark there', () => {
    fc.assert(
      fc.property(randomLevels, zooms, (levels, zoom) => {
        const cut = cutOf(levels, zoom);
        const { inner } = linkMarks(levels.indexed, levels.shown, cut);
        const wanted = levels.indexed.partiesOf.flatMap((parties, number) => {
          const marks = marksOf(parties, cut);
          return levels.shown.agreements[number] && parties.length > 1 && marks.length === 1 ? [number] : [];
        });
        expect(inner.flat().sort((a, b) => a - b)).toEqual(wanted);
        inner.forEach((agreements, mark) => {
          for (const number of agreements) {
            expect(marksOf(levels.indexed.partiesOf[number] ?? [], cut)).toEqual([mark]);
          }
        });
      }),
      runs,
    );
  });

  it('is the same for rows in another order', () => {
    const told = (levels: Pick<RandomLevels, 'indexed' | 'shown'>, zoom: number, options: LinkOptions) => {
      const cut = cutOf(levels, zoom);
      const { links, hubs, isFaint } = linkMarks(levels.indexed, levels.shown, cut, options);
      const { agreements, sectors } = levels.indexed.dataset;
      const named = <Item extends { sector: number; agreements: readonly number[] }>(item: Item) => ({
        ...item,
        sector: sectors[item.sector]?.id,
        agreements: item.agreements.map((number) => agreements[number]?.id),
      });
      return { links: links.map(named), hubs: hubs.map(named), isFaint };
    };
    fc.assert(
      fc.property(randomLevels, zooms, modes, (levels, zoom, options) => {
        expect(told(levels.turned, zoom, options)).toEqual(told(levels, zoom, options));
      }),
      runs,
    );
  });
});

const at = (id: string, lng: number, lat: number) =>
  organization(id, { location: { lng, lat, place: id, region: 'US-NY', precision: 'city' } });

function linksBetween(
  agreements: readonly ReturnType<typeof agreement>[],
  options: LinkOptions = {},
  affiliations: readonly { from: string; to: string }[] = [],
) {
  const indexed = tinyIndexed({
    organizations: [
      at('montreal', -73.6, 45.5),
      at('boston', -71.06, 42.36),
      at('albany', -73.75, 42.65),
      at('buffalo', -78.88, 42.89),
      organization('nowhere'),
    ],
    agreements,
    affiliations: affiliations.map((ends) => ({ ...ends, sources: [] })),
  });
  const shown = applyFilters(indexed, noFilters);
  const cut = cutOf({ indexed, shown }, 5);
  const { links, hubs, ...rest } = linkMarks(indexed, shown, cut, options);
  const id = (mark: number) => cut.marks[mark]?.id;
  return {
    ...rest,
    hubs,
    cut,
    links: links.map((link) => ({
      ...link,
      from: id(link.from),
      to: link.kind === 'spoke' ? hubs[link.to]?.id : id(link.to),
    })),
  };
}

describe('bands and hubs', () => {
  it('are wide by the square root of their number, and in the sector of at least half', () => {
    const quantum = { sectors: ['quantum'] };
    const { links } = linksBetween([
      agreement('a', ['boston', 'montreal'], quantum),
      agreement('b', ['montreal', 'boston'], quantum),
      agreement('c', ['montreal', 'boston'], { sectors: ['policy'] }),
      agreement('d', ['montreal', 'boston']),
      agreement('e', ['albany', 'buffalo'], { sectors: ['policy', 'quantum'] }),
    ]);
    expect(links).toMatchObject([
      { kind: 'band', from: 'boston', to: 'montreal', count: 4, sector: 1 },
      { kind: 'band', from: 'albany', to: 'buffalo', count: 1, sector: 3 },
    ]);
    expect(links.map(({ widthPx }) => widthPx)).toEqual([bandWidthPx(4, 4), 1.5]);
    expect(bandWidthPx(4, 4)).toBeCloseTo(4, 9);
    expect(bandWidthPx(900, 900)).toBe(14);
  });

  it('are as wide as they may be where most agreements are, and the others in proportion', () => {
    const between = (count: number, ends: [string, string]) =>
      Array.from({ length: count }, (_, index) => agreement(`${ends[0]}-${String(index)}`, ends));
    const { links } = linksBetween([
      ...between(49, ['boston', 'montreal']),
      ...between(4, ['albany', 'buffalo']),
    ]);
    const [widest, other] = links.map(({ widthPx }) => widthPx).sort((a, b) => b - a);
    expect(widest).toBe(14);
    // Of the way from one agreement to 49, by the square root: a sixth.
    expect(other).toBeCloseTo(1.5 + 12.5 / 6, 9);
  });

  it('keep an agreement of many parties as one thing, and merge those over the same marks', () => {
    const { links, hubs } = linksBetween([
      agreement('two', ['albany', 'boston', 'montreal']),
      agreement('one', ['montreal', 'albany', 'boston']),
      agreement('wide', ['montreal', 'albany', 'boston', 'buffalo']),
    ]);
    expect(hubs).toMatchObject([
      { id: 'hub:one', count: 2 },
      { id: 'wide', count: 1 },
    ]);
    expect(links.map(({ kind, to }) => [kind, to])).toEqual([
      ...Array<[string, string]>(3).fill(['spoke', 'hub:one']),
      ...Array<[string, string]>(4).fill(['spoke', 'wide']),
    ]);
  });

  it('put a hub off every mark', () => {
    const { hubs, cut } = linksBetween([agreement('around', ['montreal', 'albany', 'boston', 'buffalo'])]);
    const [hub] = hubs;
    if (!hub) throw new Error('no hub');
    for (const mark of cut.marks.filter(({ kind }) => kind !== 'tray')) {
      const dx = (mark.x - hub.x) * cut.pxPerUnit + mark.offsetX - hub.offsetX;
      const dy = (mark.y - hub.y) * cut.pxPerUnit + mark.offsetY - hub.offsetY;
      expect(Math.hypot(dx, dy)).toBeGreaterThan(mark.radiusPx + hub.radiusPx);
    }
  });

  it('keep lines from the tray quiet', () => {
    const { links, strokeCount } = linksBetween([
      agreement('pair', ['albany', 'nowhere']),
      agreement('hub', ['albany', 'boston', 'buffalo', 'nowhere']),
    ]);
    expect(links.filter(({ isQuiet }) => isQuiet)).toMatchObject([
      { kind: 'band', from: 'tray', to: 'albany' },
      { kind: 'spoke', from: 'tray', to: 'hub' },
    ]);
    expect(strokeCount).toBe(3);
  });

  it('are lines between every two marks in pair mode', () => {
    const { links, hubs } = linksBetween([agreement('a', ['montreal', 'albany', 'boston'])], {
      mode: 'pair',
    });
    expect(hubs).toEqual([]);
    expect(links.map(({ kind, from, to }) => `${kind} ${from ?? ''} ${to ?? ''}`).sort()).toEqual([
      'pair albany boston',
      'pair albany montreal',
      'pair boston montreal',
    ]);
  });

  it('have affiliations beside them when these are wanted', () => {
    const affiliations = [
      { from: 'albany', to: 'boston' },
      { from: 'nowhere', to: 'boston' },
    ];
    expect(linksBetween([], {}, affiliations).links).toEqual([]);
    expect(linksBetween([], { hasAffiliations: true }, affiliations).links).toMatchObject([
      { kind: 'affiliation', from: 'albany', to: 'boston', affiliations: [0], isQuiet: false },
      { kind: 'affiliation', from: 'tray', to: 'boston', affiliations: [1], isQuiet: true },
    ]);
  });
});

describe('in large data', () => {
  const parsed = documentToDataset(syntheticDocument(1000, 1200), emptyVocabulary);
  if (!parsed.ok) throw new Error(parsed.problem.message.en);
  const indexed = indexDataset(parsed.dataset);
  const shown = applyFilters(indexed, noFilters);
  const cut = cutOf({ indexed, shown }, 5);

  it.each<LinkOptions>([
    {},
    { mode: 'pair' },
    { hasAffiliations: true },
    { mode: 'pair', hasAffiliations: true },
  ])('draws no more lines than the budget with %o, and loses no agreement', (options) => {
    const links = linkMarks(indexed, shown, cut, options);
    expect(links.strokeCount).toBeLessThanOrEqual(defaultBudget.strokes);
    expect(links.strokeCount).toBeGreaterThan(defaultBudget.strokes / 2);
    const wanted = indexed.partiesOf.filter((parties) => marksOf(parties, cut).length > 1).length;
    expect(linked(links).size).toBe(wanted);
  });
});
