/** What a place, a corridor or the tray holds, from ids of records. Pure. */
import type { Agreement, Organization, SectorId } from '../../domain/dataset.ts';
import type { Shown } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { isOnMap } from '../../domain/indexedDataset.ts';
import type { Language } from '../../domain/language.ts';
import { textIn } from '../../domain/language.ts';
import { compareNewestFirst } from '../../domain/partialDate.ts';
import type { SplitOrganizations } from '../../domain/splitShown.ts';
import { splitShown } from '../../domain/splitShown.ts';
import { compareTexts } from '../../i18n/format.ts';
import type { Corridor } from '../../state/store.ts';

export interface SectorCount {
  readonly sector: SectorId;
  readonly count: number;
}

/** Each sector of each record counts; the most frequent first, then in the order of the vocabulary. */
export function countSectors(
  { dataset }: IndexedDataset,
  records: readonly { readonly sectors: readonly SectorId[] }[],
): readonly SectorCount[] {
  const counts = new Map<SectorId, number>(dataset.sectors.map(({ id }) => [id, 0]));
  for (const { sectors } of records) {
    for (const sector of new Set(sectors)) counts.set(sector, (counts.get(sector) ?? 0) + 1);
  }
  return [...counts]
    .map(([sector, count]) => ({ sector, count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

/** By name. Ids that the dataset does not have are passed over: a mark may be of the dataset before. */
export function organizationsOf(
  indexed: IndexedDataset,
  ids: readonly string[],
  language: Language,
): readonly Organization[] {
  const compare = compareTexts(language);
  return ids
    .flatMap((id) => indexed.dataset.organizations[indexed.organizationIndex.get(id) ?? -1] ?? [])
    .sort((a, b) => compare(textIn(a.name, language, a.id), textIn(b.name, language, b.id)));
}

/** Ids of all that is recorded in the towns of a place, whatever the filters leave of it. */
export function everyoneAt(
  { dataset, organizationIndex }: IndexedDataset,
  { organizations }: { readonly organizations: readonly string[] },
): readonly string[] {
  const townOf = ({ location }: Organization) =>
    location?.place === undefined ? null : `${location.place}|${location.region ?? ''}`;
  const members = organizations.flatMap((id) => dataset.organizations[organizationIndex.get(id) ?? -1] ?? []);
  const towns = new Set(members.map(townOf));
  const ids = new Set(organizations);
  return dataset.organizations
    .filter((organization) => {
      const town = townOf(organization);
      return ids.has(organization.id) || (town !== null && towns.has(town) && isOnMap(organization));
    })
    .map(({ id }) => id);
}

/** All that these organizations are party to, newest first. */
export function agreementsWith(
  indexed: IndexedDataset,
  organizations: readonly Organization[],
): readonly Agreement[] {
  const numbers = new Set(
    organizations.flatMap(({ id }) => indexed.agreementsOf[indexed.organizationIndex.get(id) ?? -1] ?? []),
  );
  return agreementsOf(
    indexed,
    [...numbers].flatMap((number) => indexed.dataset.agreements[number]?.id ?? []),
  );
}

/** Newest first, undated last. */
export function agreementsOf(indexed: IndexedDataset, ids: readonly string[]): readonly Agreement[] {
  return ids
    .flatMap((id) => indexed.dataset.agreements[indexed.agreementIndex.get(id) ?? -1] ?? [])
    .sort((a, b) => compareNewestFirst(a.signed, b.signed));
}

export interface SignedYears {
  /** `null` where none has a date. */
  readonly years: { readonly first: string; readonly last: string } | null;
  readonly undatedCount: number;
}

export function yearsOf(agreements: readonly Agreement[]): SignedYears {
  const years = agreements.flatMap(({ signed }) => signed?.slice(0, 4) ?? []).sort();
  const [first] = years;
  const last = years.at(-1);
  return {
    years: first === undefined || last === undefined ? null : { first, last },
    undatedCount: agreements.length - years.length,
  };
}

/** How many of its agreements have a party at none of its ends. */
export function countShared(indexed: IndexedDataset, { ends, agreements }: Corridor): number {
  const within = new Set(ends.flatMap(({ organizations }) => organizations));
  return agreements.filter((id) =>
    (indexed.partiesOf[indexed.agreementIndex.get(id) ?? -1] ?? []).some(
      (party) => !within.has(indexed.dataset.organizations[party]?.id ?? ''),
    ),
  ).length;
}

/**
 * What the view has no place for, as the chip counts it: on the map without coordinates, in the network without a tie
 * to another organization that is drawn.
 */
export function trayOf(
  indexed: IndexedDataset,
  shown: Shown,
  view: { readonly isNetwork: boolean; readonly hasAffiliations: boolean },
): SplitOrganizations {
  const { organizations } = indexed.dataset;
  const isDrawn = (number: number) => shown.organizations[number] === 1 || shown.context[number] === 1;
  const hasAgreement = (number: number) =>
    (indexed.agreementsOf[number] ?? []).some(
      (agreement) => shown.agreements[agreement] === 1 && (indexed.partiesOf[agreement]?.length ?? 0) > 1,
    );
  const hasAffiliation = (number: number, id: string) =>
    view.hasAffiliations &&
    (indexed.affiliationsOf[number] ?? []).some(({ from, to }) => {
      const other = from === id ? to : from;
      return other !== id && isDrawn(indexed.organizationIndex.get(other) ?? -1);
    });
  const left = organizations.filter((organization, number) => {
    if (!isDrawn(number)) return false;
    return view.isNetwork
      ? !hasAgreement(number) && !hasAffiliation(number, organization.id)
      : !isOnMap(organization);
  });
  return splitShown(
    indexed,
    shown,
    left.map(({ id }) => id),
  );
}
