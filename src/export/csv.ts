/** The tables as CSV: RFC 4180 quoting, and cells that a spreadsheet would run as formulas made harmless. */
import { frenchHeaders } from '../domain/columnHeaders.ts';
import type { Dataset, Location } from '../domain/dataset.ts';
import { emptyVocabulary } from '../domain/document/parseVocabulary.ts';
import { guardFormula } from '../domain/formulaGuard.ts';
import type { Language, LocalizedText } from '../domain/language.ts';

/** What stands between cells. With semicolons decimals have a comma: the two go together in a computer's settings. */
export type CsvSeparator = ',' | ';';

/** Copied cells and “Unicode text” have tabs. */
export type CellSeparator = CsvSeparator | '\t';

/** What Excel splits at by double click: it asks the computer's settings, and those of French have the semicolon. */
export function usualSeparator(language: Language): CsvSeparator {
  return language === 'fr' ? ';' : ',';
}

export interface CsvOptions {
  readonly separator?: CsvSeparator;
  /** Without the mark, Excel takes UTF-8 for Windows-1252. */
  readonly byteOrderMark?: boolean;
  readonly hasFrenchHeaders?: boolean;
}

export type CsvTableName =
  'organizations' | 'agreements' | 'parties' | 'affiliations' | 'sectors' | 'sources';
export type CsvValue = string | number | undefined;
/** A row by column name; the columns of a table are those of its header, in that order. */
type CsvRow = ReadonlyMap<string, CsvValue>;

function numberCell(value: number, separator: CellSeparator): string {
  const text = String(value);
  return separator === ';' ? text.replace('.', ',') : text;
}

export function cellOf(value: CsvValue, separator: CellSeparator = ','): string {
  // Bare where that is safe: some programs take a number in quotation marks for a text.
  if (typeof value === 'number') return numberCell(value, separator);
  const text = guardFormula(value ?? '');
  return /[",\r\n\t;]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

export function writeCsv(
  rows: readonly (readonly CsvValue[])[],
  { separator = ',', byteOrderMark = false }: { separator?: CellSeparator; byteOrderMark?: boolean } = {},
): string {
  const lines = rows.map((cells) => `${cells.map((cell) => cellOf(cell, separator)).join(separator)}\n`);
  return `${byteOrderMark ? '\ufeff' : ''}${lines.join('')}`;
}

function row(entries: readonly (readonly [string, CsvValue])[]): CsvRow {
  return new Map(entries);
}

function both(stem: string, text: LocalizedText | undefined): [string, CsvValue][] {
  return [
    [`${stem}_en`, text?.en],
    [`${stem}_fr`, text?.fr],
  ];
}

/** As in the tables of `data/`: the French one only where it differs. */
function shortNames(text: LocalizedText | undefined): [string, CsvValue][] {
  return [
    ['short_name', text?.en],
    ['short_name_fr', text?.fr === text?.en ? undefined : text?.fr],
  ];
}

/** A list in one cell, as in the tables of `data/`. */
function list(items: readonly (string | undefined)[]): string {
  return items.map((item) => (item ?? '').replace(/;/g, ',')).join(';');
}

/** As curators write it: the region inside a province is found from the city. */
function subdivisionOf({ place, region }: Location): string | undefined {
  return place === undefined ? region : region?.split('-').slice(0, 2).join('-');
}

/**
 * The columns of the tables of `data/`, so that a saved table takes their place, save what is not published (notes among
 * curators, the founding document's file); besides, of a place, what was found from its city.
 */
const rowsOf: Readonly<Record<CsvTableName, (dataset: Dataset) => CsvRow[]>> = {
  organizations: ({ organizations }) =>
    organizations.map((organization) =>
      row([
        ['id', organization.id],
        ...both('name', organization.name),
        ...shortNames(organization.shortName),
        ['kind', organization.kind],
        ['sectors', list(organization.sectors)],
        ['street', organization.location?.street],
        ['city', organization.location?.place],
        ['subdivision', organization.location && subdivisionOf(organization.location)],
        ['postal_code', organization.location?.postalCode],
        ['region', organization.location?.region],
        ['lng', organization.location?.lng],
        ['lat', organization.location?.lat],
        ['precision', organization.location?.precision],
        ['government_of', organization.governs],
        ['website', organization.website],
        ...both('summary', organization.summary),
        ['founded', organization.founded],
        ...both('note', organization.note),
        ['sources', list(organization.sources)],
      ]),
    ),
  agreements: ({ agreements }) =>
    agreements.map((agreement) =>
      row([
        ['id', agreement.id],
        ['kind', agreement.kind],
        ...both('title', agreement.title),
        ['signed', agreement.signed],
        ['signed_precision', agreement.signedPrecision],
        ['renewed', list(agreement.renewed)],
        ['ends', agreement.ends],
        ['status', agreement.status],
        ['sectors', list(agreement.sectors)],
        ['objectives_en', list(agreement.objectives.map(({ en }) => en))],
        ['objectives_fr', list(agreement.objectives.map(({ fr }) => fr))],
        ...both('note', agreement.note),
        ['sources', list(agreement.sources)],
      ]),
    ),
  parties: ({ agreements }) =>
    agreements.flatMap((agreement) =>
      agreement.parties.map((party) =>
        row([
          ['agreement', agreement.id],
          ['organization', party.organization],
          ['role', party.role],
        ]),
      ),
    ),
  affiliations: ({ affiliations }) =>
    affiliations.map((affiliation) =>
      row([
        ['from', affiliation.from],
        ['to', affiliation.to],
        ['relation', affiliation.relation],
        ['sources', list(affiliation.sources)],
      ]),
    ),
  sectors: ({ sectors }) =>
    sectors.map((sector) =>
      row([
        ['id', sector.id],
        ...both('name', sector.name),
        ['color', sector.color],
        ['color_dark', sector.colorDark],
        ['sign', sector.sign],
        ['sign_fr', sector.signFr],
      ]),
    ),
  sources: ({ sources }) =>
    sources.map((source) =>
      row([
        ['id', source.id],
        ['title', source.title],
        ['publisher', source.publisher],
        ['published', source.published],
        ['language', source.language],
        ['url', source.url],
        ['link', source.url === undefined ? 'no' : 'yes'],
        ['checked', source.checked],
        ['kind', source.kind],
      ]),
    ),
};

/** The header is that of an example row, so that a table without rows has one too. */
const example: Dataset = {
  version: 1,
  ...emptyVocabulary,
  sectors: [{ id: '', name: {}, color: '', colorDark: '', sign: '', signFr: '' }],
  organizations: [{ id: '', name: {}, sectors: [], sources: [] }],
  agreements: [
    {
      id: '',
      title: {},
      renewed: [],
      parties: [{ organization: '' }],
      sectors: [],
      objectives: [],
      sources: [],
    },
  ],
  affiliations: [{ from: '', to: '', sources: [] }],
  sources: [{ id: '', title: '' }],
};

export const csvTableNames: readonly CsvTableName[] = Object.keys(rowsOf) as CsvTableName[];

export function writeCsvTable(dataset: Dataset, table: CsvTableName, options: CsvOptions = {}): string {
  const columns = [...(rowsOf[table](example)[0]?.keys() ?? [])];
  const header = columns.map((column) =>
    options.hasFrenchHeaders ? (frenchHeaders[column] ?? column) : column,
  );
  const rows = rowsOf[table](dataset).map((values) => columns.map((column) => values.get(column)));
  return writeCsv([header, ...rows], options);
}
