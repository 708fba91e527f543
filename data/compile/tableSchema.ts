/**
 * The tables curators edit: every column, what may stand in it, and what it points to. `datapackage.json` says the
 * same in Frictionless terms; a test holds the two and the files' headers together.
 */
import type { BothLanguages } from '../../src/domain/problem.ts';

export const tableNames = [
  'organizations',
  'agreements',
  'parties',
  'affiliations',
  'sectors',
  'organization-kinds',
  'agreement-kinds',
  'relations',
  'roles',
  'statuses',
  'regions',
  'sources',
  'place-overrides',
  'known-different',
  'stories',
  'story-steps',
] as const;
export type TableName = (typeof tableNames)[number];

type ColumnType =
  | { readonly is: 'id'; readonly pattern: RegExp }
  | { readonly is: 'text'; readonly maxLength: number }
  /** Several texts, separated by semicolons. */
  | { readonly is: 'texts'; readonly maxLength: number }
  | { readonly is: 'date' }
  | { readonly is: 'dates' }
  | { readonly is: 'reference'; readonly to: TableName }
  | { readonly is: 'references'; readonly to: TableName }
  | { readonly is: 'address' }
  | { readonly is: 'number'; readonly minimum: number; readonly maximum: number }
  | { readonly is: 'pattern'; readonly pattern: RegExp; readonly example: string }
  | { readonly is: 'choice'; readonly choices: readonly string[] };

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly title: BothLanguages;
  readonly required: boolean;
  /** Whether tables may do without the column: it came after they were first published, or exports do not have it. */
  readonly mayBeAbsent?: boolean;
}

export interface TableSchema {
  readonly name: TableName;
  readonly title: BothLanguages;
  /** Whether the table may be missing or without rows. */
  readonly mayBeEmpty: boolean;
  readonly columns: readonly Column[];
  /** Columns that exports have besides: they are worked out from the others, and what stands in them is not read. */
  readonly derived: readonly string[];
}

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const regionCode = /^[A-Z]{2}(-[A-Z]{2}(-[0-9]{2})?)?$/;
const shapes = ['circle', 'triangle', 'square', 'diamond', 'pentagon', 'hexagon', 'octagon', 'star'];

const text = (maxLength: number): ColumnType => ({ is: 'text', maxLength });
const texts = (maxLength: number): ColumnType => ({ is: 'texts', maxLength });
const one = (to: TableName): ColumnType => ({ is: 'reference', to });
const many = (to: TableName): ColumnType => ({ is: 'references', to });
const date: ColumnType = { is: 'date' };
const dates: ColumnType = { is: 'dates' };
const address: ColumnType = { is: 'address' };
const color: ColumnType = { is: 'pattern', pattern: /^#[0-9a-f]{6}$/, example: '#5479f3' };
const nameLength = 200;
const noteLength = 1200;

function column(name: string, type: ColumnType, en: string, fr: string, required = false): Column {
  return { name, type, title: { en, fr }, required };
}
const later = (name: string, type: ColumnType, en: string, fr: string): Column => ({
  ...column(name, type, en, fr),
  mayBeAbsent: true,
});
const needed = (name: string, type: ColumnType, en: string, fr: string): Column =>
  column(name, type, en, fr, true);

const id = needed(
  'id',
  { is: 'id', pattern: kebabCase },
  'Id, in kebab-case, never reused',
  'Identifiant en minuscules et traits d’union, jamais réutilisé',
);
const sources = needed('sources', many('sources'), 'Sources', 'Sources');
const curatorNote = later(
  'curator_note',
  text(noteLength),
  'Note among curators, not shown',
  'Note interne, non affichée',
);
const names = [
  needed('name_en', text(nameLength), 'Name in English', 'Nom en anglais'),
  needed('name_fr', text(nameLength), 'Name in French', 'Nom en français'),
];
const plurals = [
  needed('plural_en', text(nameLength), 'Plural in English', 'Pluriel en anglais'),
  needed('plural_fr', text(nameLength), 'Plural in French', 'Pluriel en français'),
];

const columnsOf: Readonly<Record<TableName, readonly Column[]>> = {
  organizations: [
    id,
    column('name_en', text(nameLength), 'Name used in English', 'Nom employé en anglais'),
    column('name_fr', text(nameLength), 'Name used in French', 'Nom employé en français'),
    column('short_name', text(60), 'Short name', 'Nom abrégé'),
    later(
      'short_name_fr',
      text(60),
      'Short name in French, where it differs',
      'Nom abrégé en français, s’il diffère',
    ),
    needed('kind', one('organization-kinds'), 'Kind', 'Type'),
    column(
      'sectors',
      many('sectors'),
      'Sectors, the main one first',
      'Secteurs, le principal en premier lieu',
    ),
    column('street', text(nameLength), 'Street address', 'Adresse'),
    column('city', text(100), 'City', 'Ville'),
    column('subdivision', one('regions'), 'Province or state', 'Province ou État'),
    column('postal_code', text(20), 'Postal code', 'Code postal'),
    column('government_of', one('regions'), 'Region it governs', 'Région gouvernée'),
    column('website', address, 'Website', 'Site Web'),
    column('summary_en', text(400), 'Summary in English', 'Résumé en anglais'),
    column('summary_fr', text(400), 'Summary in French', 'Résumé en français'),
    column('founded', date, 'Founded', 'Fondation'),
    later('note_en', text(noteLength), 'Note for readers, in English', 'Note affichée, en anglais'),
    later('note_fr', text(noteLength), 'Note for readers, in French', 'Note affichée, en français'),
    sources,
    curatorNote,
  ],
  agreements: [
    id,
    needed('kind', one('agreement-kinds'), 'Kind', 'Type'),
    column('title_en', text(nameLength), 'Title in English', 'Titre en anglais'),
    column('title_fr', text(nameLength), 'Title in French', 'Titre en français'),
    column('signed', date, 'Signed', 'Signature'),
    later(
      'signed_precision',
      { is: 'choice', choices: ['stated', 'inferred', 'announcement'] },
      'What the date is: stated by a source, inferred, or that of an announcement',
      'Ce qu’est la date : donnée par une source, déduite, ou celle d’une annonce',
    ),
    column('renewed', dates, 'Renewed', 'Renouvellements'),
    column('ends', date, 'In force until', 'En vigueur jusqu’à'),
    column('status', one('statuses'), 'Status', 'État'),
    column('sectors', many('sectors'), 'Sectors', 'Secteurs'),
    column('objectives_en', texts(300), 'Objectives in English', 'Objectifs en anglais'),
    column('objectives_fr', texts(300), 'Objectives in French', 'Objectifs en français'),
    column('note_en', text(noteLength), 'Note for readers, in English', 'Note affichée, en anglais'),
    column('note_fr', text(noteLength), 'Note for readers, in French', 'Note affichée, en français'),
    sources,
    curatorNote,
  ],
  parties: [
    needed('agreement', one('agreements'), 'Agreement', 'Entente'),
    needed('organization', one('organizations'), 'Organization', 'Organisation'),
    needed('role', one('roles'), 'Role', 'Rôle'),
  ],
  affiliations: [
    needed('from', one('organizations'), 'Organization', 'Organisation'),
    needed('to', one('organizations'), 'Organization it is tied to', 'Organisation à laquelle elle est liée'),
    needed('relation', one('relations'), 'Relation', 'Relation'),
    sources,
    curatorNote,
  ],
  sectors: [
    id,
    ...names,
    needed('color', color, 'Colour on the light map', 'Couleur sur la carte claire'),
    needed('color_dark', color, 'Colour on the dark map', 'Couleur sur la carte sombre'),
    needed(
      'sign',
      { is: 'pattern', pattern: /^\p{Lu}\p{Ll}?$/u, example: 'Qu' },
      'Sign of one or two letters',
      'Signe d’une ou deux lettres',
    ),
    later(
      'sign_fr',
      { is: 'pattern', pattern: /^\p{Lu}\p{Ll}?$/u, example: 'Vi' },
      'Sign in French, where it differs',
      'Signe en français, s’il diffère',
    ),
  ],
  'organization-kinds': [
    id,
    ...names,
    ...plurals,
    needed('shape', { is: 'choice', choices: shapes }, 'Shape of marks', 'Forme des symboles'),
  ],
  'agreement-kinds': [id, ...names, ...plurals],
  relations: [id, ...names],
  roles: [id, ...names],
  statuses: [id, ...names],
  regions: [
    needed('id', { is: 'id', pattern: regionCode }, 'Code', 'Code'),
    ...names,
    column('parent', one('regions'), 'Region it is part of', 'Région dont elle fait partie'),
  ],
  sources: [
    id,
    needed('title', text(400), 'Title', 'Titre'),
    column('publisher', text(nameLength), 'Publisher', 'Éditeur'),
    column('published', date, 'Published', 'Publication'),
    column('language', { is: 'choice', choices: ['en', 'fr'] }, 'Language', 'Langue'),
    column('url', address, 'Address', 'Adresse Web'),
    needed(
      'link',
      { is: 'choice', choices: ['yes', 'no'] },
      'Whether to link to the address',
      'Lien vers l’adresse ou non',
    ),
    column('checked', date, 'Day it was read', 'Date de consultation'),
    later(
      'kind',
      { is: 'choice', choices: ['founding', 'release', 'official', 'press', 'reference'] },
      'Kind: founding document, release, page of those concerned, press, reference work',
      'Nature : document de départ, communiqué, page des organismes concernés, presse, ouvrage de référence',
    ),
    later('seed_file', text(100), 'Founding document', 'Document de départ'),
    curatorNote,
  ],
  'place-overrides': [
    needed('city', text(100), 'City as in organizations', 'Ville, comme dans organizations'),
    needed('subdivision', one('regions'), 'Province or state', 'Province ou État'),
    needed(
      'lng',
      { is: 'number', minimum: -180, maximum: 180 },
      'Longitude, degrees',
      'Longitude, en degrés',
    ),
    needed('lat', { is: 'number', minimum: -90, maximum: 90 }, 'Latitude, degrees', 'Latitude, en degrés'),
    needed(
      'reason',
      text(nameLength),
      'Why the gazetteer is not enough',
      'Pourquoi le répertoire de lieux ne suffit pas',
    ),
    needed('source', text(nameLength), 'Where the point comes from', 'Provenance du point'),
  ],
  'known-different': [
    needed('organization', one('organizations'), 'Organization', 'Organisation'),
    needed(
      'other',
      one('organizations'),
      'Organization that looks like it',
      'Organisation qui lui ressemble',
    ),
    needed('reason', text(nameLength), 'How they are known to differ', 'En quoi elles diffèrent'),
  ],
  stories: [
    id,
    needed('title_en', text(nameLength), 'Title in English', 'Titre en anglais'),
    needed('title_fr', text(nameLength), 'Title in French', 'Titre en français'),
    column('summary_en', text(400), 'What it tells, in English', 'Ce qu’il raconte, en anglais'),
    column('summary_fr', text(400), 'What it tells, in French', 'Ce qu’il raconte, en français'),
    curatorNote,
  ],
  'story-steps': [
    needed('story', one('stories'), 'Story', 'Récit'),
    needed(
      'step',
      { is: 'pattern', pattern: /^[1-9][0-9]?$/, example: '1' },
      'Number of the step, from 1',
      'Numéro de l’étape, à partir de 1',
    ),
    needed('title_en', text(nameLength), 'Title in English', 'Titre en anglais'),
    needed('title_fr', text(nameLength), 'Title in French', 'Titre en français'),
    needed('text_en', text(700), 'Sentences in English', 'Phrases en anglais'),
    needed('text_fr', text(700), 'Sentences in French', 'Phrases en français'),
    column(
      'view',
      text(1000),
      'What the map shows: parameters of its address',
      'Ce que montre la carte : paramètres de son adresse',
    ),
    column(
      'expects',
      texts(60),
      'Counts that the data must give: agreements=4;organizations>=10',
      'Nombres que les données doivent donner : agreements=4;organizations>=10',
    ),
    column('sources', many('sources'), 'Sources', 'Sources'),
    curatorNote,
  ],
};

const titles: Readonly<Record<TableName, BothLanguages>> = {
  organizations: { en: 'Organizations', fr: 'Organisations' },
  agreements: { en: 'Agreements', fr: 'Ententes' },
  parties: { en: 'Parties to agreements', fr: 'Parties aux ententes' },
  affiliations: { en: 'Affiliations', fr: 'Affiliations' },
  sectors: { en: 'Sectors', fr: 'Secteurs' },
  'organization-kinds': { en: 'Kinds of organization', fr: 'Types d’organisations' },
  'agreement-kinds': { en: 'Kinds of agreement', fr: 'Types d’ententes' },
  relations: { en: 'Relations between organizations', fr: 'Relations entre organisations' },
  roles: { en: 'Roles of parties', fr: 'Rôles des parties' },
  statuses: { en: 'Statuses of agreements', fr: 'États possibles d’une entente' },
  regions: { en: 'Regions', fr: 'Régions' },
  sources: { en: 'Sources', fr: 'Sources' },
  'place-overrides': { en: 'Points that the gazetteer lacks', fr: 'Points absents du répertoire de lieux' },
  'known-different': {
    en: 'Organizations that look alike and differ',
    fr: 'Organisations qui se ressemblent et diffèrent',
  },
  stories: { en: 'Stories', fr: 'Récits' },
  'story-steps': { en: 'Steps of stories', fr: 'Étapes des récits' },
};

const derivedColumns: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  organizations: ['region', 'lng', 'lat', 'precision'],
};

export const tables: readonly TableSchema[] = tableNames.map((name) => ({
  name,
  title: titles[name],
  mayBeEmpty: ['affiliations', 'place-overrides', 'known-different', 'stories', 'story-steps'].includes(name),
  columns: columnsOf[name],
  derived: derivedColumns[name] ?? [],
}));

export function fileOf(name: TableName): string {
  return `${name}.csv`;
}
