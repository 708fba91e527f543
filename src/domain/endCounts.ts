/** How many agreements each region or organization would leave as one end of `between`, given the other end. */
import { addToList } from './addToList.ts';
import { atFirst, atSecond, holdsFacets, isFound, pairedClasses, writeBetween } from './betweenEnds.ts';
import { and, facetMasks, forEachOf } from './facetMasks.ts';
import type { Filters } from './filter.ts';
import type { IndexedDataset } from './indexedDataset.ts';

/** By region or organization id; those that would leave none are not in it. */
export function countEnds(
  indexed: IndexedDataset,
  filters: Filters,
  otherEnd: readonly string[],
): ReadonlyMap<string, number> {
  if (otherEnd.length === 0) return new Map();
  const { parties, organizationRegions, regions } = indexed.columns;
  const between = writeBetween({ first: otherEnd, second: otherEnd });
  const masks = facetMasks(indexed, { ...filters, between });
  const facets = and(masks.organizationKind, masks.organizationRegion, masks.organizationNear);
  const fixed = Uint8Array.from(
    masks.ends ?? facets,
    (bits, organization) => (bits & (atSecond | isFound)) | (facets[organization] === 1 ? holdsFacets : 0),
  );
  const classes = Uint8Array.from(fixed);
  const ofRegion = new Int32Array(regions.ids.length);
  const ofOrganization = new Int32Array(fixed.length);
  const holdersOf = new Map<number, number[]>();

  /** Whether a pair qualifies with these parties at the end that is sought. */
  const pairs = (agreement: number, holders: readonly number[]): boolean => {
    for (const party of holders) classes[party] = (fixed[party] ?? 0) | atFirst;
    const paired = pairedClasses(parties, agreement, classes, masks.agreementQuery[agreement] === 1);
    for (const party of holders) classes[party] = fixed[party] ?? 0;
    return paired !== 0;
  };

  const agreements = and(
    masks.agreementSector,
    masks.agreementKind,
    masks.agreementAsOf,
    masks.agreementDate,
  );
  agreements.forEach((isIn, agreement) => {
    if (!isIn) return;
    let reachesOtherEnd = false;
    forEachOf(parties, agreement, (party) => {
      if (((fixed[party] ?? 0) & atSecond) !== 0) reachesOtherEnd = true;
    });
    if (!reachesOtherEnd) return;
    holdersOf.clear();
    forEachOf(parties, agreement, (party) => {
      if (pairs(agreement, [party])) ofOrganization[party] = (ofOrganization[party] ?? 0) + 1;
      forEachOf(organizationRegions, party, (region) => addToList(holdersOf, region, party));
    });
    for (const [region, holders] of holdersOf) {
      if (pairs(agreement, holders)) ofRegion[region] = (ofRegion[region] ?? 0) + 1;
    }
  });

  const counts = new Map<string, number>();
  regions.ids.forEach((id, code) => {
    const count = ofRegion[code] ?? 0;
    if (count > 0) counts.set(id, count);
  });
  indexed.dataset.organizations.forEach(({ id }, organization) => {
    const count = ofOrganization[organization] ?? 0;
    if (count > 0) counts.set(id, count);
  });
  return counts;
}
