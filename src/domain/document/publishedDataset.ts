/**
 * What the build has published is complete and checked, and is taken as it is written: the careful reader of unknown
 * documents (`documentToDataset.ts`) weighs five times as much as this, and the first page would wait for it. `null` for
 * a document in which anything is missing, unlisted, or of another form: then that reader says what it leaves out.
 */
import type { Agreement, Dataset, Organization, Region } from '../dataset.ts';
import type { LocalizedText } from '../language.ts';
import { isPartialDate } from '../partialDate.ts';
import type { Story } from '../story/story.ts';
import { countNames } from '../story/story.ts';
import { safeWebAddress } from '../webAddress.ts';

type Test = (value: unknown) => boolean;
type Fields = Readonly<Record<string, Test>>;
type Json = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isDate: Test = (value) => isText(value) && isPartialDate(value);
const isAddress: Test = (value) => isText(value) && safeWebAddress(value) === value;
const isDegrees: Test = (value) => typeof value === 'number' && Math.abs(value) <= 180;
const isShape: Test = (value) =>
  isText(value) && /^(?:circle|triangle|square|diamond|(?:pent|hex|oct)agon|star)$/.test(value);
const isExpected: Test = (value) => Number.isInteger(value) || (isText(value) && /^>=\d{1,6}$/.test(value));

const listOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);

/** A record with all of the first fields, and none beside both. */
function recordOf(needed: Fields, others: Fields = {}): Test {
  const tests = new Map(Object.entries({ ...others, ...needed }));
  const names = Object.keys(needed);
  return (value) =>
    isRecord(value) &&
    names.every((name) => Object.hasOwn(value, name)) &&
    Object.entries(value).every(([name, field]) => tests.get(name)?.(field) === true);
}

const hasSome: Test = (value) => isRecord(value) && Object.keys(value).length > 0;
const isLanguages = recordOf({}, { en: isText, fr: isText });
const isLocalized: Test = (value) => hasSome(value) && isLanguages(value);

/** Whether it is the id of an entry of that list; of none, where two have the same. */
function knownIn(document: Json, key: string): Test {
  const list: unknown = document[key];
  const ids: readonly unknown[] = Array.isArray(list)
    ? list.map((entry: unknown) => (isRecord(entry) ? entry.id : null))
    : [];
  const known = new Set(ids);
  return (id) => known.size === ids.length && isText(id) && known.has(id);
}

function isPublished(document: Json): boolean {
  const known = (key: string) => knownIn(document, key);
  const [sector, organization, region, source] = [
    known('sectors'),
    known('organizations'),
    known('regions'),
    known('sources'),
  ];
  const termsOf = (key: string, needed: Fields = {}, others: Fields = {}) =>
    listOf(recordOf({ id: known(key), name: isLocalized, ...needed }, { plural: isLocalized, ...others }));
  const cited = { note: isLocalized, sources: listOf(source) };
  const isParties = listOf(recordOf({ organization }, { role: known('roles') }));
  const isLocation = recordOf(
    {},
    {
      lng: isDegrees,
      lat: isDegrees,
      place: isText,
      street: isText,
      postalCode: isText,
      region,
      precision: isText,
    },
  );
  const isStep = recordOf(
    { title: isLocalized, text: isLocalized },
    {
      view: isText,
      expects: recordOf({}, Object.fromEntries(countNames.map((name) => [name, isExpected]))),
      sources: listOf(source),
    },
  );
  return recordOf(
    {
      version: (value) => value === 1,
      sectors: termsOf('sectors', { color: isText, colorDark: isText, sign: isText }, { signFr: isText }),
      organizationKinds: termsOf('organizationKinds', { shape: isShape }),
      agreementKinds: termsOf('agreementKinds'),
      relations: termsOf('relations'),
      roles: termsOf('roles'),
      statuses: termsOf('statuses'),
      regions: termsOf(
        'regions',
        { parent: (id) => id === null || region(id) },
        { isOutside: (value) => value === true },
      ),
      organizations: listOf(
        recordOf(
          { id: organization, name: isLocalized },
          {
            shortName: (value) => isText(value) || isLocalized(value),
            kind: known('organizationKinds'),
            sectors: listOf(sector),
            location: (value) => hasSome(value) && isLocation(value),
            governs: region,
            website: isAddress,
            summary: isLocalized,
            founded: isDate,
            ...cited,
          },
        ),
      ),
      agreements: listOf(
        recordOf(
          {
            id: known('agreements'),
            title: isLocalized,
            parties: (value) => isParties(value) && hasEachOnce(value as Agreement['parties']),
          },
          {
            kind: known('agreementKinds'),
            signed: isDate,
            signedPrecision: isText,
            renewed: listOf(isDate),
            ends: isDate,
            status: known('statuses'),
            sectors: listOf(sector),
            objectives: listOf(isLocalized),
            ...cited,
          },
        ),
      ),
      affiliations: listOf(
        recordOf({ from: organization, to: organization }, { relation: known('relations'), ...cited }),
      ),
      sources: listOf(
        recordOf(
          { id: source, title: isText },
          {
            publisher: isText,
            published: isDate,
            checked: isDate,
            kind: isText,
            language: isText,
            url: isAddress,
          },
        ),
      ),
    },
    {
      updated: isDate,
      stories: listOf(
        recordOf(
          { id: known('stories'), title: isLocalized, steps: listOf(isStep) },
          { summary: isLocalized },
        ),
      ),
    },
  )(document);
}

const hasEachOnce = (parties: Agreement['parties']): boolean =>
  parties.length > 0 && new Set(parties.map(({ organization }) => organization)).size === parties.length;

/** A region comes after the one that it is part of, so that none is part of itself. */
function isInOrder(regions: readonly Region[]): boolean {
  const before = new Set<string | null>([null]);
  return regions.every(({ id, parent }) => before.has(parent) && before.add(id).has(id));
}

/** As the document writes them: what is empty is left out, and a text that is the same in both languages stands once. */
interface Written extends Omit<Dataset, 'organizations' | 'agreements' | 'affiliations' | 'stories'> {
  readonly organizations: readonly (Omit<Organization, 'shortName' | 'sectors' | 'sources'> & {
    readonly shortName?: LocalizedText | string;
  })[];
  readonly agreements: readonly Agreement[];
  readonly affiliations: Dataset['affiliations'];
  readonly stories?: readonly (Omit<Story, 'steps'> & {
    readonly steps: readonly (Omit<Story['steps'][number], 'expects' | 'view'> & {
      readonly view?: string;
      readonly expects?: Readonly<Partial<Record<string, number | string>>>;
    })[];
  })[];
}

const none: readonly never[] = [];

export function publishedDataset(json: unknown): Dataset | null {
  if (!isRecord(json) || !isPublished(json)) return null;
  const written = json as unknown as Written;
  if (!isInOrder(written.regions)) return null;
  const { stories, ...rest } = written;
  return {
    ...rest,
    organizations: written.organizations.map(({ shortName, ...organization }) => ({
      sectors: none,
      sources: none,
      ...organization,
      ...(shortName === undefined
        ? {}
        : { shortName: isText(shortName) ? { en: shortName, fr: shortName } : shortName }),
    })),
    agreements: written.agreements.map((agreement) => ({
      ...{ renewed: none, sectors: none, objectives: none, sources: none },
      ...agreement,
    })),
    affiliations: written.affiliations.map((tie) => ({ ...{ sources: none }, ...tie })),
    ...(stories && {
      stories: stories.map((story) => ({
        ...story,
        steps: story.steps.map(({ expects = {}, ...step }) => ({
          ...{ view: '', sources: none },
          ...step,
          expects: countNames.flatMap((count) => {
            const wanted = expects[count];
            if (wanted === undefined) return [];
            return typeof wanted === 'number'
              ? { count, compare: '=' as const, value: wanted }
              : { count, compare: '>=' as const, value: Number(wanted.slice(2)) };
          }),
        })),
      })),
    }),
  };
}
