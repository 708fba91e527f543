import { describe, expect, it } from 'vitest';
import { tinyIndexed } from '../../test/helpers.ts';
import { applyFilters, noFilters } from '../domain/filter.ts';
import type { DrawnMark, GatheredRecords } from '../scene/drawnScene.ts';
import { corridorsOf } from './corridorsOf.ts';

const indexed = tinyIndexed();

function sceneOf(marks: Readonly<Record<string, readonly string[]>>) {
  return {
    marks: (): DrawnMark[] =>
      Object.entries(marks).map(([id, organizations]) => ({
        id,
        kind: 'place',
        organizations,
        agreements: [],
        x: 0,
        y: 0,
        radius: 10,
        label: id,
        isOpen: false,
      })),
    gatheredBy: (id: string): GatheredRecords | null => {
      const organizations = marks[id];
      return organizations
        ? { kind: 'place', name: id.toUpperCase(), organizations, agreements: [], isOpen: false }
        : null;
    },
  };
}

describe('the corridors of a place', () => {
  const parties = (agreement: string) =>
    (indexed.partiesOf[indexed.agreementIndex.get(agreement) ?? -1] ?? []).map(
      (party) => indexed.dataset.organizations[party]?.id ?? '',
    );
  const [first = '', second = '', third = ''] = parties('corridor-mou');
  const scene = sceneOf({ here: [first], there: [second], beyond: [third] });

  it('hold an agreement of three places once for each of the two others, with the parties at both ends', () => {
    const corridors = corridorsOf(scene, indexed, applyFilters(indexed, noFilters), 'here');
    expect(corridors).toHaveLength(2);
    for (const corridor of corridors) expect(corridor.agreements).toContain('corridor-mou');
    expect(corridors.find(({ ends }) => ends[1]?.mark === 'there')?.ends).toEqual([
      { mark: 'here', name: 'HERE', organizations: [first] },
      { mark: 'there', name: 'THERE', organizations: [second] },
    ]);
  });

  it('are none for what the filters hide, for agreements within the place, and for a mark that is gone', () => {
    const hidden = { agreements: new Uint8Array(indexed.dataset.agreements.length) };
    expect(corridorsOf(scene, indexed, hidden, 'here')).toEqual([]);
    const one = sceneOf({ all: indexed.dataset.organizations.map(({ id }) => id) });
    expect(corridorsOf(one, indexed, applyFilters(indexed, noFilters), 'all')).toEqual([]);
    expect(corridorsOf(scene, indexed, hidden, 'elsewhere')).toEqual([]);
  });
});
