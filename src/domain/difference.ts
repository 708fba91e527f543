/**
 * What one data set says that another does not, in the terms of its readers: organizations, agreements and affiliations
 * that are new, gone or changed, and in what. For curators before they publish, and for those who review a change.
 */
import type { Agreement, Dataset, Organization } from './dataset.ts';
import { type Language, type LocalizedText, textIn } from './language.ts';
import { type BothLanguages, typesetFrench } from './problem.ts';

export interface Change {
  readonly record: 'organization' | 'agreement' | 'affiliation';
  readonly type: 'added' | 'removed' | 'changed';
  /** Of the record; of an affiliation, of the organization that has it. */
  readonly id: string;
  readonly name: LocalizedText;
  /** What has changed; empty for what is new or gone. */
  readonly details: readonly BothLanguages[];
}

const both = (en: string, fr: string): BothLanguages => ({ en, fr: typesetFrench(fr) });

function counted(count: number, en: readonly [string, string], fr: readonly [string, string]): BothLanguages {
  const number = String(count);
  return both(`${number} ${en[count === 1 ? 0 : 1]}`, `${number} ${fr[count < 2 ? 0 : 1]}`);
}

function isSame(before: unknown, after: unknown): boolean {
  return JSON.stringify(before ?? null) === JSON.stringify(after ?? null);
}

/** Fields in the order in which a reader meets them; one that is missing here would change without a word. */
const organizationFields: Readonly<Record<Exclude<keyof Organization, 'id'>, BothLanguages>> = {
  name: both('name', 'nom'),
  shortName: both('short name', 'nom abrégé'),
  kind: both('kind', 'type'),
  sectors: both('sectors', 'secteurs'),
  location: both('place', 'lieu'),
  governs: both('the region that it acts for', 'territoire représenté'),
  website: both('website', 'site Web'),
  founded: both('founding date', 'date de fondation'),
  summary: both('summary', 'résumé'),
  note: both('note', 'note'),
  sources: both('sources', 'sources'),
};

/** Status and parties have words of their own. */
const agreementFields: Readonly<
  Record<Exclude<keyof Agreement, 'id' | 'status' | 'parties'>, BothLanguages>
> = {
  title: both('title', 'titre'),
  kind: both('kind', 'type'),
  signed: both('signing date', 'date de signature'),
  signedPrecision: both('what the date is that of', 'nature de la date'),
  renewed: both('renewals', 'renouvellements'),
  ends: both('end date', 'date de fin'),
  sectors: both('sectors', 'secteurs'),
  objectives: both('objectives', 'objectifs'),
  note: both('note', 'note'),
  sources: both('sources', 'sources'),
};

function changedFields<Field extends string>(
  before: Readonly<Partial<Record<Field, unknown>>>,
  after: Readonly<Partial<Record<Field, unknown>>>,
  words: Readonly<Record<Field, BothLanguages>>,
): BothLanguages[] {
  const fields = Object.keys(words) as Field[];
  return fields.filter((key) => !isSame(before[key], after[key])).map((key) => words[key]);
}

/** The organizations that share an agreement with each. */
function partnersOf({ agreements }: Dataset): ReadonlyMap<string, ReadonlySet<string>> {
  const partners = new Map<string, Set<string>>();
  for (const { parties } of agreements)
    for (const { organization } of parties) {
      const known = partners.get(organization) ?? new Set<string>();
      partners.set(organization, known);
      for (const other of parties) if (other.organization !== organization) known.add(other.organization);
    }
  return partners;
}

function countMissing(ids: Iterable<string>, from: ReadonlySet<string>): number {
  return [...ids].filter((id) => !from.has(id)).length;
}

function gainAndLoss(
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
  words: {
    readonly gained: (count: number) => BothLanguages;
    readonly lost: (count: number) => BothLanguages;
  },
): BothLanguages[] {
  const [gained, lost] = [countMissing(after, before), countMissing(before, after)];
  return [...(gained > 0 ? [words.gained(gained)] : []), ...(lost > 0 ? [words.lost(lost)] : [])];
}

const partnerWords = {
  gained: (count: number) =>
    counted(count, ['new partner', 'new partners'], ['nouveau partenaire', 'nouveaux partenaires']),
  lost: (count: number) =>
    counted(count, ['partner less', 'partners less'], ['partenaire de moins', 'partenaires de moins']),
};

const partyWords = {
  gained: (count: number) =>
    counted(count, ['new party', 'new parties'], ['nouvelle partie', 'nouvelles parties']),
  lost: (count: number) =>
    counted(count, ['party less', 'parties less'], ['partie de moins', 'parties de moins']),
};

const ended = both('ended', 'terminée');

/** `ends` and `status` in words: that an agreement has ended is what a reader wants to know. */
function statusDetails(before: Agreement, after: Agreement, { statuses }: Dataset): BothLanguages[] {
  if (isSame(before.status, after.status)) return [];
  if (after.status === 'ended') return [ended];
  const name = statuses.find(({ id }) => id === after.status)?.name ?? {};
  const inWords = (language: Language) => textIn(name, language, after.status ?? '—').toLowerCase();
  return [both(`status: ${inWords('en')}`, `état : ${inWords('fr')}`)];
}

/** Who has come to the agreement or left it, and else that somebody has another part in it. */
function partyDetails(before: Agreement, after: Agreement): BothLanguages[] {
  const idsOf = ({ parties }: Agreement) => new Set(parties.map(({ organization }) => organization));
  const details = gainAndLoss(idsOf(before), idsOf(after), partyWords);
  const roleOf = new Map(before.parties.map(({ organization, role }) => [organization, role]));
  const hasNewRole = after.parties.some(
    ({ organization, role }) => roleOf.has(organization) && roleOf.get(organization) !== role,
  );
  return hasNewRole ? [...details, both('roles of parties', 'rôles de parties')] : details;
}

function compareRecords<Item extends { readonly id: string }>(
  before: readonly Item[],
  after: readonly Item[],
  record: 'organization' | 'agreement',
  nameOf: (item: Item) => LocalizedText,
  detailsOf: (before: Item, after: Item) => BothLanguages[],
): Change[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const kept = new Set(after.map(({ id }) => id));
  const changes: Change[] = [];
  for (const item of after) {
    const previous = old.get(item.id);
    const details = previous ? detailsOf(previous, item) : [];
    if (previous && details.length === 0) continue;
    changes.push({ record, type: previous ? 'changed' : 'added', id: item.id, name: nameOf(item), details });
  }
  for (const item of before)
    if (!kept.has(item.id))
      changes.push({ record, type: 'removed', id: item.id, name: nameOf(item), details: [] });
  return changes;
}

function compareAffiliations(before: Dataset, after: Dataset): Change[] {
  const keyOf = ({ from, to, relation }: Dataset['affiliations'][number]) =>
    JSON.stringify([from, to, relation]);
  const nameIn = ({ organizations }: Dataset) => {
    const names = new Map(organizations.map(({ id, name }) => [id, name]));
    return (id: string): LocalizedText => names.get(id) ?? { en: id, fr: id };
  };
  const textOf = (text: LocalizedText) => both(text.en ?? text.fr ?? '', text.fr ?? text.en ?? '');
  const list = (from: Dataset, other: Dataset, type: 'added' | 'removed'): Change[] => {
    const known = new Set(other.affiliations.map(keyOf));
    const name = nameIn(from);
    return from.affiliations
      .filter((affiliation) => !known.has(keyOf(affiliation)))
      .map((affiliation) => ({
        record: 'affiliation',
        type,
        id: affiliation.from,
        name: name(affiliation.from),
        details: [textOf(name(affiliation.to))],
      }));
  };
  return [...list(after, before, 'added'), ...list(before, after, 'removed')];
}

export function compareDatasets(before: Dataset, after: Dataset): Change[] {
  const [partnersBefore, partnersAfter] = [partnersOf(before), partnersOf(after)];
  const none: ReadonlySet<string> = new Set();
  return [
    ...compareRecords(
      before.organizations,
      after.organizations,
      'organization',
      ({ name }) => name,
      (old, item) => [
        ...changedFields(old, item, organizationFields),
        ...gainAndLoss(partnersBefore.get(item.id) ?? none, partnersAfter.get(item.id) ?? none, partnerWords),
      ],
    ),
    ...compareRecords(
      before.agreements,
      after.agreements,
      'agreement',
      ({ title }) => title,
      (old, item) => [
        ...changedFields(old, item, agreementFields),
        ...statusDetails(old, item, after),
        ...partyDetails(old, item),
      ],
    ),
    ...compareAffiliations(before, after),
  ];
}

/** “+2 organizations, 1 agreement ended”: each kind of change that there is, counted. */
export function summarizeChanges(changes: readonly Change[]): BothLanguages[] {
  const words: Readonly<Record<Change['record'], readonly [BothLanguages, BothLanguages]>> = {
    organization: [both('organization', 'organisation'), both('organizations', 'organisations')],
    agreement: [both('agreement', 'entente'), both('agreements', 'ententes')],
    affiliation: [both('affiliation', 'affiliation'), both('affiliations', 'affiliations')],
  };
  const hasEnded = ({ details }: Change) => details.includes(ended);
  return (['organization', 'agreement', 'affiliation'] as const).flatMap((record) => {
    const [one, many] = words[record];
    return (['added', 'removed', 'ended', 'changed'] as const).flatMap((type) => {
      const count = changes.filter(
        (change) => change.record === record && (hasEnded(change) ? 'ended' : change.type) === type,
      ).length;
      if (count === 0) return [];
      const [en, fr] = [count === 1 ? one.en : many.en, count < 2 ? one.fr : many.fr];
      const number = String(count);
      if (type === 'added') return [both(`+${number} ${en}`, `+${number} ${fr}`)];
      if (type === 'removed') return [both(`−${number} ${en}`, `−${number} ${fr}`)];
      if (type === 'ended')
        return [both(`${number} ${en} ended`, `${number} ${fr} ${count < 2 ? 'terminée' : 'terminées'}`)];
      return [both(`${number} ${en} changed`, `${number} ${fr} ${count < 2 ? 'modifiée' : 'modifiées'}`)];
    });
  });
}
