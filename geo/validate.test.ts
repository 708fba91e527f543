import { describe, expect, it } from 'vitest';
import type { Built } from './built.ts';
import { readBuilt } from './built.ts';
import { crossingsAmong } from './crossings.ts';
import { invariants } from './validate.ts';

const built = readBuilt();

type Region = Built['overview']['objects']['regions']['geometries'][number];

function codeOf({ properties }: Region): string {
  return properties && 'code' in properties ? (properties.code ?? '') : '';
}

/** What the one invariant whose name holds `words` says of a changed copy of the built files. */
function offencesOf(words: string, change: (copy: Built) => Partial<Built> | void): string[] {
  const copy = structuredClone(built);
  const changed = { ...copy, ...change(copy) };
  const found = invariants.filter(({ name }) => name.includes(words));
  expect(found).toHaveLength(1);
  return found.flatMap((invariant) => invariant.check(changed));
}

describe('the committed boundary files', () => {
  it.each(invariants.map((invariant) => [invariant.name, invariant] as const))('%s', (_, invariant) => {
    expect(invariant.check(built)).toEqual([]);
  });
});

describe('the invariants fail on broken files', () => {
  it('a region is missing', () => {
    const offences = offencesOf('the 29 regions', ({ overview }) => {
      overview.objects.regions.geometries.shift();
    });
    expect(offences).toEqual(['CA-QC-01: missing from overview']);
  });

  it('a region removed from the middle of the land leaves a gap', () => {
    const offences = offencesOf('no gap', ({ overview }) => {
      const { geometries } = overview.objects.regions;
      geometries.splice(
        geometries.findIndex((region) => codeOf(region) === 'US-VT'),
        1,
      );
    });
    expect(offences).toHaveLength(1);
    expect(offences[0]).toMatch(/^overview: 2\d{4}\.\d km² at -7[23]\./);
  });

  it('two regions with the same polygon overlap', () => {
    const offences = offencesOf('no two polygons overlap', ({ overview }) => {
      const { geometries } = overview.objects.regions;
      const estrie = geometries.find((region) => codeOf(region) === 'CA-QC-05');
      if (estrie) geometries.push({ ...estrie, properties: { code: 'CA-QC-16', country: 'CA' } });
    });
    expect(offences).toContain('overview: CA-QC-05 and CA-QC-16');
  });

  it('a vertex pulled far away crosses other lines', () => {
    const offences = offencesOf('no ring crosses', ({ overview }) => {
      const longest = overview.arcs.reduce((a, b) => (b.length > a.length ? b : a));
      const [, , delta] = longest;
      if (delta) delta[0] = (delta[0] ?? 0) + 500;
    });
    expect(offences.length).toBeGreaterThan(0);
  });

  it('Estrie and Montérégie are exchanged', () => {
    const offences = offencesOf('known places', ({ overview }) => {
      const exchanged = new Map([
        ['CA-QC-05', 'CA-QC-16'],
        ['CA-QC-16', 'CA-QC-05'],
      ]);
      for (const region of overview.objects.regions.geometries) {
        region.properties = { code: exchanged.get(codeOf(region)) ?? codeOf(region), country: 'CA' };
      }
    });
    expect(offences).toContain('Bromont: CA-QC-16 in overview, not CA-QC-05');
    expect(offences).toContain('Granby: CA-QC-16 in overview, not CA-QC-05');
  });

  it('the data name another region, or one too few', () => {
    const ids = ['US-OH', ...(built.dataRegionIds ?? []).filter((id) => id !== 'US-VT')];
    const offences = offencesOf('data/regions.csv', () => ({ dataRegionIds: ids }));
    expect(offences).toContain('US-VT: missing from data/regions.csv');
    expect(offences).toContain('US-OH: in data/regions.csv but without a polygon');
  });

  it('a name is empty', () => {
    const offences = offencesOf('both languages', ({ labels }) => ({
      labels: { ...labels, water: [['lake', -73.3, 44.6, 2, 'Lake Champlain', '']] },
    }));
    expect(offences).toEqual(['empty name: ["Lake Champlain",""]']);
  });

  it('the overview is too heavy', () => {
    expect(offencesOf('gzipped', () => ({ overviewBytes: 120_000 }))).toHaveLength(2);
  });
});

describe('crossingsAmong', () => {
  it.each([
    ['nothing', [], 0],
    [
      'a square',
      [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
          [0, 0],
        ],
      ],
      0,
    ],
    [
      'a bow tie',
      [
        [
          [0, 0],
          [1, 1],
          [1, 0],
          [0, 1],
          [0, 0],
        ],
      ],
      1,
    ],
    [
      'two lines that cross',
      [
        [
          [0, 0],
          [1, 1],
        ],
        [
          [0, 1],
          [1, 0],
        ],
      ],
      1,
    ],
    [
      'two lines that touch',
      [
        [
          [0, 0],
          [1, 1],
        ],
        [
          [0.5, 0.5],
          [1, 0],
        ],
      ],
      0,
    ],
    [
      'one line twice',
      [
        [
          [0, 0],
          [1, 1],
        ],
        [
          [0, 0],
          [1, 1],
        ],
      ],
      0,
    ],
  ])('%s', (_, lines, expected) => {
    expect(crossingsAmong(lines)).toHaveLength(expected);
  });
});
