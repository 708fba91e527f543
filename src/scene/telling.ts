/** What is drawn, told to the outside: marks and links by id, what lies under a point, where a record is. */
import type { Shown } from '../domain/filter.ts';
import type { ArrangedLink, ArrangedMark } from './arrangement.ts';
import type { ComposedScene } from './compose.ts';
import type { DrawnLink, DrawnMark, GatheredRecords, Picked } from './drawnScene.ts';
import { nodeOfId } from '../graph/levels/hierarchy.ts';
import { markField, markStride, pxOf } from './frame.ts';
import type { FrameWriter } from './frameWriter.ts';
import type { PlacedLabel } from './labelPlacement.ts';
import { curvePoint } from './linkCurve.ts';
import { rowField, valueOf, type MarkRows } from './markRows.ts';
import type { Projection } from './projection.ts';
import { pickLinkRow, pickMarkRow } from './pickRow.ts';

export const trayId = 'tray';

export interface TellingInput {
  readonly rows: () => MarkRows;
  /** What is drawn of the data: shown and context organizations. */
  readonly drawn: () => Shown | null;
  readonly markScale: () => number;
  /** Between the views: each organization is its own mark there, whatever still fades. */
  readonly isOnTheWay: () => boolean;
  readonly writer: FrameWriter;
  readonly projection: () => Projection;
  readonly names: () => readonly PlacedLabel[];
  readonly trayPoint: () => readonly [number, number] | null;
}

/** Rows by what they hold. */
interface RowIndex {
  readonly rows: MarkRows;
  /** −1 without. */
  readonly ofOrganization: Int32Array;
  readonly ofAgreement: Int32Array;
}

export function createTelling(composed: ComposedScene, input: TellingInput) {
  const { network, indexed } = composed;
  const { organizations, agreements } = indexed.dataset;
  let index: RowIndex | null = null;
  let tray: {
    readonly drawn: Shown | null;
    readonly index: RowIndex | null;
    readonly members: readonly number[];
  } = { drawn: null, index: null, members: [] };

  function indexNow(): RowIndex {
    const rows = input.rows();
    if (index?.rows === rows) return index;
    const ofOrganization = new Int32Array(network.organizationCount).fill(-1);
    const ofAgreement = new Int32Array(network.agreementCount).fill(-1);
    const isOnTheWay = input.isOnTheWay();
    for (let row = 0; row < rows.standingCount; row++) {
      const mark = rows.marks[row];
      if (!mark) continue;
      for (const agreement of mark.agreements) ofAgreement[agreement] = row;
      if (isOnTheWay && mark.kind !== 'organization') continue;
      for (let member = 0; member < mark.organizations.length; member++) {
        ofOrganization[mark.organizations[member] ?? 0] = row;
      }
    }
    index = { rows, ofOrganization, ofAgreement };
    return index;
  }

  const isTold = ({ kind }: ArrangedMark) =>
    !input.isOnTheWay() || kind === 'organization' || kind === 'agreement';
  const agreementIds = (numbers: readonly number[]) => numbers.map((number) => agreements[number]?.id ?? '');
  const organizationIds = (numbers: ArrayLike<number>) =>
    Array.from(numbers, (number) => organizations[number]?.id ?? '');

  function pointOf(row: number): [number, number] {
    const { rows } = indexNow();
    return pxOf(
      input.projection(),
      valueOf(rows, row, rowField.x),
      valueOf(rows, row, rowField.y),
      valueOf(rows, row, rowField.offsetX),
      valueOf(rows, row, rowField.offsetY),
    );
  }

  /** px by row, as written; of what is too faint to be written, as it would be. */
  function radiiByRow(): Map<number, number> {
    const radii = new Map<number, number>();
    input.writer.rowOfMark.forEach((row, batchRow) => {
      radii.set(row, input.writer.marks.data[batchRow * markStride + markField.radiusPx] ?? 0);
    });
    return radii;
  }

  function isInTray(organization: number): boolean {
    const drawn = input.drawn();
    const isPresent = drawn?.organizations[organization] === 1 || drawn?.context[organization] === 1;
    return isPresent && (indexNow().ofOrganization[organization] ?? -1) < 0;
  }

  /** The chip is told of in every frame: those in it change only with what is drawn, and with where. */
  function trayMembers(): readonly number[] {
    const [drawn, index] = [input.drawn(), indexNow()];
    if (tray.drawn !== drawn || tray.index !== index)
      tray = { drawn, index, members: Array.from(organizations.keys()).filter(isInTray) };
    return tray.members;
  }

  const trayPoint = () => input.trayPoint() ?? ([0, 0] as const);

  function marks(): DrawnMark[] {
    const { rows } = indexNow();
    const radii = radiiByRow();
    const labels = new Map(input.names().map(({ key, lines }) => [key, lines.join(' ')]));
    const told: DrawnMark[] = [];
    for (let row = 0; row < rows.standingCount; row++) {
      const mark = rows.marks[row];
      if (!mark || !isTold(mark)) continue;
      const [x, y] = pointOf(row);
      told.push({
        id: mark.id,
        kind: mark.kind,
        organizations: organizationIds(mark.organizations),
        agreements: agreementIds(mark.kind === 'agreement' ? mark.agreements : mark.inner),
        x,
        y,
        radius: radii.get(row) ?? valueOf(rows, row, rowField.radius) * input.markScale(),
        label: labels.get(`mark-${mark.id}`) ?? null,
        isOpen: mark.isOpen,
      });
    }
    const tray = trayMembers();
    if (tray.length > 0) {
      const [x, y] = trayPoint();
      told.push({
        id: trayId,
        kind: 'tray',
        organizations: organizationIds(tray),
        agreements: [],
        x,
        y,
        radius: 0,
        label: null,
        isOpen: false,
      });
    }
    return told;
  }

  function linkEnds(row: number): { from: ArrangedMark | null; to: ArrangedMark | null } | null {
    const { rows } = indexNow();
    const markAt = (end: number) => (end < 0 ? null : rows.marks[end]);
    const from = markAt(rows.ends[2 * row] ?? -1);
    const to = markAt(rows.ends[2 * row + 1] ?? -1);
    return from === undefined || to === undefined ? null : { from, to };
  }

  function links(): DrawnLink[] {
    const { rows } = indexNow();
    const written = new Set(input.writer.rowOfLink);
    const told: DrawnLink[] = [];
    for (let row = 0; row < rows.standingLinkCount; row++) {
      const link = rows.links[row];
      const ends = linkEnds(row);
      if (!link || !ends || link.kind === 'leader') continue;
      const isOfTray = !ends.from || !ends.to || link.isQuiet;
      if (isOfTray && !written.has(row)) continue;
      if ((ends.from && !isTold(ends.from)) || (ends.to && !isTold(ends.to))) continue;
      told.push({
        kind: link.kind,
        from: ends.from?.id ?? trayId,
        to: ends.to?.id ?? trayId,
        agreements: agreementIds(link.agreements),
        width: link.widthPx,
      });
    }
    return told;
  }

  /** Of a place that stands open, whose organizations are marks of their own. */
  function membersOfPlace(id: string): number[] {
    const drawn = input.drawn();
    const { firstLeaf, leafEnd, leafStarts, organizations: byLeaf } = composed.hierarchy();
    const node = nodeOfId(composed.hierarchy(), id);
    if (node < 0 || !drawn) return [];
    const from = leafStarts[firstLeaf[node] ?? 0] ?? 0;
    const to = leafStarts[leafEnd[node] ?? 0] ?? 0;
    return Array.from(byLeaf.subarray(from, to))
      .filter((organization) => drawn.organizations[organization] === 1 || drawn.context[organization] === 1)
      .sort((a, b) => a - b);
  }

  function agreementsWithin(members: readonly number[]): number[] {
    const drawn = input.drawn();
    const isIn = new Set(members);
    return [...new Set(members.flatMap((member) => indexed.agreementsOf[member] ?? []))]
      .filter(
        (agreement) =>
          drawn?.agreements[agreement] === 1 &&
          (indexed.partiesOf[agreement] ?? []).filter((party) => isIn.has(party)).length > 1,
      )
      .sort((a, b) => a - b);
  }

  /** The mark of this id; of a place gathered in another at this zoom, the one that stands open for it. */
  function rowOfMark(id: string): number {
    const { rows } = indexNow();
    const row = rows.marks.findIndex((mark, at) => at < rows.standingCount && mark.id === id);
    if (row >= 0 || nodeOfId(composed.hierarchy(), id) < 0) return row;
    return rows.marks.findIndex(
      (mark, at) => at < rows.standingCount && mark.kind === 'place' && mark.isOpen,
    );
  }

  function gatheredBy(id: string, nameOf: (mark: ArrangedMark) => string): GatheredRecords | null {
    if (id === trayId) {
      const members = organizationIds(trayMembers());
      return members.length === 0
        ? null
        : { kind: 'tray', name: '', organizations: members, agreements: [], isOpen: false };
    }
    const mark = indexNow().rows.marks[rowOfMark(id)];
    if (!mark) return null;
    const isOpenPlace = mark.isOpen && mark.kind === 'place';
    const members = isOpenPlace ? membersOfPlace(mark.id) : Array.from(mark.organizations);
    const inner = isOpenPlace ? agreementsWithin(members) : mark.inner;
    return {
      kind: mark.kind,
      name: nameOf(mark),
      organizations: organizationIds(members),
      agreements: agreementIds(mark.kind === 'agreement' ? mark.agreements : inner),
      isOpen: mark.isOpen,
    };
  }

  function rowNames(): (string | undefined)[] {
    const { rows } = indexNow();
    return input.writer.rowOfMark.map((row) => {
      const mark = rows.marks[row];
      if (!mark || row >= rows.standingCount) return undefined;
      // Ids of places and communities begin with their kind.
      return mark.kind === 'organization' || mark.kind === 'agreement' ? `${mark.kind}:${mark.id}` : mark.id;
    });
  }

  function rowOf(id: string): number {
    const { ofOrganization, ofAgreement } = indexNow();
    const organization = indexed.organizationIndex.get(id);
    if (organization !== undefined) return ofOrganization[organization] ?? -1;
    const agreement = indexed.agreementIndex.get(id);
    const hub = agreement === undefined ? -1 : (ofAgreement[agreement] ?? -1);
    return hub >= 0 ? hub : rowOfMark(id);
  }

  /** A link that stands for an agreement, by row; −1 without. */
  function linkRowOf(agreement: number): number {
    const { rows } = indexNow();
    return rows.links.findIndex(
      (link: ArrangedLink, row) => row < rows.standingLinkCount && link.agreements.includes(agreement),
    );
  }

  function positionOf(id: string): readonly [number, number] | null {
    const row = rowOf(id);
    if (row >= 0) return pointOf(row);
    const agreement = indexed.agreementIndex.get(id);
    if (agreement === undefined) return null;
    // A band is where its middle is; an agreement within a mark is where the mark is.
    const link = linkRowOf(agreement);
    const { rows } = indexNow();
    const [from, to] = [rows.ends[2 * link] ?? -1, rows.ends[2 * link + 1] ?? -1];
    if (link >= 0 && from >= 0 && to >= 0) return middleOf(from, to, rows.links[link]?.bend ?? 0);
    const inside = rowOfParties(agreement);
    return inside < 0 ? null : pointOf(inside);
  }

  function middleOf(from: number, to: number, bend: number): readonly [number, number] {
    const [ax, ay] = pointOf(from);
    const [bx, by] = pointOf(to);
    return curvePoint(ax, ay, bx, by, bend, 0.5);
  }

  function rowOfParties(agreement: number): number {
    const { ofOrganization } = indexNow();
    for (const party of indexed.partiesOf[agreement] ?? []) {
      const row = ofOrganization[party] ?? -1;
      if (row >= 0) return row;
    }
    return -1;
  }

  return {
    marks,
    links,
    gatheredBy,
    rowNames,
    positionOf,
    markPointOf(id: string): readonly [number, number] | null {
      const organization = indexed.organizationIndex.get(id);
      return organization !== undefined && isInTray(organization) ? trayPoint() : positionOf(id);
    },
    markOf(recordId: string): string | null {
      const { rows } = indexNow();
      const row = rowOf(recordId);
      if (row >= 0) return rows.marks[row]?.id ?? null;
      const organization = indexed.organizationIndex.get(recordId);
      if (organization !== undefined) return isInTray(organization) ? trayId : null;
      const agreement = indexed.agreementIndex.get(recordId);
      if (agreement === undefined || linkRowOf(agreement) >= 0) return null;
      return rows.marks[rowOfParties(agreement)]?.id ?? null;
    },
    pick(x: number, y: number): Picked | null {
      const { rows } = indexNow();
      const batchRow = pickMarkRow(input.writer.marks, input.projection(), x, y, (row) => {
        const mark = rows.marks[input.writer.rowOfMark[row] ?? -1];
        return mark !== undefined && (input.writer.rowOfMark[row] ?? -1) < rows.standingCount && isTold(mark);
      });
      const mark = rows.marks[input.writer.rowOfMark[batchRow] ?? -1];
      if (mark) return { type: 'mark', id: mark.id, kind: mark.kind };
      const linkRow = input.writer.rowOfLink[pickLinkRow(input.writer.links, input.projection(), x, y)] ?? -1;
      const link = rows.links[linkRow];
      const ends = linkRow < 0 ? null : linkEnds(linkRow);
      if (!link || !ends || linkRow >= rows.standingLinkCount) return null;
      return {
        type: 'link',
        from: ends.from?.id ?? trayId,
        to: ends.to?.id ?? trayId,
        agreements: agreementIds(link.agreements),
      };
    },
  };
}
