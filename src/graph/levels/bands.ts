/**
 * The lines between marks. An agreement between two marks is in their band; one over three or more is a hub with a
 * spoke to each mark, however many parties are in it, and agreements over the same marks share one hub. Parties in the
 * tray take no part in that: their lines are apart and quiet. In pair mode an agreement is a line between every two of
 * its marks (a ring above forty), and those between the same two are one.
 *
 * Not more lines are drawn than the budget has; what is beyond it shares lines (`gatherTies.ts`).
 *
 * About 0.3 ms for 170 agreements, 4 ms for 12,000.
 */
import { addToList } from '../../domain/addToList.ts';
import type { Shown } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { mostPairedParties } from '../../domain/pairRings.ts';
import { divideTies, type DividedTies } from './gatherTies.ts';
import { placeHubs } from './hubPlaces.ts';
import {
  defaultBudget,
  type LevelBudget,
  type LevelCut,
  type LevelHub,
  type LevelLink,
  type LevelLinks,
} from './levels.ts';
import { rankedAgreements, TieCollector, type Ties, tiesOf, type TrayTie } from './ties.ts';
import { sectorTableOf } from './sectorShares.ts';
import { stepOfZoom, worldSizePxAtStep } from './zoomScale.ts';
import { numberAt, signedAt, wholeAt } from '../numbers.ts';

export interface LinkOptions {
  readonly mode?: 'hub' | 'pair';
  readonly hasAffiliations?: boolean;
  readonly budget?: LevelBudget;
}

/** With more hubs than this only their spokes show, faintly. */
export const mostClearHubs = 40;
const linesPerMark = 3;
/** Lines kept free for affiliations while they are wanted. */
const affiliationLines = 40;

const thinnestPx = 1.5;
const widestPx = 14;
/** So many agreements at least make the widest band, so that small data is not drawn fat. */
const fewestAtWidest = 36;

/** Square root between 1.5 px for one agreement and 14 px for the most. */
export function bandWidthPx(count: number, most: number): number {
  const top = Math.sqrt(Math.max(fewestAtWidest, most)) - 1;
  return thinnestPx + (widestPx - thinnestPx) * Math.min(1, Math.max(0, Math.sqrt(count) - 1) / top);
}

/** Thinner than bands: a hub has several. */
function spokeWidthPx(count: number, most: number): number {
  return 1 + (bandWidthPx(count, most) - thinnestPx) / 2;
}

function hubRadiusPx(agreements: number, marks: number): number {
  return Math.min(11, 3 + 0.7 * Math.sqrt(marks) + 1.1 * Math.sqrt(agreements));
}

/** Answers, for lists of agreements by rank, the sector that at least half of them have; −1 without. */
function sectorFinder(indexed: IndexedDataset): (ranks: ArrayLike<number>) => number {
  const { sectorStarts, sectors } = rankedAgreements(indexed);
  const { rank: sectorRank } = sectorTableOf(indexed);
  const counts = new Uint32Array(sectorRank.length);
  return (ranks) => {
    counts.fill(0);
    for (let position = 0; position < ranks.length; position++) {
      const rank = ranks[position] as number;
      for (let at = wholeAt(sectorStarts, rank); at < wholeAt(sectorStarts, rank + 1); at++) {
        const sector = wholeAt(sectors, at);
        counts[sector] = wholeAt(counts, sector) + 1;
      }
    }
    let best = -1;
    for (let sector = 0; sector < counts.length; sector++) {
      const count = wholeAt(counts, sector);
      if (count === 0 || 2 * count < ranks.length) continue;
      const most = best < 0 ? 0 : wholeAt(counts, best);
      // The more frequent, then the first by id: not by the order of rows.
      const isFirst = best < 0 || wholeAt(sectorRank, sector) < wholeAt(sectorRank, best);
      if (count > most || (count === most && isFirst)) best = sector;
    }
    return best;
  };
}

/**
 * How many lines may be drawn at the cut's zoom: the home view's, twice as many a level deeper. A view half as wide is
 * crossed by about half of the lines.
 */
function lineLimit(cut: LevelCut, budget: LevelBudget): number {
  if (cut.zoom <= budget.homeZoom) return budget.strokes;
  const wider = worldSizePxAtStep(stepOfZoom(cut.zoom)) / worldSizePxAtStep(stepOfZoom(budget.homeZoom));
  // Thousands of small marks may need more: a few lines each.
  return Math.max(Math.floor(budget.strokes * wider), linesPerMark * cut.marks.length);
}

/** The ends of the lines that an agreement over these marks is drawn as in pair mode. */
function pairsOf(marks: readonly number[]): [number, number][] {
  if (marks.length > mostPairedParties) {
    return marks.map((mark, position) => {
      const next = numberAt(marks, (position + 1) % marks.length);
      return mark < next ? [mark, next] : [next, mark];
    });
  }
  return marks.flatMap((mark, position) =>
    marks.slice(position + 1).map((other): [number, number] => [mark, other]),
  );
}

/** Ties of two marks each, those that join the same two made one. */
function pairTies(ties: Ties): Ties {
  const byRank: { rank: number; marks: readonly number[] }[] = [];
  for (let tie = 0; tie < ties.count; tie++) {
    const marks = [...ties.marks.subarray(ties.starts[tie], ties.starts[tie + 1])];
    const own = ties.agreements.subarray(ties.agreementStarts[tie], ties.agreementStarts[tie + 1]);
    for (const rank of own) byRank.push({ rank, marks });
  }
  byRank.sort((a, b) => a.rank - b.rank);
  const collector = new TieCollector();
  for (const { rank, marks } of byRank)
    for (const pair of pairsOf(marks)) collector.add(pair, [1, 1], 2, rank);
  return collector.done();
}

interface AffiliationTie {
  readonly from: number;
  readonly to: number;
  readonly affiliations: number[];
}

function affiliationTies(indexed: IndexedDataset, cut: LevelCut): AffiliationTie[] {
  const ties = new Map<number, AffiliationTie>();
  const { affiliations } = indexed.dataset;
  const order = affiliations.map((_, number) => number);
  const keyOf = (number: number) => {
    const { from = '', to = '', relation = '' } = affiliations[number] ?? {};
    return `${from} ${to} ${relation}`;
  };
  const keys = order.map(keyOf);
  order.sort((a, b) => {
    const [keyA, keyB] = [keys[a] as string, keys[b] as string];
    return keyA < keyB ? -1 : keyA > keyB ? 1 : a - b;
  });
  for (const number of order) {
    const affiliation = affiliations[number];
    const fromNumber = affiliation && indexed.organizationIndex.get(affiliation.from);
    const toNumber = affiliation && indexed.organizationIndex.get(affiliation.to);
    if (fromNumber === undefined || toNumber === undefined) continue;
    const from = signedAt(cut.markOf, fromNumber);
    const to = signedAt(cut.markOf, toNumber);
    if (from < 0 || to < 0 || from === to) continue;
    const key = from * cut.marks.length + to;
    const known = ties.get(key);
    if (known) known.affiliations.push(number);
    else ties.set(key, { from, to, affiliations: [number] });
  }
  return [...ties.values()];
}

interface HubDraft {
  readonly marks: readonly number[];
  readonly weights: readonly number[];
  /** Ranks. */
  readonly agreements: Uint32Array;
  readonly agreementsAt: readonly Uint32Array[] | null;
}

function hubDrafts(ties: Ties, { kept, gathered }: DividedTies): HubDraft[] {
  const own = kept.flatMap((tie): HubDraft[] => {
    const start = wholeAt(ties.starts, tie);
    const end = wholeAt(ties.starts, tie + 1);
    if (end - start < 3) return [];
    return [
      {
        marks: [...ties.marks.subarray(start, end)],
        weights: [...ties.weights.subarray(start, end)],
        agreements: ties.agreements.subarray(ties.agreementStarts[tie], ties.agreementStarts[tie + 1]),
        agreementsAt: null,
      },
    ];
  });
  return [...own, ...gathered];
}

/** What the lines of one cut are made with. */
interface Maker {
  readonly indexed: IndexedDataset;
  readonly cut: LevelCut;
  /** Positions in the document of agreements given by rank. */
  readonly numbersOf: (ranks: ArrayLike<number>) => readonly number[];
  readonly sectorOf: (ranks: ArrayLike<number>) => number;
}

function makeHubs(
  { indexed, cut, numbersOf, sectorOf }: Maker,
  drafts: readonly HubDraft[],
  isFaint: boolean,
): LevelHub[] {
  const radius = drafts.map(({ agreements, marks }) => hubRadiusPx(agreements.length, marks.length));
  const spots = placeHubs(
    drafts.map(({ marks, weights }, hub) => ({ marks, weights, radiusPx: numberAt(radius, hub) })),
    cut.marks,
    cut.pxPerUnit,
    isFaint,
  );
  return drafts.map(({ marks, agreements: ranks, agreementsAt }, number) => {
    const { x, y, offsetX, offsetY } = spots[number] as (typeof spots)[number];
    const agreements = numbersOf(ranks);
    const first = indexed.dataset.agreements[numberAt(agreements, 0)]?.id ?? '';
    const isAlone = agreements.length === 1;
    return {
      id: isAlone ? first : `${agreementsAt ? 'trunk' : 'hub'}:${first}`,
      number,
      agreements,
      count: agreements.length,
      marks,
      x,
      y,
      offsetX,
      offsetY,
      radiusPx: numberAt(radius, number),
      sector: sectorOf(ranks),
      isGathered: agreementsAt !== null && !isAlone,
    };
  });
}

function spokesOf(
  { numbersOf }: Maker,
  hubs: readonly LevelHub[],
  drafts: readonly HubDraft[],
  most: number,
  isFaint: boolean,
): LevelLink[] {
  return hubs.flatMap((hub) => {
    const { agreementsAt } = drafts[hub.number] as HubDraft;
    return hub.marks.map((mark, end): LevelLink => {
      const ranks = agreementsAt?.[end];
      const agreements = ranks ? numbersOf(ranks) : hub.agreements;
      return {
        kind: 'spoke',
        from: mark,
        to: hub.number,
        agreements,
        affiliations: [],
        count: agreements.length,
        widthPx: spokeWidthPx(agreements.length, hub.isGathered ? hub.count : most),
        sector: hub.sector,
        isQuiet: false,
        isFaint: isFaint || hub.isGathered,
      };
    });
  });
}

/** Lines from the tray: to the hub of the agreement where it has one, else to each of its marks. */
function trayLinks(
  { cut, numbersOf, sectorOf }: Maker,
  fromTray: readonly TrayTie[],
  drafts: readonly HubDraft[],
  isPairMode: boolean,
): LevelLink[] {
  if (fromTray.length === 0) return [];
  const hubOf = new Map<number, number>();
  drafts.forEach(({ agreements }, hub) => {
    for (const rank of agreements) hubOf.set(rank, hub);
  });
  const toHub = new Map<number, number[]>();
  const toMark = new Map<number, number[]>();
  for (const { rank, marks } of fromTray) {
    const hub = hubOf.get(rank);
    if (hub !== undefined) addToList(toHub, hub, rank);
    else for (const mark of marks) addToList(toMark, mark, rank);
  }
  const line = (kind: LevelLink['kind'], to: number, ranks: readonly number[]): LevelLink => ({
    kind,
    from: cut.tray,
    to,
    agreements: numbersOf(ranks),
    affiliations: [],
    count: ranks.length,
    widthPx: kind === 'spoke' ? spokeWidthPx(ranks.length, 0) : bandWidthPx(ranks.length, 0),
    sector: sectorOf(ranks),
    isQuiet: true,
    isFaint: false,
  });
  return [
    ...Array.from(toMark, ([mark, ranks]) => line(isPairMode ? 'pair' : 'band', mark, ranks)),
    ...Array.from(toHub, ([hub, ranks]) => line('spoke', hub, ranks)),
  ];
}

/** The strongest affiliations there are lines for, and how many affiliations that leaves out. */
function affiliationLinks(
  ties: readonly AffiliationTie[],
  cut: LevelCut,
  mostLines: number,
): { links: LevelLink[]; leftOut: number } {
  const isQuiet = ({ from, to }: AffiliationTie) => from === cut.tray || to === cut.tray;
  const order = ties.map((tie, number) => ({ tie, number }));
  order.sort((a, b) => b.tie.affiliations.length - a.tie.affiliations.length || a.number - b.number);
  let lines = 0;
  let leftOut = 0;
  const links: LevelLink[] = [];
  for (const { tie } of order) {
    const quiet = isQuiet(tie);
    if (!quiet && lines >= mostLines) {
      leftOut += tie.affiliations.length;
      continue;
    }
    if (!quiet) lines++;
    links.push({
      kind: 'affiliation',
      from: tie.from,
      to: tie.to,
      agreements: [],
      affiliations: tie.affiliations,
      count: tie.affiliations.length,
      widthPx: Math.min(4, 1 + 0.4 * (Math.sqrt(tie.affiliations.length) - 1)),
      sector: -1,
      isQuiet: quiet,
      isFaint: false,
    });
  }
  return { links, leftOut };
}

function bandsOf(
  { cut, numbersOf, sectorOf }: Maker,
  ties: Ties,
  kept: readonly number[],
  isPairMode: boolean,
): LevelLink[] {
  const bands = kept.filter((tie) => wholeAt(ties.starts, tie + 1) - wholeAt(ties.starts, tie) === 2);
  const ranksOf = (tie: number) =>
    ties.agreements.subarray(ties.agreementStarts[tie], ties.agreementStarts[tie + 1]);
  const most = bands.reduce((count, tie) => Math.max(count, ranksOf(tie).length), 0);
  const idOf = (mark: number) => cut.marks[mark]?.id ?? '';
  return bands.map((tie) => {
    const start = wholeAt(ties.starts, tie);
    const a = wholeAt(ties.marks, start);
    const b = wholeAt(ties.marks, start + 1);
    const isInOrder = idOf(a) < idOf(b);
    const ranks = ranksOf(tie);
    return {
      kind: isPairMode ? 'pair' : 'band',
      from: isInOrder ? a : b,
      to: isInOrder ? b : a,
      agreements: numbersOf(ranks),
      affiliations: [],
      count: ranks.length,
      widthPx: bandWidthPx(ranks.length, most),
      sector: sectorOf(ranks),
      isQuiet: false,
      isFaint: false,
    };
  });
}

function positionsPx({ marks, pxPerUnit }: LevelCut): Float64Array {
  const positions = new Float64Array(2 * marks.length);
  marks.forEach(({ x, y, offsetX, offsetY }, mark) => {
    positions[2 * mark] = x * pxPerUnit + offsetX;
    positions[2 * mark + 1] = y * pxPerUnit + offsetY;
  });
  return positions;
}

export function linkMarks(
  indexed: IndexedDataset,
  shown: Shown,
  cut: LevelCut,
  { mode = 'hub', hasAffiliations = false, budget = defaultBudget }: LinkOptions = {},
): LevelLinks {
  const { numbers } = rankedAgreements(indexed);
  const maker: Maker = {
    indexed,
    cut,
    numbersOf: (ranks) => {
      // A plain loop: `Array.from` takes ten times as long, and these are tens of thousands.
      const own = new Array<number>(ranks.length);
      for (let at = 0; at < ranks.length; at++) own[at] = wholeAt(numbers, ranks[at] as number);
      return own;
    },
    sectorOf: sectorFinder(indexed),
  };
  const isPairMode = mode === 'pair';
  const found = tiesOf(indexed, shown, cut);
  const ties = isPairMode ? pairTies(found.ties) : found.ties;

  const limit = lineLimit(cut, budget);
  const affiliations = hasAffiliations ? affiliationTies(indexed, cut) : [];
  const forAgreements = limit - Math.min(affiliationLines, affiliations.length);
  const divided = divideTies(ties, positionsPx(cut), forAgreements);

  const drafts = hubDrafts(ties, divided);
  const isFaint = drafts.length > mostClearHubs;
  const hubs = makeHubs(maker, drafts, isFaint);
  const bands = bandsOf(maker, ties, divided.kept, isPairMode);
  const most = bands.reduce((count, band) => Math.max(count, band.count), 0);
  const drawn = [...bands, ...spokesOf(maker, hubs, drafts, most, isFaint)];
  const quiet = trayLinks(maker, found.fromTray, drafts, isPairMode);
  const more = affiliationLinks(affiliations, cut, limit - drawn.length);
  const links = [...drawn, ...quiet, ...more.links];
  return {
    links,
    hubs,
    isFaint,
    inner: found.inner.map(maker.numbersOf),
    strokeCount: links.reduce((count, { isQuiet }) => count + (isQuiet ? 0 : 1), 0),
    affiliationsLeftOut: more.leftOut,
  };
}
