/** Shown organizations under headings, for the list beside the map. */
import type { Organization } from '../../domain/dataset.ts';
import type { Shown } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { isOnMap } from '../../domain/indexedDataset.ts';
import type { Language, LocalizedText } from '../../domain/language.ts';
import { textIn } from '../../domain/language.ts';
import { compareTexts } from '../../i18n/format.ts';
import { resultsMessages } from '../../i18n/messages/results.ts';
import type { ViewGroup } from '../../state/services.ts';

/** `view`: as the view gathers them. */
export type Grouping = 'view' | 'region' | 'kind' | 'sector';
export const groupings: readonly Grouping[] = ['view', 'region', 'kind', 'sector'];

export interface OrganizationGroup {
  readonly key: string;
  readonly name: LocalizedText;
  readonly organizations: readonly Organization[];
}

interface Term {
  readonly id: string;
  readonly name: LocalizedText;
}

/** Groups come in the vocabulary's order; what belongs to no group of it comes last. */
function bucket(
  organizations: readonly Organization[],
  terms: readonly Term[],
  idOf: (organization: Organization) => string | undefined,
  rest: LocalizedText,
): OrganizationGroup[] {
  const members = new Map<string, Organization[]>(terms.map(({ id }) => [id, []]));
  const others: Organization[] = [];
  for (const organization of organizations)
    (members.get(idOf(organization) ?? '') ?? others).push(organization);
  return [
    ...terms.map(({ id, name }) => ({ key: id, name, organizations: members.get(id) ?? [] })),
    { key: 'rest', name: rest, organizations: others },
  ].filter((group) => group.organizations.length > 0);
}

function bothLanguages(
  text: (messages: (typeof resultsMessages)['en'], language: Language) => string,
): LocalizedText {
  return { en: text(resultsMessages.en, 'en'), fr: text(resultsMessages.fr, 'fr') };
}

/** How the view gathers what is shown. */
export interface ViewGrouping {
  readonly of: 'places' | 'communities';
  readonly groups: readonly ViewGroup[];
}

/** Elsewhere on the map by region, then those without coordinates. */
function bucketByRegion(
  { dataset }: IndexedDataset,
  organizations: readonly Organization[],
  language: Language,
): OrganizationGroup[] {
  const compare = compareTexts(language);
  const [placed, unplaced] = [organizations.filter(isOnMap), organizations.filter((each) => !isOnMap(each))];
  const groups = bucket(
    placed,
    dataset.regions,
    ({ location }) => location?.region,
    bothLanguages(({ elsewhere }) => elsewhere),
  );
  const countryOrder = ({ key }: OrganizationGroup) => (key.startsWith('CA') ? 0 : key === 'rest' ? 2 : 1);
  const nameOf = ({ name, key }: OrganizationGroup) => textIn(name, language, key);
  groups.sort((a, b) => countryOrder(a) - countryOrder(b) || compare(nameOf(a), nameOf(b)));
  const notOnMap = {
    key: 'not-on-map',
    name: bothLanguages((messages) => messages.notOnMap),
    organizations: unplaced,
  };
  return unplaced.length === 0 ? groups : [...groups, notOnMap];
}

/** A mark of one is no group: those are listed by region, after the groups. */
function bucketByView(
  indexed: IndexedDataset,
  organizations: readonly Organization[],
  { of, groups }: ViewGrouping,
  language: Language,
): OrganizationGroup[] {
  const byId = new Map(organizations.map((organization, position) => [organization.id, position]));
  const left = new Set(organizations);
  const gathered = groups
    .filter((group) => group.organizations.length > 1)
    .map(({ id, name, organizations: members }) => {
      const positions = members.flatMap((member) => byId.get(member) ?? []).sort((a, b) => a - b);
      const own = positions.flatMap((position) => organizations[position] ?? []);
      for (const organization of own) left.delete(organization);
      return { key: id, name: { [language]: name }, organizations: own };
    })
    .filter((group) => group.organizations.length > 0);
  const rest = organizations.filter((organization) => left.has(organization));
  if (of === 'communities') {
    const alone = bothLanguages(({ noCommunity }) => noCommunity);
    return rest.length === 0 ? gathered : [...gathered, { key: 'rest', name: alone, organizations: rest }];
  }
  const others = bucketByRegion(indexed, rest, language).map((group): OrganizationGroup =>
    gathered.length === 0 || group.key === 'not-on-map' || group.key === 'rest'
      ? group
      : {
          ...group,
          name: bothLanguages(({ otherPlaces }, of) => otherPlaces(textIn(group.name, of, group.key))),
        },
  );
  return [...gathered, ...others];
}

export function groupOrganizations(
  indexed: IndexedDataset,
  shown: Shown,
  grouping: Grouping,
  language: Language,
  view: ViewGrouping,
): readonly OrganizationGroup[] {
  const { dataset } = indexed;
  const compare = compareTexts(language);
  const organizations = dataset.organizations
    .filter((_, index) => shown.organizations[index] === 1)
    .map((organization) => ({ organization, name: textIn(organization.name, language, organization.id) }))
    .sort((a, b) => compare(a.name, b.name))
    .map(({ organization }) => organization);
  if (grouping === 'kind') {
    const rest = bothLanguages(({ unknownKind }) => unknownKind);
    return bucket(organizations, dataset.organizationKinds, ({ kind }) => kind, rest);
  }
  if (grouping === 'sector') {
    // Under its first sector only: each organization is listed, and counted, once.
    const rest = bothLanguages(({ otherSector }) => otherSector);
    return bucket(organizations, dataset.sectors, ({ sectors }) => sectors[0], rest);
  }
  return grouping === 'view'
    ? bucketByView(indexed, organizations, view, language)
    : bucketByRegion(indexed, organizations, language);
}
