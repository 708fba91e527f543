/** The published document (`corridor.json`): a dataset as plain JSON, always in the same order and form. */
import type { Agreement, Dataset, OrganizationKind, PartialDate, Region, Sector, Term } from '../dataset.ts';
import type { LocalizedText } from '../language.ts';
import type { Story } from '../story/story.ts';
import { countNames } from '../story/story.ts';

/** A vocabulary entry with the form for group headings. */
export interface DocumentTerm extends Term {
  readonly plural?: LocalizedText;
}
interface DocumentOrganizationKind extends OrganizationKind {
  readonly plural?: LocalizedText;
}
export interface DocumentAgreement extends Agreement {
  /** Last year, month or day of an agreement that is in force to a stated date. */
  readonly ends?: PartialDate;
}

/** What can be written: every `Dataset` can, and the compiler's adds what readers may ignore. */
export interface WritableDataset extends Omit<
  Dataset,
  'agreements' | 'organizationKinds' | 'agreementKinds'
> {
  readonly agreements: readonly DocumentAgreement[];
  readonly organizationKinds: readonly DocumentOrganizationKind[];
  readonly agreementKinds: readonly DocumentTerm[];
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type DocumentRecord = Readonly<Record<string, Json>>;

export interface CorridorDocument {
  readonly version: 1;
  readonly updated?: PartialDate;
  readonly sectors: readonly DocumentRecord[];
  readonly organizationKinds: readonly DocumentRecord[];
  readonly agreementKinds: readonly DocumentRecord[];
  readonly relations: readonly DocumentRecord[];
  readonly roles: readonly DocumentRecord[];
  readonly statuses: readonly DocumentRecord[];
  readonly regions: readonly DocumentRecord[];
  readonly organizations: readonly DocumentRecord[];
  readonly agreements: readonly DocumentRecord[];
  readonly affiliations: readonly DocumentRecord[];
  readonly sources: readonly DocumentRecord[];
  readonly stories?: readonly DocumentRecord[];
}

type Entry = readonly [key: string, value: Json | undefined];

/** A record of the entries that say something; empty texts, lists and records are left out. */
function recordOf(...entries: readonly Entry[]): DocumentRecord {
  const record: Record<string, Json> = {};
  for (const [key, value] of entries) {
    if (value === undefined || value === '') continue;
    if (typeof value === 'object' && value !== null && Object.keys(value).length === 0) continue;
    record[key] = value;
  }
  return record;
}

function textOf(text: LocalizedText | undefined): DocumentRecord | undefined {
  return text && recordOf(['en', text.en], ['fr', text.fr]);
}

/** A text that is the same in both languages is written once. */
function oneTextOf(text: LocalizedText | undefined): DocumentRecord | string | undefined {
  return text?.en !== undefined && text.en === text.fr ? text.en : textOf(text);
}

function termOf({ id, name, plural }: DocumentTerm): DocumentRecord {
  return recordOf(['id', id], ['name', textOf(name)], ['plural', textOf(plural)]);
}

function sectorOf({ id, name, color, colorDark, sign, signFr }: Sector): DocumentRecord {
  return recordOf(
    ['id', id],
    ['name', textOf(name)],
    ['color', color],
    ['colorDark', colorDark],
    ['sign', sign],
    ['signFr', signFr],
  );
}

function regionOf({ id, name, parent, isOutside }: Region): DocumentRecord {
  return recordOf(
    ['id', id],
    ['name', textOf(name)],
    ['parent', parent],
    ['isOutside', isOutside === true ? true : undefined],
  );
}

function organizationOf(organization: Dataset['organizations'][number]): DocumentRecord {
  const { location } = organization;
  return recordOf(
    ['id', organization.id],
    ['name', textOf(organization.name)],
    ['shortName', oneTextOf(organization.shortName)],
    ['kind', organization.kind],
    ['sectors', organization.sectors],
    [
      'location',
      location &&
        recordOf(
          ['lng', location.lng],
          ['lat', location.lat],
          ['place', location.place],
          ['street', location.street],
          ['postalCode', location.postalCode],
          ['region', location.region],
          ['precision', location.precision],
        ),
    ],
    ['governs', organization.governs],
    ['website', organization.website],
    ['summary', textOf(organization.summary)],
    ['founded', organization.founded],
    ['note', textOf(organization.note)],
    ['sources', organization.sources],
  );
}

function agreementOf(agreement: DocumentAgreement): DocumentRecord {
  return recordOf(
    ['id', agreement.id],
    ['kind', agreement.kind],
    ['title', textOf(agreement.title)],
    ['signed', agreement.signed],
    ['signedPrecision', agreement.signedPrecision],
    ['renewed', agreement.renewed],
    ['ends', agreement.ends],
    ['status', agreement.status],
    [
      'parties',
      agreement.parties.map(({ organization, role }) =>
        recordOf(['organization', organization], ['role', role]),
      ),
    ],
    ['sectors', agreement.sectors],
    ['objectives', agreement.objectives.map((objective) => textOf(objective) ?? {})],
    ['note', textOf(agreement.note)],
    ['sources', agreement.sources],
  );
}

function storyOf({ id, title, summary, steps }: Story): DocumentRecord {
  return recordOf(
    ['id', id],
    ['title', textOf(title)],
    ['summary', textOf(summary)],
    [
      'steps',
      steps.map((step) =>
        recordOf(
          ['title', textOf(step.title)],
          ['text', textOf(step.text)],
          ['view', step.view],
          [
            'expects',
            recordOf(
              ...countNames.map((name): Entry => {
                const expected = step.expects.find(({ count }) => count === name);
                return [
                  name,
                  expected && (expected.compare === '=' ? expected.value : `>=${String(expected.value)}`),
                ];
              }),
            ),
          ],
          ['sources', step.sources],
        ),
      ),
    ],
  );
}

export function datasetToDocument(dataset: WritableDataset): CorridorDocument {
  return {
    version: 1,
    ...(dataset.updated ? { updated: dataset.updated } : {}),
    sectors: dataset.sectors.map(sectorOf),
    organizationKinds: dataset.organizationKinds.map((kind) => ({ ...termOf(kind), shape: kind.shape })),
    agreementKinds: dataset.agreementKinds.map(termOf),
    relations: dataset.relations.map(termOf),
    roles: dataset.roles.map(termOf),
    statuses: dataset.statuses.map(termOf),
    regions: dataset.regions.map(regionOf),
    organizations: dataset.organizations.map(organizationOf),
    agreements: dataset.agreements.map(agreementOf),
    affiliations: dataset.affiliations.map(({ from, to, relation, sources }) =>
      recordOf(['from', from], ['to', to], ['relation', relation], ['sources', sources]),
    ),
    sources: dataset.sources.map(({ id, title, publisher, published, checked, kind, language, url }) =>
      recordOf(
        ['id', id],
        ['title', title],
        ['publisher', publisher],
        ['published', published],
        ['checked', checked],
        ['kind', kind],
        ['language', language],
        ['url', url],
      ),
    ),
    ...(dataset.stories && dataset.stories.length > 0 ? { stories: dataset.stories.map(storyOf) } : {}),
  };
}

/** The document's text: one record a line, so that two releases can be compared line by line. */
export function serializeDocument(document: CorridorDocument): string {
  const parts = Object.entries(document).map(([key, value]) =>
    Array.isArray(value) && value.length > 0
      ? `${JSON.stringify(key)}: [\n${value.map((record) => JSON.stringify(record)).join(',\n')}\n]`
      : `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `{\n${parts.join(',\n')}\n}\n`;
}
