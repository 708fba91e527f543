/** Shown organizations under headings, for the list beside the map. */
import type { Organization } from '../../domain/dataset.ts';
import type { Shown } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import type { Language, LocalizedText } from '../../domain/language.ts';
import { textIn } from '../../domain/language.ts';
import { compareTexts } from '../../i18n/format.ts';
import { resultsMessages } from '../../i18n/messages/results.ts';

export type Grouping = 'region' | 'kind' | 'sector';
export const groupings: readonly Grouping[] = ['region', 'kind', 'sector'];

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

function bothLanguages(text: (messages: (typeof resultsMessages)['en']) => string): LocalizedText {
  return { en: text(resultsMessages.en), fr: text(resultsMessages.fr) };
}

export function groupOrganizations(
  indexed: IndexedDataset,
  shown: Shown,
  grouping: Grouping,
  language: Language,
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
  const rest = bothLanguages(({ notOnMap }) => notOnMap);
  const groups = bucket(organizations, dataset.regions, ({ location }) => location?.region, rest);
  const countryOrder = ({ key }: OrganizationGroup) => (key.startsWith('CA') ? 0 : key === 'rest' ? 2 : 1);
  const nameOf = ({ name, key }: OrganizationGroup) => textIn(name, language, key);
  return groups.sort((a, b) => countryOrder(a) - countryOrder(b) || compare(nameOf(a), nameOf(b)));
}
