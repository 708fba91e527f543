/**
 * The shipped data, counted everywhere that readers meet it: the line above the list, About, the exported files and the
 * static pages say the same numbers as the filter engine, whole and cut to each sector and region.
 */
import { join } from 'node:path';
import { screen } from '@testing-library/react';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { compileDirectory } from '../data/compile/cli.ts';
import { serializeDocument } from '../src/domain/document/datasetToDocument.ts';
import { documentToDataset } from '../src/domain/document/documentToDataset.ts';
import { emptyVocabulary } from '../src/domain/document/parseVocabulary.ts';
import { type Filters, applyFilters, noFilters } from '../src/domain/filter.ts';
import { languages } from '../src/domain/language.ts';
import type { CsvTableName } from '../src/export/csv.ts';
import { type DataFormatId, dataFormats } from '../src/export/formats.ts';
import { shownSubset } from '../src/export/subset.ts';
import { cutPage, cutsOf } from '../src/site/cutPage.ts';
import { startPage } from '../src/site/startPage.ts';
import { AboutDialog } from '../src/ui/about/AboutDialog.tsx';
import { ShownLine } from '../src/ui/filters/ShownLine.tsx';
import { bareSite } from './bareSite.ts';
import { renderWithData } from './renderWithData.tsx';

const json = serializeDocument(compileDirectory(join(import.meta.dirname, '..', 'data')).document);
const parsed = documentToDataset(JSON.parse(json), emptyVocabulary);
if (!parsed.ok) throw new Error(parsed.problem.message.en);
const { dataset } = parsed;
const site = bareSite(dataset);
const { indexed } = site;

interface Counts {
  readonly organizations: number;
  readonly agreements: number;
}

function countsUnder(filters: Partial<Filters>): Counts {
  const shown = applyFilters(indexed, { ...noFilters, ...filters });
  return { organizations: shown.organizationCount, agreements: shown.agreementCount };
}

const whole = countsUnder({});

/** The number before « organisations » or « ententes », or their English. */
function countsIn(text: string): Counts {
  const before = (word: string) =>
    Number(new RegExp(`([\\d\\s,\u202f]+)\\s(?:${word})`).exec(text)?.[1]?.replace(/\D/g, '') ?? Number.NaN);
  return { organizations: before('organi[sz]ations?'), agreements: before('agreements?|ententes?') };
}

/** The rows of a page. Read as text: the DOM of fifty long pages takes ten seconds. */
function listedIn(page: string): Counts {
  // Agreements of a sector that the map cut to it leaves out stand apart, and are counted apart.
  const [counted = ''] = page.split('aria-labelledby="agreements-of-others"');
  const listed = (kind: string) => counted.split(`<li data-${kind}-id="`).length - 1;
  return { organizations: listed('organization'), agreements: listed('agreement') };
}

/** The view in a format, as the export dialog writes it. */
function exported(filters: Partial<Filters>, id: DataFormatId, table?: CsvTableName): string {
  const shown = applyFilters(indexed, { ...noFilters, ...filters });
  const format = dataFormats.find((one) => one.id === id);
  const options = { language: 'fr', byteOrderMark: false, ...(table ? { table } : {}) } as const;
  return format?.write(shownSubset(indexed, shown), options) ?? '';
}

function rowsOf(filters: Partial<Filters>): Counts {
  const rows = (table: CsvTableName) =>
    Papa.parse(exported(filters, 'csv', table), { header: true, skipEmptyLines: true }).data.length;
  return { organizations: rows('organizations'), agreements: rows('agreements') };
}

it.each(languages)('the page, About and the start page count all of it (%s)', (lang) => {
  const { container, unmount } = renderWithData(<ShownLine />, { dataset, view: { lang } });
  expect(countsIn(container.textContent)).toEqual(whole);
  unmount();
  renderWithData(<AboutDialog onClose={() => undefined} />, { dataset, view: { lang } });
  expect(countsIn(screen.getByText(/(It holds|Elle compte)/).textContent)).toEqual(whole);
  expect(listedIn(startPage(site, lang))).toEqual(whole);
});

it('the files hold what the page counts', () => {
  expect(rowsOf({})).toEqual(whole);
  const document = JSON.parse(exported({}, 'json')) as Record<keyof Counts, unknown[]>;
  expect([document.organizations.length, document.agreements.length]).toEqual([
    whole.organizations,
    whole.agreements,
  ]);
  const places = JSON.parse(exported({}, 'geojson')) as { features: unknown[] };
  expect(places.features).toHaveLength(whole.organizations);
  for (const format of ['gexf', 'graphml'] as const)
    expect(exported({}, format).match(/<node /g)).toHaveLength(whole.organizations + whole.agreements);
});

it.each(cutsOf(site).map((cut) => [cut.folder, cut.term.id, cut] as const))(
  '%s/%s counts in its pages, in the page and in the files alike',
  (folder, id, cut) => {
    const filters: Partial<Filters> = folder === 's' ? { sector: [id] } : { region: [id] };
    const expected = countsUnder(filters);
    for (const language of languages) {
      const page = cutPage(site, cut, language);
      expect(countsIn(/<p class="summary">([^<]*)/.exec(page)?.[1] ?? '')).toEqual(expected);
      expect(listedIn(page)).toEqual(expected);
    }
    const { container } = renderWithData(<ShownLine />, { dataset, view: { lang: 'fr', ...filters } });
    expect(countsIn(container.textContent)).toEqual(expected);
    expect(rowsOf(filters)).toEqual(expected);
  },
);
