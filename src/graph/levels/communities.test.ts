import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement, organization, tinyIndexed } from '../../../test/helpers.ts';
import { randomLevels, type RandomLevels } from '../../../test/levelData.ts';
import { applyFilters, noFilters } from '../../domain/filter.ts';
import { linkMarks } from './bands.ts';
import { type CommunityOptions, countLinked, cutCommunities } from './communities.ts';
import { defaultBudget, otherCommunitiesId } from './levels.ts';

const runs = { seed: 600, numRuns: 80 };

type Levels = Pick<RandomLevels, 'indexed' | 'shown'>;

/** Communities by the last digit of the id, on a spiral that does not depend on rows. */
function inputOf({ indexed }: Levels) {
  const { organizations } = indexed.dataset;
  const numbers = organizations.map(({ id }) => Number(id.replace(/\D/g, '')));
  const communities = Array.from({ length: 7 }, (_, digit) =>
    organizations.flatMap((__, position) => ((numbers[position] ?? 0) % 10 === digit ? [position] : [])),
  );
  const positions = numbers.flatMap((number) => [
    10 * (number % 10) + (number % 7),
    10 * ((number * 7) % 10) + (number % 5),
  ]);
  return { communities, positions, pxPerUnit: 4 };
}

const cutOf = (levels: Levels, zoom = 0, options: CommunityOptions = {}) =>
  cutCommunities(levels.indexed, levels.shown, inputOf(levels), zoom, options);

describe('cutCommunities', () => {
  it('puts every organization into one mark: those without a partner into the tray', () => {
    fc.assert(
      fc.property(randomLevels, fc.constantFrom(0, 1, 4), (levels, zoom) => {
        const { indexed, shown } = levels;
        const cut = cutOf(levels, zoom);
        const members = cut.marks.flatMap((mark) => [...mark.members]).sort((a, b) => a - b);
        const present = indexed.dataset.organizations.flatMap((_, number) =>
          shown.organizations[number] === 1 || shown.context[number] === 1 ? [number] : [],
        );
        expect(members).toEqual(present);
        const unlinked = present.filter((number) =>
          (indexed.agreementsOf[number] ?? []).every(
            (one) => !shown.agreements[one] || (indexed.partiesOf[one]?.length ?? 0) < 2,
          ),
        );
        expect([...(cut.marks[cut.tray]?.members ?? [])].sort((a, b) => a - b)).toEqual(unlinked);
        expect(countLinked(indexed, shown)).toBe(present.length - unlinked.length);
      }),
      runs,
    );
  });

  it('keeps marks off each other at home view, and within the budget', () => {
    fc.assert(
      fc.property(randomLevels, fc.constantFrom(90, 5), (levels, marks) => {
        const cut = cutOf(levels, 0, { budget: { ...defaultBudget, marks } });
        const drawn = cut.marks.filter(({ kind }) => kind !== 'tray');
        expect(drawn.length).toBeLessThanOrEqual(marks);
        drawn.forEach((a, position) => {
          for (const b of drawn.slice(position + 1)) {
            const dx = (a.x - b.x) * cut.pxPerUnit + a.offsetX - b.offsetX;
            const dy = (a.y - b.y) * cut.pxPerUnit + a.offsetY - b.offsetY;
            expect(Math.hypot(dx, dy)).toBeGreaterThanOrEqual(
              a.radiusPx + b.radiusPx - 0.2 * Math.min(a.radiusPx, b.radiusPx),
            );
          }
        });
        expect(drawn.some(({ id }) => id === otherCommunitiesId)).toBe(
          cutOf(levels).marks.filter(({ kind }) => kind !== 'tray').length > marks,
        );
      }),
      runs,
    );
  });

  it('refines as one zooms in, and opens by hand', () => {
    fc.assert(
      fc.property(randomLevels, fc.nat({ max: 5 }), (levels, zoom) => {
        const wide = cutOf(levels, zoom);
        for (const { members } of cutOf(levels, zoom + 1).marks) {
          expect(new Set(Array.from(members, (member) => wide.markOf[member])).size).toBe(1);
        }
        const community = wide.marks.find(({ kind }) => kind === 'community');
        if (!community) return;
        const open = cutOf(levels, zoom, { openPlace: community.id });
        expect(open.marks[open.openMark]).toMatchObject({ id: community.id, isOpen: true });
        const out = open.marks
          .filter(({ from }) => from === open.openMark)
          .flatMap(({ members }) => [...members]);
        expect(out.sort()).toEqual([...community.members].sort());
      }),
      runs,
    );
  });

  it('is the same for rows in another order', () => {
    const told = (levels: Levels) => {
      const { organizations } = levels.indexed.dataset;
      return cutOf(levels).marks.map(({ id, members, x, y, offsetX, offsetY, radiusPx }) => ({
        id,
        members: Array.from(members, (member) => organizations[member]?.id),
        x,
        y,
        offsetX,
        offsetY,
        radiusPx,
      }));
    };
    fc.assert(
      fc.property(randomLevels, (levels) => {
        expect(told(levels.turned)).toEqual(told(levels));
      }),
      runs,
    );
  });

  it('names a community by its main sector and its most connected organizations', () => {
    const quantum = { sectors: ['quantum'] };
    const indexed = tinyIndexed({
      organizations: [
        organization('a', quantum),
        organization('b', quantum),
        organization('c', { sectors: ['policy'] }),
        organization('d'),
      ],
      agreements: [
        agreement('one', ['a', 'b']),
        agreement('two', ['b', 'c']),
        agreement('three', ['c', 'd']),
      ],
      affiliations: [],
    });
    const shown = applyFilters(indexed, noFilters);
    const input = { communities: [[0, 1, 2], [3]], positions: [0, 0, 1, 0, 0, 1, 50, 50], pxPerUnit: 1 };
    const cut = cutCommunities(indexed, shown, input, 0);
    expect(cut.marks).toMatchObject([
      { id: 'community:b', kind: 'community', count: 3, communityName: { sector: 1, around: [1, 2] } },
      { id: 'd', kind: 'organization' },
    ]);
    const { links, inner } = linkMarks(indexed, shown, cut);
    expect(links).toMatchObject([{ kind: 'band', agreements: [2] }]);
    expect(inner).toEqual([[0, 1], []]);
  });
});
