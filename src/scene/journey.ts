/**
 * Half-way between map and network: a function of what stands in both and of the share, nothing else, so that it can
 * stop and turn back anywhere. Every organization goes from its mark on the map to its mark in the network; out of a
 * gathered mark it comes from its centre and grows to its own size. Gathered marks and bands fade as spokes appear.
 */
import type { ArrangedLink, ArrangedMark, Arrangement } from './arrangement.ts';
import { markKeys } from './arrangement.ts';
import type { ComposedScene } from './compose.ts';
import { markForm } from './frame.ts';
import { rowField, rowStride, type MarkRows } from './markRows.ts';
import { smoothStep } from './nodePositions.ts';
import { country, organizationSlices } from './sceneModel.ts';

/** An organization on its way out of, or into, a gathered mark, px. */
const smallestPx = 2;

/** One view as it stands. */
export interface Standing {
  readonly rows: MarkRows;
  readonly arrangement: Arrangement;
  /** What radii are multiplied by in this view. */
  readonly markScale: number;
}

export interface Journey {
  /** `share`: 0 map … 1 network, as positions go. */
  at(map: Standing, network: Standing, share: number): MarkRows;
}

const between = (from: number, to: number, share: number) => from + (to - from) * share;

/** Gathered marks of the map have gone at half-way, those of the network come from there. */
function goingShare(share: number): number {
  return 1 - smoothStep(share / 0.5);
}

/** Spokes come while bands still go: at no time is the picture without links. */
function linksGoing(share: number): number {
  return 1 - smoothStep(share / 0.65);
}

/** Members are there soon after they have set out. */
function settingOut(share: number): number {
  return smoothStep(share / 0.2);
}

const numbers = new Float64Array(rowStride);

function numbersOf({ rows, markScale }: Standing, row: number, into: Float64Array): Float64Array {
  for (let part = 0; part < rowStride; part++) into[part] = rows.values[row * rowStride + part] ?? NaN;
  into[rowField.radius] = (into[rowField.radius] ?? 0) * markScale;
  return into;
}

export function createJourney(composed: ComposedScene): Journey {
  const { model, indexed } = composed;
  const keys = markKeys(composed);
  const singles: (ArrangedMark | undefined)[] = [];

  /** The organization's own mark, for one that has none of its own in either view. */
  function singleMark(organization: number): ArrangedMark {
    return (singles[organization] ??= {
      key: keys.organization(organization),
      id: indexed.dataset.organizations[organization]?.id ?? '',
      kind: 'organization',
      organizations: [organization],
      agreements: [],
      inner: [],
      x: 0,
      y: 0,
      offsetX: 0,
      offsetY: 0,
      radiusPx: smallestPx,
      form: markForm.organization,
      shape: 0,
      smallShape: 0,
      country: model.country[organization] ?? country.unknown,
      slices: organizationSlices(model, organization),
      count: 0,
      name: null,
      communityName: null,
      isOpen: false,
      isOut: false,
      isFaint: false,
    });
  }

  return {
    at(map, net, share) {
      const marks: ArrangedMark[] = [];
      const values: number[] = [];
      const put = (mark: ArrangedMark, from: Float64Array) => {
        marks.push(mark);
        for (let part = 0; part < rowStride; part++) values.push(from[part] ?? 0);
        return marks.length - 1;
      };
      /** Row of the journey by row of either view, for the ends of links. */
      const ofMap = new Int32Array(map.rows.marks.length).fill(-1);
      const ofNetwork = new Int32Array(net.rows.marks.length).fill(-1);
      const from = new Float64Array(rowStride);
      const to = new Float64Array(rowStride);

      const fade = (standing: Standing, row: number, presence: number, rowsOf: Int32Array) => {
        numbersOf(standing, row, numbers);
        numbers[rowField.presence] = (numbers[rowField.presence] ?? 0) * presence;
        const mark = standing.rows.marks[row];
        if (mark) rowsOf[row] = put(mark, numbers);
      };
      const going = goingShare(share);
      const coming = goingShare(1 - share);
      const isSingleRow = ({ rows }: Standing, row: number) => rows.marks[row]?.kind === 'organization';

      // What gathers fades where it stands; hubs of the map as well, unless the network has the very same.
      const networkHubOf = (mark: ArrangedMark) =>
        mark.agreements.length === 1 ? (net.arrangement.hubOf[mark.agreements[0] ?? 0] ?? -1) : -1;
      map.rows.marks.forEach((mark, row) => {
        const isLeaving = row >= map.rows.standingCount;
        const goesOn = mark.kind === 'agreement' ? networkHubOf(mark) >= 0 : mark.kind === 'organization';
        if (isLeaving || !goesOn) fade(map, row, going, ofMap);
      });
      net.rows.marks.forEach((mark, row) => {
        if (row >= net.rows.standingCount || mark.kind === 'community') fade(net, row, coming, ofNetwork);
      });

      /** Mixes `from` and `to`, either of which may be missing (NaN), and puts the row. */
      const travel = (mark: ArrangedMark, hasFrom: boolean, hasTo: boolean, presence: number) => {
        if (!hasFrom) from.set(to);
        if (!hasTo) to.set(from);
        for (let part = 0; part < rowStride; part++) {
          numbers[part] = between(from[part] ?? 0, to[part] ?? 0, share);
        }
        numbers[rowField.presence] = (numbers[rowField.presence] ?? 0) * presence;
        numbers[rowField.openness] = 0;
        return put(mark, numbers);
      };

      net.arrangement.hubOf.forEach((networkRow, agreement) => {
        if (networkRow < 0) return;
        const mark = net.rows.marks[networkRow];
        if (!mark) return;
        const mapRow = map.arrangement.hubOf[agreement] ?? -1;
        const isSame = mapRow >= 0 && map.rows.marks[mapRow]?.agreements.length === 1;
        numbersOf(net, networkRow, to);
        const hasFrom = mapRow >= 0 || standsBetween(agreement, map, from);
        if (mapRow >= 0) numbersOf(map, mapRow, from);
        if (!isSame) from[rowField.radius] = smallestPx;
        const row = travel(mark, hasFrom, true, isSame ? 1 : settingOut(share));
        ofNetwork[networkRow] = row;
        if (isSame) ofMap[mapRow] = row;
      });

      map.arrangement.markOf.forEach((mapRow, organization) => {
        const networkRow = net.arrangement.markOf[organization] ?? -1;
        if (mapRow < 0 && networkRow < 0) return;
        const isMapSingle = mapRow >= 0 && isSingleRow(map, mapRow);
        const isNetworkSingle = networkRow >= 0 && isSingleRow(net, networkRow);
        if (mapRow >= 0) numbersOf(map, mapRow, from);
        if (networkRow >= 0) numbersOf(net, networkRow, to);
        if (!isMapSingle) from[rowField.radius] = smallestPx;
        if (!isNetworkSingle) to[rowField.radius] = smallestPx;
        // In a tray on one side: comes, or goes, where it stands in the other.
        const start = isMapSingle ? 1 : mapRow >= 0 ? settingOut(share) : coming;
        const end = isNetworkSingle ? 1 : networkRow >= 0 ? settingOut(1 - share) : going;
        const onMap = isMapSingle ? map.rows.marks[mapRow] : undefined;
        const inNetwork = isNetworkSingle ? net.rows.marks[networkRow] : undefined;
        const own = share < 0.5 ? (onMap ?? inNetwork) : (inNetwork ?? onMap);
        if (mapRow >= 0 && networkRow < 0) to[rowField.radius] = from[rowField.radius] ?? smallestPx;
        const row = travel(own ?? singleMark(organization), mapRow >= 0, networkRow >= 0, start * end);
        if (isMapSingle) ofMap[mapRow] = row;
        if (isNetworkSingle) ofNetwork[networkRow] = row;
      });

      return {
        ...withLinks(map, net, share, ofMap, ofNetwork),
        marks,
        standingCount: marks.length,
        values: Float64Array.from(values),
      };
    },
  };

  /** In the middle of the parties' marks, for an agreement that is a band or lies within a mark. */
  function standsBetween(agreement: number, standing: Standing, into: Float64Array): boolean {
    let count = 0;
    into.fill(0);
    for (const party of indexed.partiesOf[agreement] ?? []) {
      const row = standing.arrangement.markOf[party] ?? -1;
      if (row < 0) continue;
      numbersOf(standing, row, numbers);
      for (let part = 0; part < rowStride; part++) into[part] = (into[part] ?? 0) + (numbers[part] ?? 0);
      count++;
    }
    if (count === 0) return false;
    for (let part = 0; part < rowStride; part++) into[part] = (into[part] ?? 0) / count;
    return true;
  }
}

type LinkPart = Pick<MarkRows, 'links' | 'standingLinkCount' | 'ends' | 'linkPresence'>;

function withLinks(
  map: Standing,
  net: Standing,
  share: number,
  ofMap: Int32Array,
  ofNetwork: Int32Array,
): LinkPart {
  const links: ArrangedLink[] = [];
  const ends: number[] = [];
  const presence: number[] = [];
  const add = ({ rows }: Standing, rowsOf: Int32Array, strength: number) => {
    if (strength <= 0) return;
    rows.links.forEach((link, row) => {
      const from = rowsOf[rows.ends[2 * row] ?? -1] ?? -1;
      const to = rowsOf[rows.ends[2 * row + 1] ?? -1] ?? -1;
      if (from < 0 || to < 0) return;
      links.push(link);
      ends.push(from, to);
      presence.push((rows.linkPresence[row] ?? 0) * strength);
    });
  };
  add(map, ofMap, linksGoing(share));
  add(net, ofNetwork, linksGoing(1 - share));
  return {
    links,
    standingLinkCount: links.length,
    ends: Int32Array.from(ends),
    linkPresence: Float32Array.from(presence),
  };
}
