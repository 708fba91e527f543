/**
 * A dataset with what every view asks of it worked out once: positions of ids, parties as indices, agreements by
 * organization, regions with their ancestors. Building it costs about 150 ms for 10,000 organizations and 12,000
 * agreements; their folded text takes four times as long and waits for the first search.
 */
import type {
  Affiliation,
  AgreementId,
  Dataset,
  Organization,
  OrganizationId,
  RegionId,
  Source,
  SourceId,
} from './dataset.ts';
import type { FacetColumns } from './facetColumns.ts';
import { facetColumns } from './facetColumns.ts';
import { foldForSearch } from './foldText.ts';

export interface IndexedDataset {
  readonly dataset: Dataset;
  readonly organizationIndex: ReadonlyMap<OrganizationId, number>;
  readonly agreementIndex: ReadonlyMap<AgreementId, number>;
  /** For each agreement, the indices of its organizations, in the order of the document. */
  readonly partiesOf: readonly (readonly number[])[];
  /** For each organization, the indices of its agreements, in the order of the document. */
  readonly agreementsOf: readonly (readonly number[])[];
  /** For each organization, the affiliations it stands in, either way. */
  readonly affiliationsOf: readonly (readonly Affiliation[])[];
  readonly sources: ReadonlyMap<SourceId, Source>;
  /** For each organization, its region and all that contain it, smallest first. */
  readonly regionsOf: readonly (readonly RegionId[])[];
  /** Folded words to look a query up in. */
  readonly organizationText: readonly string[];
  readonly agreementText: readonly string[];
  /** What filters ask of every record, as numbers. */
  readonly columns: FacetColumns;
}

/** The region and everything that contains it; an unlisted region still has the ancestors its code spells. */
function regionWithAncestors(
  region: RegionId | undefined,
  parents: ReadonlyMap<RegionId, RegionId | null>,
): RegionId[] {
  const chain: RegionId[] = [];
  let current: RegionId | null | undefined = region;
  while (current && !chain.includes(current)) {
    chain.push(current);
    const listed: RegionId | null | undefined = parents.get(current);
    current = listed === undefined ? current.slice(0, Math.max(0, current.lastIndexOf('-'))) : listed;
  }
  return chain;
}

export function indexDataset(dataset: Dataset): IndexedDataset {
  const organizationIndex = new Map(dataset.organizations.map(({ id }, index) => [id, index]));
  const agreementIndex = new Map(dataset.agreements.map(({ id }, index) => [id, index]));
  const parents = new Map(dataset.regions.map(({ id, parent }) => [id, parent]));

  const agreementsOf: number[][] = dataset.organizations.map(() => []);
  const partiesOf = dataset.agreements.map((agreement, agreementNumber) => {
    const parties: number[] = [];
    for (const party of agreement.parties) {
      const organization = organizationIndex.get(party.organization);
      if (organization === undefined || parties.includes(organization)) continue;
      parties.push(organization);
      agreementsOf[organization]?.push(agreementNumber);
    }
    return parties;
  });

  const affiliationsOf: Affiliation[][] = dataset.organizations.map(() => []);
  for (const affiliation of dataset.affiliations) {
    for (const end of [affiliation.from, affiliation.to]) {
      const index = organizationIndex.get(end);
      if (index !== undefined) affiliationsOf[index]?.push(affiliation);
    }
  }

  const regionsOf = dataset.organizations.map(({ location }) =>
    regionWithAncestors(location?.region, parents),
  );
  let columns: FacetColumns | null = null;
  let organizationText: readonly string[] | null = null;
  let agreementText: readonly string[] | null = null;
  return {
    dataset,
    organizationIndex,
    agreementIndex,
    partiesOf,
    agreementsOf,
    affiliationsOf,
    sources: new Map(dataset.sources.map((source) => [source.id, source])),
    regionsOf,
    get organizationText() {
      organizationText ??= dataset.organizations.map(({ name, shortName, location, summary }) =>
        foldForSearch([
          name.en,
          name.fr,
          shortName?.en,
          shortName?.fr,
          location?.place,
          summary?.en,
          summary?.fr,
        ]),
      );
      return organizationText;
    },
    get agreementText() {
      agreementText ??= dataset.agreements.map(({ title, objectives }) =>
        foldForSearch([title.en, title.fr, ...objectives.flatMap(({ en, fr }) => [en, fr])]),
      );
      return agreementText;
    },
    get columns() {
      columns ??= facetColumns(dataset, regionsOf, partiesOf);
      return columns;
    },
  };
}

/** Whether an organization can be drawn at a place. */
export function isOnMap({ location }: Pick<Organization, 'location'>): boolean {
  return location?.lng !== undefined && location.lat !== undefined;
}
