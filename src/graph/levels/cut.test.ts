import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement, organization, tinyIndexed } from '../../../test/helpers.ts';
import { displacement, randomLevels, type RandomLevels, worstOverlap } from '../../../test/levelData.ts';
import { applyFilters, noFilters } from '../../domain/filter.ts';
import { worldSizePx } from '../../domain/mercator.ts';
import { cutLevels } from './cut.ts';
import { buildHierarchy } from './hierarchy.ts';
import type { LevelCut } from './levels.ts';
import { placesOf } from './places.ts';
import { planLevels } from './plan.ts';

const runs = { seed: 2026, numRuns: 80 };
const zooms = [3, 5, 6.5, 8, 9.5, 11, 14];

const planOf = ({ indexed, shown }: Pick<RandomLevels, 'indexed' | 'shown'>) =>
  planLevels(buildHierarchy(indexed, placesOf(indexed)), shown);

const plans = randomLevels.map((levels) => ({ ...levels, plan: planOf(levels) }));

/** What can be compared between two orders of rows: everything, with ids for numbers. */
function told({ marks, markOf }: LevelCut, { indexed }: Pick<RandomLevels, 'indexed'>) {
  const { organizations, sectors } = indexed.dataset;
  return {
    marks: marks.map((mark) => ({
      ...mark,
      organization: organizations[mark.organization]?.id,
      members: Array.from(mark.members, (member) => organizations[member]?.id),
      sectors: mark.sectors.map((share) => ({ ...share, sector: sectors[share.sector]?.id })),
    })),
    markOf: Object.fromEntries(organizations.map(({ id }, number) => [id, markOf[number]])),
  };
}

describe('cutLevels', () => {
  it('puts every shown and context organization into exactly one mark, and nothing else', () => {
    fc.assert(
      fc.property(plans, fc.constantFrom(...zooms), ({ plan, shown }, zoom) => {
        const cut = cutLevels(plan, zoom);
        const seen = cut.marks.flatMap(({ members }) => [...members]);
        const present = Array.from(shown.organizations, (_, organizationNumber) => organizationNumber).filter(
          (number) => shown.organizations[number] === 1 || shown.context[number] === 1,
        );
        expect(seen.sort((a, b) => a - b)).toEqual(present);
        expect(cut.marks.reduce((sum, { count }) => sum + count, 0)).toBe(shown.organizationCount);
        for (const { members, number } of cut.marks) {
          for (const member of members) expect(cut.markOf[member]).toBe(number);
        }
        expect(cut.markOf.reduce((sum, mark) => sum + (mark >= 0 ? 1 : 0), 0)).toBe(present.length);
      }),
      runs,
    );
  });

  it('refines every wider cut: what has parted never gathers again', () => {
    fc.assert(
      fc.property(
        plans,
        fc.double({ min: 0, max: 15, noNaN: true }),
        fc.double({ min: 0, max: 4, noNaN: true }),
        ({ plan }, zoom, more) => {
          const wide = cutLevels(plan, zoom);
          for (const { members } of cutLevels(plan, zoom + more).marks) {
            expect(new Set(Array.from(members, (member) => wide.markOf[member])).size).toBe(1);
          }
        },
      ),
      runs,
    );
  });

  it('draws every mark near what it stands for, and none on another', () => {
    fc.assert(
      fc.property(plans, fc.constantFrom(...zooms), ({ plan, indexed }, zoom) => {
        const cut = cutLevels(plan, zoom);
        const { places } = plan.hierarchy;
        for (const mark of cut.marks) {
          if (mark.kind === 'tray') continue;
          for (const member of mark.members) {
            const extent = (places.extent[places.placeOf[member] ?? 0] ?? 0) * worldSizePx(zoom);
            expect(displacement(indexed, mark, member, zoom)).toBeLessThanOrEqual(Math.max(24, extent));
          }
        }
        expect(worstOverlap(cut, zoom).depth).toBeLessThanOrEqual(0.1);
      }),
      runs,
    );
  });

  it('is the same for rows in another order', () => {
    fc.assert(
      fc.property(plans, fc.constantFrom(...zooms), (levels, zoom) => {
        expect(told(cutLevels(planOf(levels.turned), zoom), levels.turned)).toEqual(
          told(cutLevels(levels.plan, zoom), levels),
        );
      }),
      runs,
    );
  });

  it('gives the same members the same id at every zoom, and different ones different ids', () => {
    fc.assert(
      fc.property(plans, ({ plan }) => {
        const idOf = new Map<string, string>();
        for (const zoom of zooms) {
          const { marks } = cutLevels(plan, zoom);
          expect(new Set(marks.map(({ id }) => id)).size).toBe(marks.length);
          for (const { id, members, kind } of marks) {
            const key = [...members].sort((a, b) => a - b).join(' ');
            expect(idOf.get(key) ?? id).toBe(id);
            idOf.set(key, id);
            if (kind === 'place') expect(id).toMatch(/^place:[a-z0-9.-]+$/);
          }
        }
      }),
      runs,
    );
  });

  it('counts sectors of the shown organizations, halves of those with two', () => {
    fc.assert(
      fc.property(plans, fc.constantFrom(...zooms), ({ plan, shown, indexed }, zoom) => {
        for (const { members, sectors, count } of cutLevels(plan, zoom).marks) {
          const counted = [...members].filter((member) => count === 0 || shown.organizations[member] === 1);
          const withSectors = counted.filter(
            (member) => indexed.dataset.organizations[member]?.sectors.length,
          );
          const sum = sectors.reduce((total, { share }) => total + share, 0);
          expect(sum).toBeCloseTo(withSectors.length > 0 ? 1 : 0, 9);
          for (const { sector, organizations } of sectors) {
            const id = indexed.dataset.sectors[sector]?.id ?? '';
            const having = counted.filter((member) =>
              indexed.dataset.organizations[member]?.sectors.includes(id),
            );
            expect(organizations).toBe(having.length);
          }
        }
      }),
      runs,
    );
  });

  it('opens a mark where it stands: its organizations come out, each once, and nothing else moves', () => {
    fc.assert(
      fc.property(plans, fc.constantFrom(3, 5, 6.5, 8), ({ plan, shown }, zoom) => {
        const closed = cutLevels(plan, zoom);
        const place = closed.marks.find(({ kind }) => kind === 'place');
        fc.pre(place !== undefined);
        const open = cutLevels(plan, zoom, { openPlace: place.id });
        const own = open.marks[open.openMark];
        expect(own).toMatchObject({ id: place.id, isOpen: true });
        const fanned = open.marks.filter(({ from }) => from === open.openMark);
        expect(fanned.flatMap(({ members }) => [...members]).sort()).toEqual([...place.members].sort());
        expect(open.marks.reduce((sum, { count }) => sum + count, 0)).toBe(shown.organizationCount);
        const others = (cut: LevelCut) =>
          cut.marks
            .filter(({ id, from, kind }) => id !== place.id && from === -1 && kind !== 'tray')
            .map(({ id, x, y, offsetX, offsetY }) => ({ id, x, y, offsetX, offsetY }));
        expect(others(open)).toEqual(others(closed));
      }),
      runs,
    );
  });

  it('lifts an organization out beside its mark, which keeps the others', () => {
    fc.assert(
      fc.property(plans, fc.constantFrom(3, 5, 6.5), ({ plan, shown }, zoom) => {
        const closed = cutLevels(plan, zoom);
        const place = closed.marks.find(({ kind }) => kind === 'place');
        fc.pre(place !== undefined);
        const [lifted] = place.members;
        fc.pre(lifted !== undefined);
        const cut = cutLevels(plan, zoom, { liftedOrganization: lifted });
        const mark = cut.marks[cut.markOf[lifted] ?? -1];
        expect(mark).toMatchObject({ kind: 'organization', organization: lifted });
        const from = cut.marks[mark?.from ?? -1];
        expect(from?.id).toBe(place.id);
        expect([...(from?.members ?? [])]).toEqual([...place.members].filter((member) => member !== lifted));
        expect(cut.marks.reduce((sum, { count }) => sum + count, 0)).toBe(shown.organizationCount);
      }),
      runs,
    );
  });
});

const city = (id: string, lng: number, lat: number, place: string) =>
  organization(id, { location: { lng, lat, place, region: 'CA-QC-06', precision: 'city' } });

function cutOf(organizations: readonly ReturnType<typeof city>[], zoom: number): LevelCut {
  const indexed = tinyIndexed({ organizations, agreements: [], affiliations: [] });
  return cutLevels(planOf({ indexed, shown: applyFilters(indexed, noFilters) }), zoom);
}

const many = (count: number, lng: number, lat: number, place: string) =>
  Array.from({ length: count }, (_, number) => city(`${place}-${String(number)}`, lng, lat, place));

describe('the marks at home view', () => {
  it('are eleven for eleven organizations, in one city or in several', () => {
    expect(cutOf(many(11, -73.588, 45.509, 'Montréal'), 5).marks).toHaveLength(11);
    const several = [
      ...many(6, -73.588, 45.509, 'Montréal'),
      ...many(3, -71.06, 42.358, 'Boston'),
      ...many(2, -71.899, 45.4, 'Sherbrooke'),
    ];
    const { marks } = cutOf(several, 5);
    expect(marks.map(({ kind }) => kind)).toEqual(Array<string>(11).fill('organization'));
  });

  it('are one for a city of many, which opens close up', () => {
    const montreal = many(64, -73.588, 45.509, 'Montréal');
    expect(cutOf(montreal, 5).marks).toMatchObject([
      {
        kind: 'place',
        count: 64,
        id: 'place:montreal-ca-qc-06',
        name: { parts: [{ fr: 'Montréal' }], others: 0 },
      },
    ]);
    expect(cutOf(montreal, 12).marks).toHaveLength(64);
  });

  it('row 30: 200 on one point are each in a mark, far off in one and close up in their own', () => {
    const crowd = many(200, -73.588, 45.509, 'Montréal');
    expect([...(cutOf(crowd, 5).marks[0]?.members ?? [])]).toHaveLength(200);
    const marks = cutOf(crowd, 14).marks;
    expect(new Set(marks.flatMap(({ members }) => [...members])).size).toBe(200);
    expect(marks.filter(({ kind }) => kind === 'organization').length).toBeGreaterThan(60);
  });

  it('are none for none', () => {
    expect(cutOf([], 5)).toMatchObject({ marks: [], tray: -1, openMark: -1 });
  });
});

describe('the name of a mark', () => {
  const near = (counts: readonly number[]) =>
    counts.flatMap((count, place) =>
      many(count, -73.588 + place * 0.02, 45.509, `Ville ${String.fromCharCode(65 + place)}`),
    );
  it.each([
    ['the place that has nearly all', [40, 3], ['Ville A'], 0],
    ['two places', [20, 12], ['Ville A', 'Ville B'], 0],
    ['two that speak for all', [20, 12, 2], ['Ville A', 'Ville B'], 0],
    ['the largest and how many others', [12, 6, 6, 6], ['Ville A'], 3],
  ])('is %s', (_, counts, parts, others) => {
    const [mark] = cutOf(near(counts), 3).marks;
    expect(mark?.name?.parts.map(({ fr }) => fr)).toEqual(parts);
    expect(mark?.name?.others).toBe(others);
  });
});

/** px to a hundredth: finer than can be seen, coarser than arithmetic differs between machines. */
const hundredths = (value: number) => (Math.round(value * 100) / 100 + 0).toFixed(2);

function row({ pxPerUnit }: LevelCut, mark: LevelCut['marks'][number]): string {
  const { id, kind, count, members, isContext, isRegionSpot, isOpen, from } = mark;
  const flags = [
    isContext && 'context',
    isRegionSpot && 'region',
    isOpen && 'open',
    from >= 0 && `from ${String(from)}`,
  ].filter((flag) => flag !== false);
  const where = [mark.x * pxPerUnit, mark.y * pxPerUnit, mark.offsetX, mark.offsetY, mark.radiusPx];
  return [kind, id, `${String(count)}/${String(members.length)}`, ...where.map(hundredths), ...flags].join(
    ' ',
  );
}

describe('where marks stand', () => {
  /** Cities apart and near, one of a single organization, a region’s own point, some hidden or context, one nowhere. */
  const organizations = [
    ...many(14, -73.588, 45.509, 'Montréal'),
    ...many(5, -73.692, 45.57, 'Laval'),
    ...many(3, -71.899, 45.4, 'Sherbrooke'),
    ...many(1, -72.65, 45.317, 'Bromont'),
    ...many(4, -71.06, 42.358, 'Boston'),
    organization('government', {
      location: { lng: -71.8, lat: 46.9, region: 'CA-QC', precision: 'region' },
    }),
    organization('nowhere', { location: undefined }),
  ];
  const agreements = [
    ...[2, 3, 4, 5].map((number) =>
      agreement(`with-${String(number)}`, ['Montréal-0', `Montréal-${String(number)}`]),
    ),
    agreement('across', ['Montréal-0', 'Boston-0', 'government']),
    agreement('near', ['Laval-1', 'Bromont-0']),
  ];
  const indexed = tinyIndexed({ organizations, agreements, affiliations: [] });
  const all = applyFilters(indexed, noFilters);
  const hidden = new Set(['Montréal-7', 'Montréal-8', 'Laval-0', 'Boston-3']);
  const context = new Set(['Laval-2', 'Sherbrooke-0', 'Sherbrooke-1', 'Sherbrooke-2']);
  const mask = (isIn: (id: string) => boolean) =>
    Uint8Array.from(indexed.dataset.organizations, ({ id }) => (isIn(id) ? 1 : 0));
  const shown = {
    ...all,
    organizations: mask((id) => !hidden.has(id) && !context.has(id)),
    context: mask((id) => context.has(id)),
  };
  const plan = planOf({ indexed, shown });
  const numberOf = (id: string) => indexed.organizationIndex.get(id) ?? -1;
  const cuts: Readonly<Record<string, LevelCut>> = {
    ...Object.fromEntries(
      [3, 5, 6.5, 8, 10, 13].map((zoom) => [`zoom ${String(zoom)}`, cutLevels(plan, zoom)]),
    ),
    'Montréal open': cutLevels(plan, 6.5, { openPlace: 'place:montreal-ca-qc-06' }),
    'Laval asked for where it is gathered': cutLevels(plan, 3, { openPlace: 'place:laval-ca-qc-06' }),
    'a place that there is not': cutLevels(plan, 3, { openPlace: 'place:paris-fr' }),
    'one lifted': cutLevels(plan, 5, { liftedOrganization: numberOf('Montréal-3') }),
    'one lifted that stands alone': cutLevels(plan, 10, { liftedOrganization: numberOf('Bromont-0') }),
  };

  it('is as it was, to a hundredth of a pixel', async () => {
    const told = Object.entries(cuts).map(([name, cut]) =>
      [
        `${name}: tray ${String(cut.tray)}, open ${String(cut.openMark)}`,
        ...cut.marks.map((mark) => row(cut, mark)),
      ].join('\n  '),
    );
    await expect(`${told.join('\n')}\n`).toMatchFileSnapshot('../../../test/golden/cuts.txt');
  });
});
