/**
 * Half-way between map and network: a function of what stands in both and of the share, nothing else, so that it can
 * stop and turn back anywhere. Every organization goes from its mark on the map to its mark in the network; out of a
 * gathered mark it comes from its centre and grows to its own size. Gathered marks and bands fade as spokes appear.
 */
import type { ArrangedLink, ArrangedMark, Arrangement } from './arrangement.ts';
import { markKeys, plainMark } from './arrangement.ts';
import type { ComposedScene } from './compose.ts';
import { markForm } from './frame.ts';
import { rowField, rowStride, type MarkRows } from './markRows.ts';
import { smoothStep } from './projection.ts';
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
  /** `share`: 0 map … 1 network, as positions go. What is answered holds until the next call. */
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

/** What a row of the journey does. */
const part = { mapOnly: 0, networkOnly: 1, organization: 2, hub: 3 } as const;

/** Which rows travel from which to which, worked out once for two arrangements: a frame only mixes numbers. */
interface Course {
  readonly map: MarkRows;
  readonly network: MarkRows;
  readonly parts: Uint8Array;
  /** Row of either view by row of the journey, −1 without. */
  readonly mapRow: Int32Array;
  readonly networkRow: Int32Array;
  /** For a hub: its agreement; the map's row is its own hub, of this agreement alone. */
  readonly agreement: Int32Array;
  readonly hasSameHub: Uint8Array;
  /** The mark that is drawn in the first half, and in the second. */
  readonly early: MarkRows;
  readonly late: MarkRows;
  readonly values: Float64Array;
  readonly linkPresence: Float32Array;
  /** By link of the journey: its row, those of the map first. */
  readonly linkRow: Int32Array;
  readonly mapLinkCount: number;
}

export function createJourney(composed: ComposedScene): Journey {
  const { model, indexed } = composed;
  const keys = markKeys(composed);
  const singles: (ArrangedMark | undefined)[] = [];
  let course: Course | null = null;

  /** The organization's own mark, for one that has none of its own in either view. */
  function singleMark(organization: number): ArrangedMark {
    return (singles[organization] ??= {
      ...plainMark,
      key: keys.organization(organization),
      id: indexed.dataset.organizations[organization]?.id ?? '',
      kind: 'organization',
      organizations: [organization],
      agreements: [],
      x: 0,
      y: 0,
      radiusPx: smallestPx,
      form: markForm.organization,
      shape: 0,
      smallShape: 0,
      country: model.country[organization] ?? country.unknown,
      slices: organizationSlices(model, organization),
    });
  }

  function plot(map: Standing, net: Standing): Course {
    const parts: number[] = [];
    const mapRows: number[] = [];
    const networkRows: number[] = [];
    const agreements: number[] = [];
    const sameHubs: number[] = [];
    const early: ArrangedMark[] = [];
    const late: ArrangedMark[] = [];
    /** Row of the journey by row of either view, for the ends of links. */
    const ofMap = new Int32Array(map.rows.marks.length).fill(-1);
    const ofNetwork = new Int32Array(net.rows.marks.length).fill(-1);
    const put = (
      own: number,
      mapRow: number,
      networkRow: number,
      first: ArrangedMark,
      second: ArrangedMark,
    ) => {
      parts.push(own);
      mapRows.push(mapRow);
      networkRows.push(networkRow);
      agreements.push(-1);
      sameHubs.push(0);
      early.push(first);
      late.push(second);
      return parts.length - 1;
    };

    // What gathers fades where it stands; hubs of the map as well, unless the network has the very same.
    const networkHubOf = (mark: ArrangedMark) =>
      mark.agreements.length === 1 ? (net.arrangement.hubOf[mark.agreements[0] ?? 0] ?? -1) : -1;
    map.rows.marks.forEach((mark, row) => {
      const goesOn = mark.kind === 'agreement' ? networkHubOf(mark) >= 0 : mark.kind === 'organization';
      if (row >= map.rows.standingCount || !goesOn) ofMap[row] = put(part.mapOnly, row, -1, mark, mark);
    });
    net.rows.marks.forEach((mark, row) => {
      const goesOn =
        mark.kind === 'organization' || (mark.kind === 'agreement' && mark.agreements.length === 1);
      if (row >= net.rows.standingCount || !goesOn)
        ofNetwork[row] = put(part.networkOnly, -1, row, mark, mark);
    });
    net.arrangement.hubOf.forEach((networkRow, agreement) => {
      const mark = net.rows.marks[networkRow];
      if (!mark || mark.agreements.length !== 1) return;
      const mapRow = map.arrangement.hubOf[agreement] ?? -1;
      const isSame = mapRow >= 0 && map.rows.marks[mapRow]?.agreements.length === 1;
      const row = put(part.hub, mapRow, networkRow, mark, mark);
      agreements[row] = agreement;
      sameHubs[row] = isSame ? 1 : 0;
      ofNetwork[networkRow] = row;
      if (isSame) ofMap[mapRow] = row;
    });
    const singleRow = ({ rows }: Standing, row: number) =>
      rows.marks[row]?.kind === 'organization' ? rows.marks[row] : undefined;
    map.arrangement.markOf.forEach((mapRow, organization) => {
      const networkRow = net.arrangement.markOf[organization] ?? -1;
      if (mapRow < 0 && networkRow < 0) return;
      const onMap = singleRow(map, mapRow);
      const inNetwork = singleRow(net, networkRow);
      const own = onMap ?? inNetwork ?? singleMark(organization);
      const row = put(
        part.organization,
        Math.max(-1, mapRow),
        Math.max(-1, networkRow),
        own,
        inNetwork ?? own,
      );
      if (onMap) ofMap[mapRow] = row;
      if (inNetwork) ofNetwork[networkRow] = row;
    });

    const links: ArrangedLink[] = [];
    const ends: number[] = [];
    const linkRows: number[] = [];
    const addLinks = ({ rows }: Standing, rowsOf: Int32Array) => {
      rows.links.forEach((link, row) => {
        const from = rowsOf[rows.ends[2 * row] ?? -1] ?? -1;
        const to = rowsOf[rows.ends[2 * row + 1] ?? -1] ?? -1;
        if (from < 0 || to < 0) return;
        links.push(link);
        ends.push(from, to);
        linkRows.push(row);
      });
      return links.length;
    };
    const mapLinkCount = addLinks(map, ofMap);
    addLinks(net, ofNetwork);

    const values = new Float64Array(parts.length * rowStride);
    const linkPresence = new Float32Array(links.length);
    const shared = {
      standingCount: parts.length,
      values,
      links,
      standingLinkCount: links.length,
      ends: Int32Array.from(ends),
      linkPresence,
    };
    return {
      map: map.rows,
      network: net.rows,
      parts: Uint8Array.from(parts),
      mapRow: Int32Array.from(mapRows),
      networkRow: Int32Array.from(networkRows),
      agreement: Int32Array.from(agreements),
      hasSameHub: Uint8Array.from(sameHubs),
      early: { ...shared, marks: early },
      late: { ...shared, marks: late },
      values,
      linkPresence,
      linkRow: Int32Array.from(linkRows),
      mapLinkCount,
    };
  }

  /** Into `sum`: the middle of the parties' marks, for an agreement that is a band or lies within a mark. */
  function standsBetween(agreement: number, { rows, arrangement }: Standing, sum: Float64Array): boolean {
    let count = 0;
    sum.fill(0);
    for (const party of indexed.partiesOf[agreement] ?? []) {
      const row = arrangement.markOf[party] ?? -1;
      if (row < 0) continue;
      for (let field = 0; field < rowStride; field++) {
        sum[field] = (sum[field] ?? 0) + (rows.values[row * rowStride + field] ?? 0);
      }
      count++;
    }
    for (let field = 0; field < rowStride; field++) sum[field] = (sum[field] ?? 0) / Math.max(1, count);
    return count > 0;
  }

  const from = new Float64Array(rowStride);
  const to = new Float64Array(rowStride);

  function read({ rows, markScale }: Standing, row: number, into: Float64Array): void {
    for (let field = 0; field < rowStride; field++) into[field] = rows.values[row * rowStride + field] ?? NaN;
    into[rowField.radius] = (into[rowField.radius] ?? 0) * markScale;
  }

  function mixRow(values: Float64Array, row: number, share: number, presence: number): void {
    const at = row * rowStride;
    for (let field = 0; field < rowStride; field++) {
      values[at + field] = between(from[field] ?? 0, to[field] ?? 0, share);
    }
    values[at + rowField.presence] = (values[at + rowField.presence] ?? 0) * presence;
  }

  return {
    at(map, net, share) {
      if (course?.map !== map.rows || course.network !== net.rows) course = plot(map, net);
      const { parts, mapRow, networkRow, agreement, hasSameHub, values, linkPresence, linkRow } = course;
      const [going, coming] = [goingShare(share), goingShare(1 - share)];
      const [out, home] = [settingOut(share), settingOut(1 - share)];
      for (let row = 0; row < parts.length; row++) {
        const [own, other] = [mapRow[row] ?? -1, networkRow[row] ?? -1];
        if (parts[row] === part.mapOnly) {
          read(map, own, from);
          to.set(from);
          mixRow(values, row, 0, going);
        } else if (parts[row] === part.networkOnly) {
          read(net, other, from);
          to.set(from);
          mixRow(values, row, 0, coming);
        } else if (parts[row] === part.hub) {
          const isSame = hasSameHub[row] === 1;
          read(net, other, to);
          if (own >= 0) read(map, own, from);
          else if (!standsBetween(agreement[row] ?? 0, map, from)) from.set(to);
          if (!isSame) from[rowField.radius] = smallestPx;
          mixRow(values, row, share, isSame ? 1 : out);
        } else {
          const isMapSingle = own >= 0 && map.rows.marks[own]?.kind === 'organization';
          const isNetworkSingle = other >= 0 && net.rows.marks[other]?.kind === 'organization';
          if (own >= 0) read(map, own, from);
          if (other >= 0) read(net, other, to);
          if (own < 0) from.set(to);
          if (other < 0) to.set(from);
          if (own >= 0 && !isMapSingle) from[rowField.radius] = smallestPx;
          if (other >= 0 && !isNetworkSingle) to[rowField.radius] = smallestPx;
          from[rowField.openness] = 0;
          to[rowField.openness] = 0;
          // In a tray on one side: comes, or goes, where it stands in the other.
          const start = isMapSingle ? 1 : own >= 0 ? out : coming;
          const end = isNetworkSingle ? 1 : other >= 0 ? home : going;
          mixRow(values, row, share, start * end);
        }
      }
      const [bands, spokes] = [linksGoing(share), linksGoing(1 - share)];
      for (let link = 0; link < linkPresence.length; link++) {
        const isOfMap = link < course.mapLinkCount;
        const { linkPresence: own } = isOfMap ? map.rows : net.rows;
        linkPresence[link] = (own[linkRow[link] ?? -1] ?? 0) * (isOfMap ? bands : spokes);
      }
      return share < 0.5 ? course.early : course.late;
    },
  };
}
