/** Totals of what is shown, for sentences and small charts. Organizations and agreements are positions in the document. */
import type { Mask } from '../facetMasks.ts';
import type { IndexedDataset } from '../indexedDataset.ts';
import { isOnMap } from '../indexedDataset.ts';
import type { Timeline } from './timeline.ts';
import { timelineOf } from './timeline.ts';
import { partnersOf } from './gaps.ts';

export interface Count {
  /** Id of the term; empty for records without one. */
  readonly id: string;
  readonly count: number;
}

export interface Counted {
  readonly position: number;
  readonly value: number;
}

export interface Coverage {
  readonly all: number;
  /** Positions of those without. */
  readonly missing: readonly number[];
}

export interface Figures {
  readonly organizations: number;
  readonly agreements: number;
  readonly undated: number;
  /** Positions of agreements with parties in two or more countries. */
  readonly acrossBorder: readonly number[];
  readonly timeline: Timeline;
  /** Agreements by each of their sectors; organizations by state or province and by kind. Most first, unknown last. */
  readonly agreementsBySector: readonly Count[];
  readonly organizationsByRegion: readonly Count[];
  readonly organizationsByKind: readonly Count[];
  /** Best ten by number of different partners. */
  readonly mostConnected: readonly Counted[];
  /** Newest ten dated agreements, and the ten with most parties. */
  readonly newest: readonly number[];
  readonly largest: readonly Counted[];
  readonly withPlace: Coverage;
  readonly withWebsite: Coverage;
  readonly withBothSummaries: Coverage;
  readonly withDate: Coverage;
}

const bestCount = 10;

function positionsOf(mask: Mask): number[] {
  return Array.from(mask).flatMap((isIn, position) => (isIn ? [position] : []));
}

function countBy(ids: readonly string[]): Count[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .map(([id, count]) => ({ id, count }))
    .sort((a, b) => Number(a.id === '') - Number(b.id === '') || b.count - a.count || (a.id < b.id ? -1 : 1));
}

function best(positions: readonly number[], valueOf: (position: number) => number): Counted[] {
  return positions
    .map((position) => ({ position, value: valueOf(position) }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value || a.position - b.position)
    .slice(0, bestCount);
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
    missing: all.filter((position) => !has(position)),
  });
  const signed = (position: number) => indexed.columns.signed.last[position] ?? 0;
  return {
    organizations: ownOrganizations.length,
    agreements: ownAgreements.length,
    undated: timeline.undated.length,
    acrossBorder: ownAgreements.filter((agreement) => countriesOf(agreement).size > 1),
    timeline,
    agreementsBySector: countBy(
      ownAgreements.flatMap((position): readonly string[] => {
        const sectors = agreements[position]?.sectors ?? [];
        return sectors.length === 0 ? [''] : [...new Set<string>(sectors)];
      }),
    ),
    organizationsByRegion: countBy(
      ownOrganizations.map((position) => {
        const codes = indexed.regionsOf[position] ?? [];
        return codes.at(-2) ?? codes[0] ?? '';
      }),
    ),
    organizationsByKind: countBy(ownOrganizations.map((position) => organizations[position]?.kind ?? '')),
    mostConnected: best(ownOrganizations, (position) => partners[position]?.size ?? 0),
    newest: ownAgreements
      .filter((position) => signed(position) > 0)
      .sort((a, b) => signed(b) - signed(a) || a - b)
      .slice(0, bestCount),
    largest: best(ownAgreements, (position) => indexed.partiesOf[position]?.length ?? 0),
    withPlace: coverage(ownOrganizations, (position) => isOnMap(organizations[position] ?? {})),
    withWebsite: coverage(ownOrganizations, (position) => organizations[position]?.website !== undefined),
    withBothSummaries: coverage(ownOrganizations, (position) => {
      const summary = organizations[position]?.summary;
      return summary?.en !== undefined && summary.fr !== undefined;
    }),
    withDate: coverage(ownAgreements, (position) => signed(position) > 0),
  };
}
