/** Totals of what is shown, for sentences and small charts. Organizations and agreements are positions in the document. */
import type { Mask } from '../facetMasks.ts';
import type { IndexedDataset } from '../indexedDataset.ts';
import { isOnMap } from '../indexedDataset.ts';
import type { Timeline } from './timeline.ts';
import { timelineOf } from './timeline.ts';
import { partnersOf } from './gaps.ts';
import type { Tally } from './tally.ts';
import { mostFirst, provinceOf, tally } from './tally.ts';

export interface Counted {
  readonly position: number;
  readonly value: number;
}

export interface Coverage {
  readonly all: number;
  /** Positions of those with and of those without. */
  readonly known: readonly number[];
  readonly missing: readonly number[];
}

export interface Figures {
  /** Positions of those that are shown. */
  readonly organizations: readonly number[];
  readonly agreements: readonly number[];
  /** Positions of agreements with parties in two or more countries. */
  readonly acrossBorder: readonly number[];
  readonly timeline: Timeline;
  /** Agreements by each of their sectors; organizations by state or province and by kind. Most first, unknown last. */
  readonly agreementsBySector: readonly Tally[];
  readonly organizationsByRegion: readonly Tally[];
  readonly organizationsByKind: readonly Tally[];
  /** Best ten by number of different partners, and how many more have as many as the last of them. */
  readonly mostConnected: readonly Counted[];
  readonly tiedConnected: number;
  /** Newest ten dated agreements, and the ten with most parties. */
  readonly newest: readonly number[];
  readonly largest: readonly Counted[];
  readonly tiedLargest: number;
  readonly withPlace: Coverage;
  readonly withWebsite: Coverage;
  readonly withBothSummaries: Coverage;
  readonly withDate: Coverage;
}

const bestCount = 10;

function positionsOf(mask: Mask): number[] {
  return Array.from(mask).flatMap((isIn, position) => (isIn ? [position] : []));
}

interface Best {
  readonly ranked: readonly Counted[];
  /** Left out by their place in the data alone. */
  readonly tied: number;
}

function best(positions: readonly number[], valueOf: (position: number) => number): Best {
  const all = positions
    .map((position) => ({ position, value: valueOf(position) }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value || a.position - b.position);
  const ranked = all.slice(0, bestCount);
  const last = ranked.at(-1)?.value;
  return { ranked, tied: all.slice(bestCount).filter(({ value }) => value === last).length };
}

/** Masks: 1 for each organization and agreement that counts. */
export function figuresOf(indexed: IndexedDataset, organizationMask: Mask, agreementMask: Mask): Figures {
  const { organizations, agreements } = indexed.dataset;
  const ownOrganizations = positionsOf(organizationMask);
  const ownAgreements = positionsOf(agreementMask);
  const timeline = timelineOf(indexed, agreementMask);
  const partners = partnersOf(indexed, agreementMask);
  const countriesOf = (agreement: number) =>
    new Set((indexed.partiesOf[agreement] ?? []).flatMap((party) => indexed.regionsOf[party]?.at(-1) ?? []));
  const coverage = (all: readonly number[], has: (position: number) => boolean): Coverage => ({
    all: all.length,
    known: all.filter(has),
    missing: all.filter((position) => !has(position)),
  });
  const connected = best(ownOrganizations, (position) => partners[position]?.size ?? 0);
  const largest = best(ownAgreements, (position) => indexed.partiesOf[position]?.length ?? 0);
  const signed = (position: number) => indexed.columns.signed.last[position] ?? 0;
  return {
    organizations: ownOrganizations,
    agreements: ownAgreements,
    acrossBorder: ownAgreements.filter((agreement) => countriesOf(agreement).size > 1),
    timeline,
    agreementsBySector: mostFirst(tally(ownAgreements, (position) => agreements[position]?.sectors ?? [])),
    organizationsByRegion: mostFirst(
      tally(ownOrganizations, (position) => [provinceOf(indexed.regionsOf[position] ?? [])]),
    ),
    organizationsByKind: mostFirst(
      tally(ownOrganizations, (position) => [organizations[position]?.kind ?? '']),
    ),
    mostConnected: connected.ranked,
    tiedConnected: connected.tied,
    newest: ownAgreements
      .filter((position) => signed(position) > 0)
      .sort((a, b) => signed(b) - signed(a) || a - b)
      .slice(0, bestCount),
    largest: largest.ranked,
    tiedLargest: largest.tied,
    withPlace: coverage(ownOrganizations, (position) => isOnMap(organizations[position] ?? {})),
    withWebsite: coverage(ownOrganizations, (position) => organizations[position]?.website !== undefined),
    withBothSummaries: coverage(ownOrganizations, (position) => {
      const summary = organizations[position]?.summary;
      return summary?.en !== undefined && summary.fr !== undefined;
    }),
    withDate: coverage(ownAgreements, (position) => signed(position) > 0),
  };
}
