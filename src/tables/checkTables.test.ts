import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { tableNames } from '../../data/compile/tableSchema.ts';
import { compareDatasets } from '../domain/difference.ts';
import { documentToDataset } from '../domain/document/documentToDataset.ts';
import type { Dataset } from '../domain/dataset.ts';
import { emptyVocabulary } from '../domain/document/parseVocabulary.ts';
import type { TownRow } from '../domain/towns.ts';
import { decodeBoundaries } from '../scene/boundaries.ts';
import { writeCsvTable } from '../export/csv.ts';
import { checkTables, type Published, type Upload } from './checkTables.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const windows1252 = (text: string) =>
  Uint8Array.from(
    [...text.replaceAll('’', '\x92').replaceAll('–', '\x96')].map((letter) => letter.charCodeAt(0)),
  );
const upload = (name: string, text: string): Upload => ({ name, bytes: utf8(text) });

const read = (path: string) => readFileSync(path, 'utf8');
const boundaries = decodeBoundaries(JSON.parse(read('public/geo/overview.json')) as unknown);
const tables = Object.fromEntries(tableNames.map((name) => [`${name}.csv`, read(`data/${name}.csv`)]));
const towns = JSON.parse(read('public/geo/towns.json')) as TownRow[];
let published: Published = { tables, places: [], regionPoints: {}, towns };
let shipped: Dataset;

function datasetOf(document: unknown): Dataset {
  const parsed = documentToDataset(JSON.parse(JSON.stringify(document)) as unknown, emptyVocabulary);
  if (!parsed.ok) throw new Error(parsed.problem.message.en);
  return parsed.dataset;
}

beforeAll(() => {
  // Places as the published document has them: here those that the towns alone can give.
  shipped = datasetOf(checkTables([], published, boundaries).document);
  const places = shipped.organizations.flatMap(({ location: { place, region, lng, lat } = {} }) =>
    place !== undefined && region !== undefined && lng !== undefined && lat !== undefined
      ? [{ place, region, lng, lat }]
      : [],
  );
  published = { tables, places, regionPoints: { 'US-MD': [-76.7, 39.1] }, towns };
});

const party = (role = 'signatory') =>
  `agreement,organization,role\nmy-agreement,c2mi,${role}\nmy-agreement,ino,${role}\n`;
const kind = () => shipped.agreements[0]?.kind ?? '';
const source = () => shipped.sources[0]?.id ?? '';
const agreements = () =>
  `id,kind,title_fr,signed,sources\nmy-agreement,${kind()},Une entente d’essai,2026-01-15,${source()}\n`;

describe('a curator’s tables', () => {
  it('that were not given are the published ones', () => {
    const { document, problems } = checkTables([], published, boundaries);
    expect(problems).toEqual([]);
    expect(document.organizations.length).toBeGreaterThan(100);
  });

  it('are compiled with the published ones, and the difference is what they say', () => {
    const added = [...(tables['agreements.csv']?.split('\n') ?? [])].length;
    expect(added).toBeGreaterThan(10);
    const checked = checkTables(
      [upload('ententes.csv', agreements()), upload('parties.csv', party())],
      published,
      boundaries,
    );
    expect(checked.problems.filter(({ code }) => code !== 'unknown-id')).toEqual([]);
    const changes = compareDatasets(shipped, datasetOf(checked.document));
    expect(changes.find(({ id }) => id === 'my-agreement')).toMatchObject({ type: 'added' });
  });

  it('of French Excel load: Windows-1252, semicolons', () => {
    const text = agreements().replaceAll(',', ';').replaceAll('\n', '\r\n').replace('d’essai', 'd’été');
    const checked = checkTables(
      [{ name: 'Ententes.csv', bytes: windows1252(text) }, upload('parties.csv', party())],
      published,
      boundaries,
    );
    expect(checked.given[0]).toMatchObject({
      name: 'Ententes.csv',
      table: 'agreements',
      encoding: 'windows-1252',
    });
    expect(checked.document.agreements).toMatchObject([{ title: { fr: 'Une entente d’été' } }]);
    expect(checked.problems.filter(({ file }) => file === 'agreements.csv')).toEqual([]);
  });

  it.each([
    ['CR, of old macOS', '\r'],
    ['CR LF', '\r\n'],
  ])('with line ends %s load', (_, end) => {
    const checked = checkTables(
      [upload('agreements.csv', agreements().replaceAll('\n', end)), upload('parties.csv', party())],
      published,
      boundaries,
    );
    expect(checked.document.agreements).toHaveLength(1);
  });

  it('with a date in another order say which row, and how to write it', () => {
    const { problems, document } = checkTables(
      [
        upload('agreements.csv', agreements().replace('2026-01-15', '31/12/2025')),
        upload('parties.csv', party()),
      ],
      published,
      boundaries,
    );
    const problem = problems.find(({ column }) => column === 'signed');
    expect(problem).toMatchObject({ file: 'agreements.csv', row: 2, remedy: { fr: 'écrire 2025-12-31' } });
    // The row is there all the same, without the date.
    expect(document.agreements).toMatchObject([{ id: 'my-agreement' }]);
  });

  it('that the site exported itself come back as they were, in either language', () => {
    for (const hasFrenchHeaders of [false, true]) {
      const text = writeCsvTable(shipped, 'organizations', { hasFrenchHeaders, byteOrderMark: true });
      const checked = checkTables([upload('northeast-corridor.csv', text)], published, boundaries);
      const inCities = new Set(
        shipped.organizations.filter(({ location }) => location?.place !== undefined).map(({ id }) => id),
      );
      const moved = compareDatasets(shipped, datasetOf(checked.document)).filter(
        ({ id, record, details }) =>
          record === 'organization' &&
          inCities.has(id) &&
          details.some(({ en }) => en === 'place' || en === 'name'),
      );
      expect(moved).toEqual([]);
      expect(checked.problems.filter(({ code }) => /column/.test(code))).toEqual([]);
    }
  });

  it('that hold a new row alone say once for each published table what they have taken from under it', () => {
    const text = `id,name_fr,kind,sources\nx,Essai,${String(shipped.organizations[0]?.kind)},${source()}\n`;
    const { problems, given } = checkTables([upload('organizations.csv', text)], published, boundaries);
    expect(given).toMatchObject([{ rows: 1, publishedRows: shipped.organizations.length }]);
    expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'parties.csv rows-taken-away',
      'affiliations.csv rows-taken-away',
      'known-different.csv rows-taken-away',
    ]);
    const cells = shipped.agreements.reduce((sum, { parties }) => sum + parties.length, 0);
    expect(problems[0]?.message.fr).toBe(
      `${String(cells)} cellules du tableau publié nomment des lignes que organizations.csv n’a plus`,
    );
    expect(problems[0]?.remedy.en).toContain('the whole table');
  });

  it('put governments where the published ones stand', () => {
    const text = `id,name_fr,kind,government_of,sources\nx,Essai,${String(shipped.organizations[0]?.kind)},US-MD,${source()}\n`;
    const { document } = checkTables([upload('organizations.csv', text)], published, boundaries);
    expect(document.organizations[0]).toMatchObject({
      location: { lng: -76.7, lat: 39.1, region: 'US-MD', precision: 'region' },
    });
  });

  const inCity = (city: string, subdivision = '') => {
    const text = `id,name_fr,kind,city,subdivision,sources\nx,Essai,${String(shipped.organizations[0]?.kind)},${city},${subdivision},${source()}\n`;
    const { document, problems } = checkTables([upload('organizations.csv', text)], published, boundaries);
    return {
      location: document.organizations[0]?.location,
      asked: problems.filter(({ column }) => column === 'subdivision' || column === 'city'),
    };
  };

  it.each([
    ['Philadelphie', 'US-PA', 'US-PA'],
    ['Bromont', '', 'CA-QC-05'],
    ['saint-hyacinthe', '', 'CA-QC-16'],
    ['Montreal', '', 'CA-QC-06'],
    ['Albany', '', 'US-NY'],
  ])('find the city %s, whose province or state is %j', (city, subdivision, region) => {
    expect(inCity(city, subdivision)).toMatchObject({ location: { region }, asked: [] });
  });

  it.each([
    // In several states; in one of them, but known elsewhere; nowhere.
    ['Burlington', 'ambiguous-city', 'US-MA, US-NJ, US-VT'],
    ['Paris', 'ambiguous-city', 'larger one elsewhere'],
    ['Chicoutimiville', 'city-without-subdivision', 'No city of the corridor'],
  ])('ask about the city %s instead of guessing', (city, code, words) => {
    const { location, asked } = inCity(city);
    expect(location).toEqual({ place: city });
    expect(asked).toMatchObject([{ code, row: 2, column: 'subdivision' }]);
    expect(asked[0]?.message.en).toContain(words);
  });

  it('point at organizations that may be one and the same, and at none of the published ones', () => {
    const [known] = shipped.organizations.filter(({ website }) => website !== undefined);
    const { name, website = '' } = known ?? { name: {} };
    const text = `id,name_fr,website,kind,sources\n${String(known?.id)},"${String(name.fr ?? name.en)}",${website},company,${source()}\nagain,Tout autre nom,${website.replace(/\/$/, '')},company,${source()}\n`;
    const { lookAlikes } = checkTables([upload('organizations.csv', text)], published, boundaries);
    expect(lookAlikes).toMatchObject([{ ids: ['again', known?.id], code: 'look-alike-website' }]);
    expect(checkTables([], published, boundaries).lookAlikes).toEqual([]);
    const whole = checkTables(
      [upload('organizations.csv', tables['organizations.csv'] ?? '')],
      published,
      boundaries,
    );
    expect(whole.lookAlikes).toEqual([]);
  });

  it('come back mended where the cure is certain, and as they were written where it is not', () => {
    const text = `identifiant;nom_fr;website;founded\nx;Essai;exemple.org;31/12/2001\ny;Autre;javascript:alert(1);03/04/2001\n`;
    const { mended } = checkTables(
      [{ name: 'organizations.csv', bytes: windows1252(text.replace('Autre', 'Été')) }],
      published,
      boundaries,
    );
    expect(mended).toMatchObject([
      {
        file: 'organizations.csv',
        mendedCells: 2,
        rows: [
          expect.any(Array),
          ['x', 'Essai', 'https://exemple.org', '2001-12-31'],
          ['y', 'Été', 'javascript:alert(1)', '03/04/2001'],
        ],
        left: expect.arrayContaining([
          { row: 3, column: 'website' },
          { row: 3, column: 'founded' },
        ]) as unknown,
      },
    ]);
    expect(mended[0]?.left).not.toContainEqual({ row: 2, column: 'founded' });
  });

  it('of French headers are told and mended in the curator’s own words: headers, separator, decimals', () => {
    const header = 'Identifiant;Nom (français);Secteurs;Longitude;Fondation';
    const { mended, problems } = checkTables(
      [upload('organisations.csv', `${header}\nx;Essai;Fromage;-71,25;31/12/2001\n`)],
      published,
      boundaries,
    );
    const own = problems.filter(({ file }) => file === 'organizations.csv');
    expect(own.map(({ where }) => where)).toEqual(
      expect.arrayContaining(['organizations.csv:2:Secteurs', 'organizations.csv:2:Fondation']),
    );
    expect(mended).toMatchObject([
      {
        separator: ';',
        mendedCells: 1,
        rows: [header.split(';'), ['x', 'Essai', 'Fromage', '-71,25', '2001-12-31']],
      },
    ]);
    expect(mended[0]?.left).toContainEqual({ row: 2, column: 'Secteurs' });
  });

  it('do not come back mended where an open quotation mark has swallowed rows', () => {
    const { mended, problems } = checkTables(
      [upload('agreements.csv', 'id,title_fr\nx,"Essai\ny,Autre\n'), upload('parties.csv', party())],
      published,
      boundaries,
    );
    expect(problems).toMatchObject([{ file: 'agreements.csv', code: 'bad-quotes' }]);
    expect(mended.map(({ file }) => file)).toEqual(['parties.csv']);
  });

  it('have every date of a list mended, each by itself', () => {
    const { mended } = checkTables(
      [upload('agreements.csv', 'id,renewed\nx,31/12/2021;13/5/2022;3/5/2022;3/13/2022;2023\n')],
      published,
      boundaries,
    );
    expect(mended).toMatchObject([
      {
        mendedCells: 1,
        rows: [
          ['id', 'renewed'],
          ['x', '2021-12-31;2022-05-13;3/5/2022;2022-03-13;2023'],
        ],
      },
    ]);
  });

  it('tell how far their check is, up to the whole', () => {
    const shares: number[] = [];
    checkTables([upload('parties.csv', party())], published, boundaries, (share) => shares.push(share));
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares.length).toBeGreaterThan(20);
    expect(shares.at(-1)).toBe(1);
  });

  it('of a spreadsheet on the Web, of LibreOffice and of copied cells load', () => {
    const rows = agreements();
    // Google Sheets: UTF-8, commas, CR LF, no end of line at the end.
    const sheets = utf8(rows.trimEnd().replaceAll('\n', '\r\n'));
    // LibreOffice, all texts in quotation marks.
    const office = utf8(
      rows
        .trimEnd()
        .split('\n')
        .map((line) => line.replace(/[^,]+/g, '"$&"'))
        .join('\n'),
    );
    // "Unicode text": UTF-16 with its mark, tabs.
    const tabs = `\ufeff${rows.replaceAll(',', '\t')}`;
    const utf16 = new Uint8Array(Uint16Array.from([...tabs].map((letter) => letter.charCodeAt(0))).buffer);
    for (const bytes of [sheets, office, utf16, utf8(tabs)]) {
      const checked = checkTables(
        [{ name: 'table.csv', bytes }, upload('parties.csv', party())],
        published,
        boundaries,
      );
      expect(checked.document.agreements).toMatchObject([{ title: { fr: 'Une entente d’essai' } }]);
      expect(checked.problems.filter(({ file }) => file === 'agreements.csv')).toEqual([]);
    }
  });

  it('with a stray row in another encoding load, and name the row', () => {
    const [header = '', row = ''] = agreements().split('\n');
    const bytes = [
      ...utf8(`${header}\n${row.replace('d’essai', 'd’été')}\n`),
      ...windows1252(`other,${kind()},Été à part,2026-01-16,${source()}\n`),
    ];
    const checked = checkTables(
      [{ name: 'agreements.csv', bytes: Uint8Array.from(bytes) }, upload('parties.csv', party())],
      published,
      boundaries,
    );
    expect(checked.document.agreements).toMatchObject([
      { title: { fr: 'Une entente d’été' } },
      { title: { fr: 'Été à part' } },
    ]);
    expect(checked.problems).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ code: 'stray-encoding', file: 'agreements.csv', row: 3 }),
      ]),
    );
  });

  it('that are none are refused by name, and the others are checked', () => {
    const { refused, given } = checkTables(
      [
        { name: 'tables.xlsx', bytes: Uint8Array.from([80, 75, 3, 4, ...utf8('[Content_Types].xml')]) },
        upload('notes.csv', 'a,b\n1,2\n'),
        upload('parties.csv', party()),
        upload('parties (2).csv', party()),
      ],
      published,
      boundaries,
    );
    expect(refused).toEqual([
      { name: 'tables.xlsx', why: 'xlsx' },
      { name: 'notes.csv', why: 'unknown-table' },
      { name: 'parties (2).csv', why: 'given-twice' },
    ]);
    expect(given.map(({ table }) => table)).toEqual(['parties']);
  });
});
