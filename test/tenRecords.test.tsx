/**
 * Ten records, drawn by a seed, followed from the rows that curators write to what readers see and take away: the
 * document, the exported tables, the page and the profile in both languages, the feed. Rows are read here as plain CSV,
 * not by the compiler.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileDirectory } from '../data/compile/cli.ts';
import type { Dataset } from '../src/domain/dataset.ts';
import { serializeDocument } from '../src/domain/document/datasetToDocument.ts';
import { documentToDataset } from '../src/domain/document/documentToDataset.ts';
import { emptyVocabulary } from '../src/domain/document/parseVocabulary.ts';
import { type Language, languages } from '../src/domain/language.ts';
import { type CsvTableName, writeCsvTable } from '../src/export/csv.ts';
import { agreementPage } from '../src/site/agreementPage.ts';
import { feed } from '../src/site/feed.ts';
import { organizationPage } from '../src/site/organizationPage.ts';
import { Profile, ProfileContent } from '../src/ui/profile/Profile.tsx';
import { bareSite } from './bareSite.ts';
import { seededRandom } from './e2e/oracle.ts';
import { renderWithData } from './renderWithData.tsx';

beforeAll(ProfileContent.preload);

type Row = Readonly<Record<string, string>>;

const folder = join(import.meta.dirname, '..', 'data');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const rowsIn = (csv: string): readonly Row[] =>
  Papa.parse<Row>(csv, { header: true, skipEmptyLines: true }).data;
const table = (name: string) => rowsIn(read(`${name}.csv`));
const rows = {
  organizations: table('organizations'),
  agreements: table('agreements'),
  parties: table('parties'),
  affiliations: table('affiliations'),
  sources: new Map(table('sources').map((row) => [row['id'] ?? '', row])),
};

function datasetOf(json: string): Dataset {
  const parsed = documentToDataset(JSON.parse(json), emptyVocabulary);
  if (!parsed.ok) throw new Error(parsed.problem.message.en);
  return parsed.dataset;
}

const json = serializeDocument(compileDirectory(folder).document);
const dataset = datasetOf(json);
const site = bareSite(dataset, { url: 'https://map.example.org/' });
const releases = ['2026-11-22', '2026-11-26'].map((date) => ({
  date,
  dataset: datasetOf(read(`releases/${date}.json`)),
}));
const [first] = releases;
const publishedFirst = new Set(
  [...(first?.dataset.organizations ?? []), ...(first?.dataset.agreements ?? [])].map(({ id }) => id),
);

const random = seededRandom(20_261_126);
const draw = (from: readonly Row[]) =>
  Array.from({ length: 5 }, () => from[Math.floor(random() * from.length)] ?? {});
const drawn = [
  ...draw(rows.organizations).map((row) => ['o', row['id'] ?? '', row] as const),
  ...draw(rows.agreements).map((row) => ['a', row['id'] ?? '', row] as const),
];

/** Apostrophes and no-break spaces are set by the compiler, and lines broken by the page: neither is a fact. */
const plain = (text: string) =>
  text
    .replace(/’/g, "'")
    .replace(/[\s\u202f]+/g, ' ')
    .trim();
const list = (cell = '') => cell.split(';').flatMap((item) => plain(item) || []);
/** In the language, or else in the other. */
const said = (row: Row | undefined, stem: string, language: Language) =>
  row?.[`${stem}_${language}`] || row?.[`${stem}_${language === 'en' ? 'fr' : 'en'}`] || '';

/** Texts that must be read in the record's page and profile. */
function wordsOf(kind: 'o' | 'a', id: string, row: Row, language: Language): string[] {
  const nameOf = (organization = '') =>
    said(
      rows.organizations.find((one) => one['id'] === organization),
      'name',
      language,
    );
  const ties = rows.affiliations.filter(({ from, to }) => from === id || to === id);
  const cited = kind === 'o' ? [row['sources'], ...ties.map(({ sources }) => sources)] : [row['sources']];
  const words = [
    said(row, kind === 'o' ? 'name' : 'title', language),
    said(row, 'note', language),
    ...cited.flatMap(list).flatMap((source) => {
      const { title = '', publisher = '' } = rows.sources.get(source) ?? {};
      return [title, publisher];
    }),
    ...(kind === 'o'
      ? [
          said(row, 'summary', language),
          row['city'] ?? '',
          row['street'] ?? '',
          ...ties.map(({ from, to }) => nameOf(from === id ? to : from)),
          ...rows.parties
            .filter(({ organization }) => organization === id)
            .map(({ agreement }) =>
              said(
                rows.agreements.find((one) => one['id'] === agreement),
                'title',
                language,
              ),
            ),
        ]
      : [
          ...list(said(row, 'objectives', language)),
          ...rows.parties
            .filter(({ agreement }) => agreement === id)
            .map(({ organization }) => nameOf(organization)),
        ]),
  ];
  return words.map(plain).filter((text) => text !== '');
}

function datesOf(row: Row): string[] {
  return [row['founded'], row['signed'], row['ends'], ...list(row['renewed'])].flatMap((date) => date || []);
}

function expectToSay(root: Element, words: readonly string[], dates: readonly string[]): void {
  const text = plain(root.textContent);
  expect(words.filter((word) => !text.includes(word))).toEqual([]);
  const shown = new Set([...root.querySelectorAll('time')].map((time) => time.dateTime));
  expect(dates.filter((date) => !shown.has(date))).toEqual([]);
}

function pageOf(kind: 'o' | 'a', id: string, language: Language): string {
  const organization = kind === 'o' && dataset.organizations.find((one) => one.id === id);
  if (organization) return organizationPage(site, organization, language);
  const agreement = dataset.agreements.find((one) => one.id === id);
  return agreement ? agreementPage(site, agreement, language) : '';
}

describe.each(drawn)('%s/%s', (kind, id, row) => {
  const tableName: CsvTableName = kind === 'o' ? 'organizations' : 'agreements';

  it('is the row in the document and in the exported table', () => {
    const document = JSON.parse(json) as Record<string, Record<string, unknown>[]>;
    const record = document[tableName]?.find((one) => one['id'] === id);
    expect(record).toMatchObject({ id, kind: row['kind'], sources: list(row['sources']) });
    const exported = rowsIn(writeCsvTable(dataset, tableName)).find((one) => one['id'] === id) ?? {};
    const isKept = ([column, cell]: readonly [string, string]) =>
      row[column] === undefined || list(cell).join(';') === list(row[column]).join(';');
    expect(Object.keys(exported)).toContain('id');
    expect(Object.entries(exported).filter((entry) => !isKept(entry))).toEqual([]);
  });

  it.each(languages)('is read in its page and profile in %s', (lang) => {
    const words = wordsOf(kind, id, row, lang);
    const page = new DOMParser().parseFromString(pageOf(kind, id, lang), 'text/html');
    expectToSay(page.body, words, datesOf(row));
    const view = kind === 'o' ? { lang, org: id } : { lang, agreement: id };
    const { container } = renderWithData(<Profile />, { dataset, view });
    for (const button of screen.queryAllByRole('button', { name: /^(Show all|Tout afficher)/ }))
      fireEvent.click(button);
    expectToSay(container, words, datesOf(row));
    cleanup();
  });
});

it.each(languages)('those that were not in the first release are told of in the feed in %s', (lang) => {
  const text = feed(site, releases, lang);
  const added = drawn.filter(([, id]) => !publishedFirst.has(id));
  expect(added.length).toBeGreaterThan(0);
  for (const [kind, id] of added)
    expect(text).toContain(`<link href="https://map.example.org/${lang}/${kind}/${id}/"/>`);
});
