/** Two regions, or two sectors, side by side: what each has, what both share and what only one has. */
import type { Mask } from '../facetMasks.ts';
import type { IndexedDataset } from '../indexedDataset.ts';
import type { Tally } from './tally.ts';
import { mostFirst, provinceOf, tally } from './tally.ts';

export type ComparisonKind = 'region' | 'sector';

export interface ComparisonSide {
  readonly id: string;
  /** Positions of organizations in the region or of the sector. */
  readonly organizations: readonly number[];
  /** Positions of agreements with a party in the region, or of the sector. */
  readonly agreements: readonly number[];
  /** Organizations by sector (of a region) or by state and province (of a sector), and by kind; most first, unknown last. */
  readonly byOther: readonly Tally[];
  readonly byKind: readonly Tally[];
  /** Agreements by year, earliest first. */
  readonly byYear: readonly Tally[];
  /** Positions of the undated ones. */
  readonly undated: readonly number[];
  /** Positions of organizations outside (shown or context) that are tied to it by its agreements. */
  readonly partners: readonly number[];
}

export interface Comparison {
  readonly kind: ComparisonKind;
  readonly sides: readonly [ComparisonSide, ComparisonSide];
  /** Agreements of both, partners that both have (which are in neither), organizations of both (sectors). */
  readonly sharedAgreements: readonly number[];
  readonly sharedPartners: readonly number[];
  readonly sharedOrganizations: readonly number[];
}

/** `null` unless the two are different regions, or different sectors, of this data. */
export function comparisonKind(indexed: IndexedDataset, ids: readonly string[]): ComparisonKind | null {
  const [first, second] = ids;
  if (first === undefined || second === undefined || ids.length !== 2 || first === second) return null;
  const { sectors, regions } = indexed.dataset;
  const all = (known: readonly { readonly id: string }[]) =>
    [first, second].every((id) => known.some((one) => one.id === id));
  if (all(regions)) return 'region';
  return all(sectors) ? 'sector' : null;
}

function sideOf(
  indexed: IndexedDataset,
  kind: ComparisonKind,
  id: string,
  organizationMask: Mask,
  agreementMask: Mask,
): ComparisonSide {
  const { organizations, agreements } = indexed.dataset;
  const isInside = (organization: number): boolean =>
    kind === 'region'
      ? (indexed.regionsOf[organization]?.includes(id) ?? false)
      : (organizations[organization]?.sectors.includes(id) ?? false);
  const own = [...organizations.keys()].filter(
    (position) => organizationMask[position] === 1 && isInside(position),
  );
  const ownAgreements = agreements.flatMap(({ sectors }, position) => {
    const isIn =
      kind === 'region' ? (indexed.partiesOf[position] ?? []).some(isInside) : sectors.includes(id);
    return isIn && agreementMask[position] ? [position] : [];
  });
  // By what they are, not by whether they are shown: a party inside that the filters leave out is no partner outside.
  const partners = new Set(
    ownAgreements.flatMap((agreement) =>
      (indexed.partiesOf[agreement] ?? []).filter((party) => !isInside(party)),
    ),
  );
  const yearOf = (agreement: number) => Math.floor((indexed.columns.signed.first[agreement] ?? 0) / 10_000);
  const otherOf = (position: number): readonly string[] =>
    kind === 'sector'
      ? [provinceOf(indexed.regionsOf[position] ?? [])]
      : (organizations[position]?.sectors ?? []);
  return {
    id,
    organizations: own,
    agreements: ownAgreements,
    byOther: mostFirst(tally(own, otherOf)),
    byKind: mostFirst(tally(own, (position) => [organizations[position]?.kind ?? ''])),
    byYear: tally(
      ownAgreements.filter((agreement) => yearOf(agreement) > 0),
      (agreement) => [String(yearOf(agreement))],
    ).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    undated: ownAgreements.filter((agreement) => yearOf(agreement) === 0),
    partners: [...partners].sort((a, b) => a - b),
  };
}

/** Masks: what the other filters leave, by position in the document. */
export function compare(
  indexed: IndexedDataset,
  ids: readonly [string, string],
  kind: ComparisonKind,
  organizations: Mask,
  agreements: Mask,
): Comparison {
  const sides = [
    sideOf(indexed, kind, ids[0], organizations, agreements),
    sideOf(indexed, kind, ids[1], organizations, agreements),
  ] as const;
  const shared = (first: readonly number[], second: readonly number[]) => {
    const others = new Set(second);
    return first.filter((position) => others.has(position));
  };
  return {
    kind,
    sides,
    sharedAgreements: shared(sides[0].agreements, sides[1].agreements),
    sharedPartners: shared(sides[0].partners, sides[1].partners),
    sharedOrganizations: shared(sides[0].organizations, sides[1].organizations),
  };
}
