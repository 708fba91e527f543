/**
 * Who is missing: pairs of shown organizations that share a sector and at least so many common partners, and are
 * together in no agreement of the whole data, whatever the filters. It says what is recorded and what is not; it
 * recommends nothing. A common partner is a co-party of both in agreements that are shown, and may itself be context.
 */
import type { Mask } from '../facetMasks.ts';
import type { Shown } from '../filter.ts';
import type { IndexedDataset } from '../indexedDataset.ts';
import { distanceKm } from '../nearCircle.ts';

export interface GapRule {
  /** Sectors of which both must have at least one and the same; empty: any sector that both have. */
  readonly sectors: readonly string[];
  /** Region codes: one of the two must lie in one of them; empty: anywhere. */
  readonly regions: readonly string[];
  /** At least 1. */
  readonly commonPartners: number;
  /** Only pairs that this organization is in, by position; `null`: all. */
  readonly organization: number | null;
  /** Only pairs on either side of the border between countries. */
  readonly acrossBorder: boolean;
}

export const defaultGapRule: GapRule = {
  sectors: [],
  regions: [],
  commonPartners: 1,
  organization: null,
  acrossBorder: false,
};

export interface Introduction {
  readonly partner: number;
  /** An agreement of the first with the partner, and one of the partner with the second: the first of each by position. */
  readonly agreements: readonly [number, number];
}

export interface Gap {
  /** Positions of the two, the one whose id sorts first first. */
  readonly organizations: readonly [number, number];
  /** Sectors of both, in the order of the first one's. */
  readonly sectors: readonly string[];
  /** Common partners by id. */
  readonly introductions: readonly Introduction[];
  /** Great circle; `null` where either has no place. */
  readonly distanceKm: number | null;
}

/** For each organization its partners, each with the first agreement (by position) that ties the two. */
export function partnersOf(
  indexed: IndexedDataset,
  agreements: Mask,
): readonly ReadonlyMap<number, number>[] {
  const partners = indexed.dataset.organizations.map(() => new Map<number, number>());
  indexed.partiesOf.forEach((parties, agreement) => {
    if (!agreements[agreement]) return;
    for (const party of parties) {
      const own = partners[party];
      for (const other of parties) if (own && other !== party && !own.has(other)) own.set(other, agreement);
    }
  });
  return partners;
}

/** By position: where its id stands among all ids. */
function ranksById(organizations: readonly { readonly id: string }[]): Uint32Array {
  const ranks = new Uint32Array(organizations.length);
  organizations
    .map(({ id }, position) => ({ id, position }))
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .forEach(({ position }, rank) => (ranks[position] = rank));
  return ranks;
}

/** Parties of all its agreements, shown or not. */
function allTiedTo(indexed: IndexedDataset, position: number): ReadonlySet<number> {
  return new Set(
    (indexed.agreementsOf[position] ?? []).flatMap((agreement) => indexed.partiesOf[agreement] ?? []),
  );
}

type ShownMasks = Pick<Shown, 'organizations' | 'agreements'>;

/**
 * The same as `findGaps`, one organization a step: of a thousand it takes a tenth of a second and more, which a page
 * has not got in one piece.
 */
export function* findGapsInSteps(
  indexed: IndexedDataset,
  shown: ShownMasks,
  rule: GapRule,
): Generator<undefined, readonly Gap[]> {
  const { organizations } = indexed.dataset;
  const partners = partnersOf(indexed, shown.agreements);
  // Numbers instead of ids: at a thousand organizations they are compared a million times.
  const rankOf = ranksById(organizations);
  const rank = (position: number) => rankOf[position] ?? 0;
  const isInRegions = (position: number) =>
    rule.regions.length === 0 ||
    (indexed.regionsOf[position] ?? []).some((code) => rule.regions.includes(code));
  const countryOf = (position: number) => indexed.regionsOf[position]?.at(-1) ?? null;
  const wanted = new Set(rule.sectors);
  const sharedSectors = (first: number, second: number) => {
    const theirs: readonly string[] = organizations[second]?.sectors ?? [];
    return (organizations[first]?.sectors ?? []).filter((sector) => theirs.includes(sector));
  };

  /** Whether the two would be a pair, however they are tied. */
  const isAsked = (first: number, second: number): boolean => {
    if (rule.organization !== null && first !== rule.organization && second !== rule.organization)
      return false;
    if (!isInRegions(first) && !isInRegions(second)) return false;
    const countries = [countryOf(first), countryOf(second)];
    if (rule.acrossBorder && (countries.includes(null) || countries[0] === countries[1])) return false;
    return sharedSectors(first, second).some((sector) => wanted.size === 0 || wanted.has(sector));
  };

  /** By second organization, for one first: the partners on the way. */
  const gapsFrom = (first: number): Gap[] => {
    const direct = partners[first];
    if (!direct || !shown.organizations[first]) return [];
    const tied = allTiedTo(indexed, first);
    // Asked once for each second one, before ways to it are kept; `null` for one that makes no pair.
    const ways = new Map<number, Introduction[] | null>();
    for (const [partner, toPartner] of direct) {
      for (const [second, fromPartner] of partners[partner] ?? []) {
        if (!shown.organizations[second] || rank(second) <= rank(first) || tied.has(second)) continue;
        let known = ways.get(second);
        if (known === undefined) ways.set(second, (known = isAsked(first, second) ? [] : null));
        known?.push({ partner, agreements: [toPartner, fromPartner] });
      }
    }
    return [...ways].flatMap(([second, introductions]) => {
      if (introductions === null || introductions.length < rule.commonPartners) return [];
      const from = organizations[first]?.location;
      const to = organizations[second]?.location;
      const km = distanceKm(from?.lat ?? NaN, from?.lng ?? NaN, to?.lat ?? NaN, to?.lng ?? NaN);
      return [
        {
          organizations: [first, second] as const,
          sectors: sharedSectors(first, second),
          introductions: introductions.sort((a, b) => rank(a.partner) - rank(b.partner)),
          distanceKm: Number.isNaN(km) ? null : km,
        },
      ];
    });
  };

  const gaps: Gap[] = [];
  for (const first of organizations.keys()) {
    gaps.push(...gapsFrom(first));
    yield;
  }
  return gaps.sort(
    (a, b) =>
      b.introductions.length - a.introductions.length ||
      (a.distanceKm ?? Infinity) - (b.distanceKm ?? Infinity) ||
      rank(a.organizations[0]) - rank(b.organizations[0]) ||
      rank(a.organizations[1]) - rank(b.organizations[1]),
  );
}

/** Ordered by number of common partners (most first), then distance (unknown last), then ids. */
export function findGaps(indexed: IndexedDataset, shown: ShownMasks, rule: GapRule): readonly Gap[] {
  const steps = findGapsInSteps(indexed, shown, rule);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** `c2mi,ibm`: the two ids, the one that sorts first first (contract: `data-gap`). */
export function gapId({ dataset }: IndexedDataset, { organizations: [first, second] }: Gap): string {
  return `${dataset.organizations[first]?.id ?? ''},${dataset.organizations[second]?.id ?? ''}`;
}
