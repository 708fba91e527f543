/**
 * Every column that curators fill in reaches the reader: in the profile and on the static page, in both languages, in
 * the exported tables and in the document. A column that is added to the schema fails here until it is shown, or is
 * named below with the reason why not.
 */
import { cleanup } from '@testing-library/react';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileFolder } from '../data/compile/compileFolder.ts';
import { type TableName, tables } from '../data/compile/tableSchema.ts';
import { documentToDataset } from '../src/domain/document/documentToDataset.ts';
import { serializeDocument } from '../src/domain/document/datasetToDocument.ts';
import { emptyVocabulary } from '../src/domain/document/parseVocabulary.ts';
import { type Language, languages } from '../src/domain/language.ts';
import { type CsvTableName, writeCsvTable } from '../src/export/csv.ts';
import { agreementPage } from '../src/site/agreementPage.ts';
import { organizationPage } from '../src/site/organizationPage.ts';
import { Profile, ProfileContent } from '../src/ui/profile/Profile.tsx';
import { bareSite } from './bareSite.ts';
import { renderWithData } from './renderWithData.tsx';

beforeAll(ProfileContent.preload);

/** What one cell holds, what a reader sees of it in each language, and what stands in the exports. */
interface Shown {
  readonly cell: string;
  readonly en: string;
  readonly fr: string;
  readonly csv: string;
  readonly json: string;
}
type Column = Shown | { readonly cell: string; readonly notShown: string };

/** The same everywhere, whatever the language. */
const plain = (cell: string): Shown => ({ cell, en: cell, fr: cell, csv: cell, json: cell });
/** A word of a vocabulary: readers see its name. */
const word = (cell: string, en: string, fr: string): Shown => ({ cell, en, fr, csv: cell, json: cell });

const note = 'a note among curators';
const organization: Readonly<Record<string, Column>> = {
  id: { cell: 'probe', notShown: 'in addresses; the profile gives it as the record’s number' },
  name_en: plain('Probe Institute'),
  name_fr: plain('Institut Sonde'),
  short_name: { ...plain('PRBE'), fr: '' },
  short_name_fr: { ...plain('SNDF'), en: '' },
  kind: word('company', 'Kind in English', 'Genre en français'),
  sectors: word('quantum', 'Sector in English', 'Secteur en français'),
  street: plain('12 Probe Street'),
  city: plain('Zoéville'),
  subdivision: { ...word('US-VT', 'Region in English', 'Région en français') },
  postal_code: plain('P0S 1C0'),
  government_of: word('US', 'Country in English', 'Pays en français'),
  website: {
    cell: 'https://probe.example/',
    en: 'probe.example',
    fr: 'probe.example',
    csv: 'https://probe.example/',
    json: 'https://probe.example/',
  },
  summary_en: { ...plain('Summary of the probe'), fr: '' },
  summary_fr: { ...plain('Résumé de la sonde'), en: '' },
  founded: plain('1987'),
  note_en: { ...plain('Note on the probe'), fr: '' },
  note_fr: { ...plain('Note sur la sonde'), en: '' },
  sources: { cell: 's', en: 'Title of the source', fr: 'Title of the source', csv: 's', json: '"s"' },
  curator_note: { cell: note, notShown: 'among curators' },
};

const agreement: Readonly<Record<string, Column>> = {
  id: { cell: 'pact', notShown: 'in addresses; the profile gives it as the record’s number' },
  kind: word('mou', 'Memo in English', 'Protocole en français'),
  title_en: { ...plain('Title of the pact'), fr: '' },
  title_fr: { ...plain('Titre du pacte'), en: '' },
  signed: { cell: '1991', en: '1991', fr: '1991', csv: '1991', json: '1991' },
  signed_precision: word('inferred', 'inferred', 'date déduite'),
  renewed: plain('1995'),
  ends: plain('2038'),
  status: word('ongoing', 'Status in English', 'État en français'),
  sectors: word('quantum', 'Sector in English', 'Secteur en français'),
  objectives_en: { ...plain('Aim of the pact'), fr: '' },
  objectives_fr: { ...plain('But du pacte'), en: '' },
  note_en: { ...plain('Note on the pact'), fr: '' },
  note_fr: { ...plain('Note sur le pacte'), en: '' },
  sources: { cell: 's', en: 'Title of the source', fr: 'Title of the source', csv: 's', json: '"s"' },
  curator_note: { cell: note, notShown: 'among curators' },
};

const party: Readonly<Record<string, Column>> = {
  agreement: { cell: 'pact', en: '', fr: '', csv: 'pact', json: 'pact' },
  organization: { cell: 'probe', en: 'Probe Institute', fr: 'Institut Sonde', csv: 'probe', json: 'probe' },
  role: word('signatory', 'role in English', 'rôle en français'),
};

const affiliation: Readonly<Record<string, Column>> = {
  from: { cell: 'probe', en: '', fr: '', csv: 'probe', json: 'probe' },
  to: { cell: 'other', en: 'Other Body', fr: 'Autre organisme', csv: 'other', json: 'other' },
  relation: word('member', 'elation in English', 'elation en français'),
  sources: { cell: 't', en: 'Second source', fr: 'Second source', csv: 't', json: '"t"' },
  curator_note: { cell: note, notShown: 'among curators' },
};

const source: Readonly<Record<string, Column>> = {
  id: { cell: 's', notShown: 'names the row' },
  title: plain('Title of the source'),
  publisher: plain('Publisher of the source'),
  published: plain('1999'),
  language: { ...word('en', '', 'en anglais') },
  url: plain('https://source.example/'),
  link: { cell: 'yes', notShown: 'says whether there is a link at all' },
  checked: {
    cell: '2026-01-02',
    en: 'January 2, 2026',
    fr: '2 janvier 2026',
    csv: '2026-01-02',
    json: '2026-01-02',
  },
  kind: { cell: 'release', en: '', fr: '', csv: 'release', json: 'release' },
  seed_file: { cell: 'seed.txt', notShown: 'where curators keep it' },
};

const probes: Readonly<Partial<Record<TableName, Readonly<Record<string, Column>>>>> = {
  organizations: organization,
  agreements: agreement,
  parties: party,
  affiliations: affiliation,
  sources: { ...source, curator_note: { cell: note, notShown: 'among curators' } },
};

/** Under which profile and page a table is read. */
const readUnder: Readonly<Partial<Record<TableName, 'organization' | 'agreement'>>> = {
  organizations: 'organization',
  agreements: 'agreement',
  parties: 'agreement',
  affiliations: 'organization',
  sources: 'organization',
};

const others: Readonly<Record<string, readonly (readonly string[])[]>> = {
  organizations: [
    ['id', 'name_en', 'name_fr', 'kind', 'sources'],
    ['other', 'Other Body', 'Autre organisme', 'company', 's'],
  ],
  parties: [
    ['agreement', 'organization', 'role'],
    ['pact', 'other', 'signatory'],
  ],
  sources: [
    ['id', 'title', 'link'],
    ['t', 'Second source', 'no'],
  ],
};

const vocabularies: Readonly<Record<string, string>> = {
  'sectors.csv':
    'id,name_en,name_fr,color,color_dark,sign,sign_fr\nquantum,Sector in English,Secteur en français,#7d49b9,#8c6bce,Qu,Za\n',
  'organization-kinds.csv':
    'id,name_en,name_fr,plural_en,plural_fr,shape\ncompany,Kind in English,Genre en français,Kinds,Genres,pentagon\n',
  'agreement-kinds.csv':
    'id,name_en,name_fr,plural_en,plural_fr\nmou,Memo in English,Protocole en français,Memos,Protocoles\n',
  'relations.csv': 'id,name_en,name_fr\nmember,relation in English,relation en français\n',
  'roles.csv': 'id,name_en,name_fr\nsignatory,role in English,rôle en français\n',
  'statuses.csv': 'id,name_en,name_fr\nongoing,Status in English,État en français\n',
  'regions.csv':
    'id,name_en,name_fr,parent\nUS,Country in English,Pays en français,\nUS-VT,Region in English,Région en français,US\n',
};
/** What the player tells; pages of stories have tests of their own (`src/site/storyPage.test.ts`). */
const stories: Readonly<Record<string, string>> = {
  'stories.csv': `id,title_en,title_fr,summary_en,summary_fr,curator_note\ntale,Tale,Conte,It tells,Il raconte,${note}\n`,
  'story-steps.csv': `story,step,title_en,title_fr,text_en,text_fr,view,expects,sources,curator_note\ntale,1,First step,Premier pas,Words of it,Mots du pas,sector=quantum,agreements=1,t,${note}\n`,
};
const amongCurators: Readonly<Partial<Record<TableName, string>>> = {
  'place-overrides': 'where the gazetteer is not enough: it is seen by where marks stand',
  'known-different': 'keeps a warning from curators',
};

function tableText(name: TableName): string {
  const columns = tables.find((table) => table.name === name)?.columns.map((column) => column.name) ?? [];
  const [header = [], ...rows] = others[name] ?? [];
  return Papa.unparse([
    columns,
    columns.map((column) => probes[name]?.[column]?.cell ?? ''),
    ...rows.map((row) => columns.map((column) => row[header.indexOf(column)] ?? '')),
  ]);
}

const compilation = compileFolder(
  (file) => {
    const name = file.replace('.csv', '') as TableName;
    return probes[name] ? tableText(name) : (vocabularies[file] ?? stories[file]);
  },
  {
    gazetteer: () => [{ lng: -73.2, lat: 44.5 }],
    geometry: { regionAt: () => 'US-VT', regionContains: () => true, regionLabelPoint: () => [-72, 44] },
  },
);
const json = serializeDocument(compilation.document);
const parsed = documentToDataset(JSON.parse(json), emptyVocabulary);
if (!parsed.ok) throw new Error(parsed.problem.message.en);
const { dataset } = parsed;
const site = bareSite(dataset);
const [probe] = dataset.organizations;
const [pact] = dataset.agreements;
if (!probe || !pact) throw new Error('the probes did not compile');

function profileOf(kind: 'organization' | 'agreement', lang: Language): string {
  const view = kind === 'organization' ? { lang, org: 'probe' } : { lang, agreement: 'pact' };
  const { container } = renderWithData(<Profile />, { dataset, view });
  const addresses = [...container.querySelectorAll('a')].map((link) => link.href);
  const text = [container.textContent, ...addresses].join('\n');
  cleanup();
  return text;
}

/** What each element says by itself. */
const textsOf = (root: Element) =>
  [...root.querySelectorAll('*')].flatMap(({ childNodes }) =>
    [...childNodes].flatMap((node) =>
      node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '').trim() : [],
    ),
  );

const pageOf = (kind: 'organization' | 'agreement', lang: Language) =>
  kind === 'organization' ? organizationPage(site, probe, lang) : agreementPage(site, pact, lang);

/** Tables that go into the document as they are, with their one row, or its last. */
const documentTables = Object.entries({ ...vocabularies, ...stories }).map(([file, text]) => ({
  name: file.replace('.csv', '') as TableName,
  row: Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data.at(-1) ?? {},
}));
/** Said by where a row stands. */
const saidByOrder = new Set(['story-steps.story', 'story-steps.step']);
const documentColumns = documentTables.flatMap(({ name, row }) =>
  (tables.find((table) => table.name === name)?.columns ?? []).map(
    (column) => [name, column.name, row[column.name]] as const,
  ),
);

const columnsOf = tables.flatMap(({ name, columns }) =>
  probes[name] ? columns.map((column) => [name, column.name] as const) : [],
);

describe('every column', () => {
  it('compiles', () => {
    expect(compilation.problems).toEqual([]);
  });

  it('is in a table that is read here', () => {
    const read = [...Object.keys(probes), ...documentTables.map(({ name }) => name)];
    expect([...read, ...Object.keys(amongCurators)].sort()).toEqual(tables.map(({ name }) => name).sort());
  });

  it.each(documentColumns)('%s.%s is in the document', (name, column, cell) => {
    if (cell === undefined) throw new Error(`give the column ${name}.${column} a cell here`);
    if (cell === note) expect(json).not.toContain(cell);
    else if (!saidByOrder.has(`${name}.${column}`))
      expect(json).toContain(cell.replace('agreements=1', '"agreements":1'));
    if (name !== 'sectors') return;
    const { data } = Papa.parse<Record<string, string>>(writeCsvTable(dataset, name), { header: true });
    expect(data[0]?.[column]).toBe(cell);
  });

  it.each(languages)('is told in words: no id stands as text (%s)', (lang) => {
    const { organizations, agreements, sectors, organizationKinds, agreementKinds } = dataset;
    const ids = new Set<string>(
      [...organizations, ...agreements, ...sectors, ...organizationKinds, ...agreementKinds].map(
        ({ id }) => id,
      ),
    );
    for (const record of ['organization', 'agreement'] as const) {
      const view = record === 'organization' ? { lang, org: 'probe' } : { lang, agreement: 'pact' };
      const { container } = renderWithData(<Profile />, { dataset, view });
      expect(textsOf(container).filter((text) => ids.has(text))).toEqual([]);
      cleanup();
    }
  });

  it.each(columnsOf)('%s.%s reaches the reader', (name, column) => {
    const shown = probes[name]?.[column];
    if (shown === undefined) throw new Error(`show the column ${name}.${column}, or say here why not`);
    const record = readUnder[name] ?? 'organization';
    if ('notShown' in shown) {
      if (shown.notShown === 'among curators') expect(json).not.toContain(shown.cell);
      return;
    }
    for (const lang of languages) {
      expect(profileOf(record, lang)).toContain(shown[lang]);
      expect(pageOf(record, lang)).toContain(shown[lang]);
    }
    expect(json).toContain(shown.json);
    const csv = Papa.parse<Record<string, string>>(writeCsvTable(dataset, name as CsvTableName), {
      header: true,
    });
    expect(csv.data[0]?.[column]).toBe(shown.csv);
  });
});
