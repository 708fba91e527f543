/** Checked rows to the dataset that is published. The order of the tables is the order of the document. */
import type {
  Location,
  MarkShape,
  Organization,
  Region,
  Sector,
  SignedPrecision,
  SourceKind,
  Term,
} from '../../src/domain/dataset.ts';
import type {
  DocumentAgreement,
  DocumentTerm,
  WritableDataset,
} from '../../src/domain/document/datasetToDocument.ts';
import type { LocalizedText } from '../../src/domain/language.ts';
import { periodOf } from '../../src/domain/partialDate.ts';
import type { Expectation, StoryStep } from '../../src/domain/story/story.ts';
import type { IdIndex, Tables } from './checkReferences.ts';
import { expectationsOf, stepsByStory } from './checkStories.ts';
import { outsideRegions } from './outsideRegions.ts';
import type { Row } from './readTable.ts';
import type { Locate } from './resolvePlaces.ts';
import { typeset } from './typeset.ts';

function localized(en: string | undefined, fr: string | undefined): LocalizedText {
  return { ...(en ? { en: typeset(en, 'en') } : {}), ...(fr ? { fr: typeset(fr, 'fr') } : {}) };
}

function textOf(row: Row, stem: string): LocalizedText {
  return localized(row.text(`${stem}_en`), row.text(`${stem}_fr`));
}

function termOf(row: Row): Term {
  return { id: row.text('id'), name: textOf(row, 'name') };
}

function pluralTermOf(row: Row): DocumentTerm {
  return { ...termOf(row), plural: textOf(row, 'plural') };
}

function sectorOf(row: Row): Sector {
  return {
    ...termOf(row),
    color: row.text('color'),
    colorDark: row.text('color_dark'),
    sign: row.text('sign'),
    ...(row.text('sign_fr') === '' ? {} : { signFr: row.text('sign_fr') }),
  };
}

/** `short_name` is said in both languages unless French has its own. */
function shortNameOf(row: Row): { shortName?: LocalizedText } {
  const [english, french] = [row.text('short_name'), row.text('short_name_fr')];
  if (english === '' && french === '') return {};
  return { shortName: localized(english, french || english) };
}

function signedPrecisionOf(row: Row): { signedPrecision?: SignedPrecision } {
  const precision = row.text('signed_precision');
  return precision === '' || row.text('signed') === ''
    ? {}
    : { signedPrecision: precision as SignedPrecision };
}

/** Of the provinces and states beside the corridor, those that an organization is in. */
function outsideRegionsOf(organizations: readonly Organization[], listed: readonly Region[]): Region[] {
  const known = new Set(listed.map(({ id }) => id));
  const used = new Set(organizations.map(({ location }) => location?.region));
  return [...outsideRegions]
    .filter(([id]) => used.has(id) && !known.has(id))
    .map(([id, { en, fr, parent }]) => ({
      id,
      name: localized(en, fr),
      parent: known.has(parent) ? parent : null,
      isOutside: true,
    }));
}

function objectivesOf(row: Row): LocalizedText[] {
  const [english, french] = [row.list('objectives_en'), row.list('objectives_fr')];
  return Array.from({ length: Math.max(english.length, french.length) }, (_, place) =>
    localized(english[place], french[place]),
  );
}

/** The day of the newest look at a source: the tables change when something has been read. */
function newestCheck(rows: readonly Row[]): string | undefined {
  const days = rows.map((row) => row.text('checked')).filter((day) => periodOf(day) !== null);
  return days.length === 0 ? undefined : days.reduce((newest, day) => (day > newest ? day : newest));
}

/** The place with its street, where a source gives one; typeset. */
function withAddress(location: Location | undefined, row: Row): Location | undefined {
  const [street, postalCode] = [typeset(row.text('street')), row.text('postal_code')];
  if (location === undefined && street === '' && postalCode === '') return undefined;
  return {
    ...location,
    ...(location?.place === undefined ? {} : { place: typeset(location.place) }),
    ...(street ? { street } : {}),
    ...(postalCode ? { postalCode } : {}),
  };
}

/** `{agreements}` and the like stand for the counts that the step expects: the sentence and the check cannot differ. */
function withCounts(text: LocalizedText, expects: readonly Expectation[]): LocalizedText {
  const fill = (written: string) =>
    expects.reduce((filled, { count, value }) => filled.replaceAll(`{${count}}`, String(value)), written);
  return {
    ...(text.en === undefined ? {} : { en: fill(text.en) }),
    ...(text.fr === undefined ? {} : { fr: fill(text.fr) }),
  };
}

function storyStepOf(row: Row): StoryStep {
  const expects = expectationsOf(row);
  return {
    title: withCounts(textOf(row, 'title'), expects),
    text: withCounts(textOf(row, 'text'), expects),
    view: row.text('view'),
    expects,
    sources: row.list('sources'),
  };
}

export function assemble(tables: Tables, index: IdIndex, locate: Locate): WritableDataset {
  /** Rows with an id of their own, complete enough to be shown. */
  const rowsOf = (name: keyof Tables): Row[] => [...index[name].values()].filter((row) => !row.isBroken);

  const partiesOf = new Map<string, Map<string, { organization: string; role: string }>>();
  for (const row of tables.parties.rows) {
    const [agreement, organization, role] = [
      row.text('agreement'),
      row.text('organization'),
      row.text('role'),
    ];
    if (row.isBroken || agreement === '' || organization === '') continue;
    const parties = partiesOf.get(agreement) ?? new Map<string, { organization: string; role: string }>();
    partiesOf.set(agreement, parties);
    if (!parties.has(organization)) parties.set(organization, { organization, role });
  }

  const agreementOf = (row: Row): DocumentAgreement => ({
    id: row.text('id'),
    kind: row.text('kind'),
    title: textOf(row, 'title'),
    signed: row.text('signed'),
    ...signedPrecisionOf(row),
    renewed: row.list('renewed'),
    ends: row.text('ends'),
    status: row.text('status'),
    parties: [...(partiesOf.get(row.text('id'))?.values() ?? [])],
    sectors: row.list('sectors'),
    objectives: objectivesOf(row),
    note: textOf(row, 'note'),
    sources: row.list('sources'),
  });

  const regions: Region[] = rowsOf('regions').map((row) => ({
    ...termOf(row),
    parent: row.text('parent') || null,
    ...(outsideRegions.has(row.text('id')) ? { isOutside: true } : {}),
  }));
  const organizations: Organization[] = rowsOf('organizations').map((row) => ({
    id: row.text('id'),
    name: textOf(row, 'name'),
    ...shortNameOf(row),
    kind: row.text('kind'),
    sectors: row.list('sectors'),
    location: withAddress(locate(row), row),
    governs: row.text('government_of'),
    website: row.text('website'),
    summary: textOf(row, 'summary'),
    founded: row.text('founded'),
    note: textOf(row, 'note'),
    sources: row.list('sources'),
  }));
  const updated = newestCheck(tables.sources.rows);
  const steps = stepsByStory(tables);
  return {
    version: 1,
    ...(updated ? { updated } : {}),
    sectors: rowsOf('sectors').map(sectorOf),
    organizationKinds: rowsOf('organization-kinds').map((row) => ({
      ...pluralTermOf(row),
      shape: row.text('shape') as MarkShape,
    })),
    agreementKinds: rowsOf('agreement-kinds').map(pluralTermOf),
    relations: rowsOf('relations').map(termOf),
    roles: rowsOf('roles').map(termOf),
    statuses: rowsOf('statuses').map(termOf),
    regions: [...regions, ...outsideRegionsOf(organizations, regions)],
    organizations,
    agreements: rowsOf('agreements').map(agreementOf),
    affiliations: tables.affiliations.rows
      .filter((row) => !row.isBroken && row.text('from') !== '' && row.text('to') !== '')
      .map((row) => ({
        from: row.text('from'),
        to: row.text('to'),
        relation: row.text('relation'),
        sources: row.list('sources'),
      })),
    sources: rowsOf('sources').map((row) => ({
      id: row.text('id'),
      title: typeset(row.text('title'), row.text('language') === 'fr' ? 'fr' : 'en'),
      publisher: typeset(row.text('publisher')),
      published: row.text('published'),
      checked: row.text('checked'),
      ...(row.text('kind') === '' ? {} : { kind: row.text('kind') as SourceKind }),
      language: row.text('language'),
      url: row.text('link') === 'yes' ? row.text('url') : '',
    })),
    stories: rowsOf('stories').flatMap((row) => {
      const own = steps.get(row.text('id'));
      const story = { id: row.text('id'), title: textOf(row, 'title'), summary: textOf(row, 'summary') };
      return own ? [{ ...story, steps: own.map(storyStepOf) }] : [];
    }),
  };
}
