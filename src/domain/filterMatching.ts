/** From what each facet says to what is shown: the one reading of the contract that results and counts share. */
import { holdsFacets, pairedClasses } from './betweenEnds.ts';
import type { FacetMasks, Mask } from './facetMasks.ts';
import { and, facetMasks, forEachOf } from './facetMasks.ts';
import type { Filters } from './filter.ts';
import type { IndexedDataset } from './indexedDataset.ts';

export interface Matching {
  readonly masks: FacetMasks;
  /** The organizations that are shown. */
  readonly organizations: Mask;
  /** Agreements whose parties let them be shown, whatever their own facets say. */
  readonly agreementParties: Mask;
  /** Agreements that match every agreement facet but `from` and `to`. */
  readonly agreementsOfAnyDate: Mask;
  /** With `between`, for each organization its class (`betweenEnds.ts`) and for each agreement its paired classes. */
  readonly pairs: { readonly classes: Uint8Array; readonly paired: Uint16Array } | null;
}

/** The parties of these agreements. */
export function partiesIn({ columns }: IndexedDataset, agreements: Mask): Mask {
  const parties = new Uint8Array(columns.lat.length);
  agreements.forEach((isIn, agreement) => {
    if (isIn) forEachOf(columns.parties, agreement, (party) => (parties[party] = 1));
  });
  return parties;
}

/** One party is shown, or (with a query) the agreement itself matches it and one party matches the facets. */
function agreementsByParties(
  { columns: { parties } }: IndexedDataset,
  facets: Mask,
  shown: Mask,
  masks: FacetMasks,
): Mask {
  return Uint8Array.from(masks.agreementQuery, (isFound, agreement) => {
    const decisive = masks.hasQuery && isFound === 1 ? facets : shown;
    const end = parties.offsets[agreement + 1] ?? 0;
    for (let at = parties.offsets[agreement] ?? 0; at < end; at++) {
      if (decisive[parties.values[at] ?? 0] === 1) return 1;
    }
    return 0;
  });
}

/** The facets that `between` asks of one of the two parties of a pair. */
export function facetsOfPairs({ organizationKind, organizationRegion, organizationNear }: FacetMasks): Mask {
  return and(organizationKind, organizationRegion, organizationNear);
}

function matchBetween(indexed: IndexedDataset, masks: FacetMasks, ends: Uint8Array): Matching {
  const facets = facetsOfPairs(masks);
  const classes = ends.map((bits, organization) => (facets[organization] === 1 ? bits | holdsFacets : bits));
  const paired = Uint16Array.from(masks.agreementQuery, (isFound, agreement) =>
    pairedClasses(indexed.columns.parties, agreement, classes, isFound === 1),
  );
  const agreementParties = Uint8Array.from(paired, (some) => (some === 0 ? 0 : 1));
  const agreementsOfAnyDate = and(masks.agreementSector, masks.agreementKind, masks.agreementAsOf);
  const organizations = new Uint8Array(classes.length);
  and(agreementsOfAnyDate, masks.agreementDate).forEach((isIn, agreement) => {
    if (!isIn) return;
    forEachOf(indexed.columns.parties, agreement, (party) => {
      if (isPaired(paired, agreement, classes, party)) organizations[party] = 1;
    });
  });
  return { masks, organizations, agreementParties, agreementsOfAnyDate, pairs: { classes, paired } };
}

export function isPaired(
  paired: Uint16Array,
  agreement: number,
  classes: Uint8Array,
  party: number,
): boolean {
  return ((paired[agreement] ?? 0) & (1 << (classes[party] ?? 0))) !== 0;
}

export function matchFilters(indexed: IndexedDataset, filters: Filters): Matching {
  const masks = facetMasks(indexed, filters);
  if (masks.ends) return matchBetween(indexed, masks, masks.ends);
  const { organizationSector, organizationKind, organizationRegion, organizationNear } = masks;
  const facets = and(organizationSector, organizationKind, organizationRegion, organizationNear);
  const found = and(facets, masks.organizationQuery);
  const agreementsOfAnyDate = and(masks.agreementSector, masks.agreementKind, masks.agreementAsOf);
  return {
    masks,
    organizations: filters.linked
      ? and(found, partiesIn(indexed, and(agreementsOfAnyDate, masks.agreementDate)))
      : found,
    // Every party of an agreement that matches its facets is linked, so `linked` takes no agreement away.
    agreementParties: agreementsByParties(indexed, facets, found, masks),
    agreementsOfAnyDate,
    pairs: null,
  };
}
