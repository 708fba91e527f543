/** Agreements by year: signed, in force in it, and how many of each sector. */
import { addToList } from '../addToList.ts';
import type { Mask } from '../facetMasks.ts';
import type { IndexedDataset } from '../indexedDataset.ts';

export interface TimelineYear {
  readonly year: number;
  /** Positions of the agreements signed in it, in the order of the document. */
  readonly signed: readonly number[];
  /** Positions of those whose last day lies in it. */
  readonly ended: readonly number[];
  /** Signed in or before it. */
  readonly cumulative: number;
  /** Signed in or before it and not ended before it: what `as-of` of the year shows, undated ones apart. */
  readonly inForce: number;
  /**
   * Of each of the three: number by position in `dataset.sectors` of the agreements' first sector; the last counts
   * those without.
   */
  readonly bySector: Readonly<Record<'signed' | 'cumulative' | 'inForce', readonly number[]>>;
}

export interface Timeline {
  /** Every year from the first with an agreement to the last, and of the span asked for, the empty ones too. */
  readonly years: readonly TimelineYear[];
  /** Positions of agreements without a date: counted apart, in no year. */
  readonly undated: readonly number[];
}

const yearOfDay = (day: number) => Math.floor(day / 10_000);

/**
 * `agreements`: 1 for each that counts, by position in the document. `span`: years to be there in any case, so that an
 * axis stays where it is.
 */
export function timelineOf(
  indexed: IndexedDataset,
  agreements: Mask,
  span: { readonly first: number; readonly last: number } | null = null,
): Timeline {
  const { dataset, columns } = indexed;
  const sectorPosition = new Map(dataset.sectors.map(({ id }, position) => [id as string, position]));
  const signedIn = new Map<number, number[]>();
  const endedIn = new Map<number, number[]>();
  const undated: number[] = [];
  agreements.forEach((isIn, agreement) => {
    if (!isIn) return;
    const first = columns.signed.first[agreement] ?? 0;
    const lastDay = columns.ends.last[agreement] ?? 0;
    if (first === 0) {
      undated.push(agreement);
      return;
    }
    addToList(signedIn, yearOfDay(first), agreement);
    if (lastDay !== 0) addToList(endedIn, yearOfDay(lastDay), agreement);
  });

  const years: TimelineYear[] = [];
  if (signedIn.size === 0 && span === null) return { years, undated };
  const firstYear = Math.min(...signedIn.keys(), span?.first ?? Infinity);
  const lastYear = Math.max(...signedIn.keys(), span?.last ?? -Infinity);
  const sectorOf = (agreement: number) => {
    const [sector] = dataset.agreements[agreement]?.sectors ?? [];
    return (sector === undefined ? undefined : sectorPosition.get(sector)) ?? dataset.sectors.length;
  };
  /** With so many more by sector. */
  const counted = (counts: readonly number[], records: readonly number[]) => {
    const next = [...counts];
    for (const sector of records.map(sectorOf)) next[sector] = (next[sector] ?? 0) + 1;
    return next;
  };
  const none = new Array<number>(dataset.sectors.length + 1).fill(0);
  let cumulative = 0;
  let over = 0;
  let cumulativeBySector: readonly number[] = none;
  let overBySector: readonly number[] = none;
  for (let year = firstYear; year <= lastYear; year++) {
    const signed = signedIn.get(year) ?? [];
    const ended = endedIn.get(year) ?? [];
    cumulative += signed.length;
    cumulativeBySector = counted(cumulativeBySector, signed);
    const gone = overBySector;
    years.push({
      year,
      signed,
      ended,
      cumulative,
      inForce: cumulative - over,
      bySector: {
        signed: counted(none, signed),
        cumulative: cumulativeBySector,
        inForce: cumulativeBySector.map((count, sector) => count - (gone[sector] ?? 0)),
      },
    });
    // What ends in a year was in force in it.
    over += ended.length;
    overBySector = counted(overBySector, ended);
  }
  return { years, undated };
}

export type YearMeasure = keyof TimelineYear['bySector'];

export function countOfYear(year: TimelineYear, measure: YearMeasure): number {
  return measure === 'signed' ? year.signed.length : year[measure];
}

/** Positions of what a year's number counts. */
export function recordsOfYear(
  { years }: Timeline,
  { year, signed }: TimelineYear,
  measure: YearMeasure,
): readonly number[] {
  if (measure === 'signed') return signed;
  const until = years.filter((other) => other.year <= year).flatMap((other) => other.signed);
  if (measure === 'cumulative') return until;
  const over = new Set(years.filter((other) => other.year < year).flatMap(({ ended }) => ended));
  return until.filter((agreement) => !over.has(agreement));
}

/** The quarter's last month as a partial date: (2024, 3) → `2024-09`. */
export function quarterEnd(year: number, quarter: 1 | 2 | 3 | 4): string {
  return `${String(year)}-${String(quarter * 3).padStart(2, '0')}`;
}

/** Quarters as partial dates from the first year's first to the last year's last. */
export function quartersOf({ years }: Timeline): readonly string[] {
  return years.flatMap(({ year }) => ([1, 2, 3, 4] as const).map((quarter) => quarterEnd(year, quarter)));
}
