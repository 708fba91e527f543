/** Writes what stands now into the batches of a frame, and remembers which row is what, for picking and telling. */
import type { Language } from '../domain/language.ts';
import { signIn } from '../domain/sectorSign.ts';
import type { ArrangedLink, ArrangedMark } from './arrangement.ts';
import type { ComposedScene } from './compose.ts';
import {
  linkField,
  linkForm,
  linkStride,
  markField,
  markForm,
  markStride,
  sliceField,
  sliceStride,
  type MarkText,
} from './frame.ts';
import { GrowingBatch } from './growingBatch.ts';
import { rowField, rowStride, valueOf, type MarkRows } from './markRows.ts';
import type { Strengths } from './markStrength.ts';
import { countSizePx, edgeShareOf, letterSizePx, markStyle } from './markStyle.ts';
import { flag, liftedAgreements, type SceneEmphasis } from './sceneEmphasis.ts';
import { country, sectorsPerMark } from './sceneModel.ts';
import type { StageTheme } from './stageTheme.ts';

/** From this radius on a single mark shows its kind's shape. */
export const detailedRadiusPx = 8;
/** A hub among more than can be told apart is a joint of its spokes. */
const jointRadiusPx = 1.6;
const faintShare = 0.32;
/** What is not in the opened mark. */
export const dimmedShare = 0.2;
/** Leaders of a whole fan are drawn so much fainter than that of a single mark. */
const fanLeaderShare = 0.45;
/** Among many marks edges come with those that are so much larger. */
const denseEdgePx = 2.5;
/** Numbers in marks smaller than this could not be read. */
const smallestCountedPx = 7;

export interface Writing {
  readonly rows: MarkRows;
  readonly emphasis: SceneEmphasis;
  readonly theme: StageTheme;
  readonly language: Language;
  /** What radii of the rows are multiplied by. */
  readonly markScale: number;
  /** 0..1: how far the edges by country have come in. */
  readonly edge: number;
  /** Many marks of the network: only larger ones have room for an edge. */
  readonly isDense: boolean;
  /** What the opacity of links is multiplied by. */
  readonly linkExposure: number;
  readonly hasFan: boolean;
  readonly strengths: Strengths;
  /** The gathered mark that the pointer is on. */
  readonly hoveredMark: string | null;
  /** Relative world position of the chip of those without a place, if links lead there. */
  readonly tray: readonly [number, number] | null;
}

export interface FrameWriter {
  readonly marks: GrowingBatch;
  readonly slices: GrowingBatch;
  readonly links: GrowingBatch;
  texts(): readonly MarkText[];
  /** Row of the marks as written by row of the batch. */
  readonly rowOfMark: readonly number[];
  readonly rowOfLink: readonly number[];
  /** Some link leads to the tray: it is fixed to the view, so panning writes anew. */
  hasTrayLinks(): boolean;
  write(writing: Writing): void;
  /** Adds the circle of "near". */
  addCircle(x: number, y: number, radiusPx: number, opacity: number): void;
}

export function createFrameWriter({ model, network }: ComposedScene): FrameWriter {
  const marks = new GrowingBatch(markStride, 256);
  const slices = new GrowingBatch(sliceStride, 512);
  const links = new GrowingBatch(linkStride, 512);
  const rowOfMark: number[] = [];
  const rowOfLink: number[] = [];
  let texts: MarkText[] = [];
  let hasTrayLinks = false;
  const { organizationCount } = network;

  function hasChanged(mark: ArrangedMark, { changed }: SceneEmphasis): boolean {
    if (changed.size === 0) return false;
    return (
      Array.prototype.some.call(mark.organizations, (node: number) => changed.has(node)) ||
      mark.agreements.some((agreement) => changed.has(organizationCount + agreement))
    );
  }

  function flagOf(mark: ArrangedMark, { emphasis, hoveredMark }: Writing): number {
    if (mark.id === hoveredMark) return flag.hovered;
    let most: number = flag.none;
    for (const [node, own] of emphasis.flags) {
      const isIn =
        node < organizationCount
          ? Array.prototype.includes.call(mark.organizations, node)
          : mark.agreements.includes(node - organizationCount);
      if (isIn) most = Math.max(most, own);
    }
    return most === flag.none && hasChanged(mark, emphasis) ? flag.changed : most;
  }

  function signOf(
    mark: ArrangedMark,
    radius: number,
    { theme, language, emphasis }: Writing,
  ): Omit<MarkText, 'mark' | 'opacity'> | null {
    if (mark.kind === 'organization') {
      const paint = model.palette[(model.sectors[(mark.organizations[0] ?? 0) * sectorsPerMark] ?? 0) - 1];
      const text = paint ? signIn(paint, language) : '';
      if (text === '' || radius < markStyle.smallestLetteredPx) return null;
      return { text, sizePx: letterSizePx(radius, text), weight: 700, color: theme.paper };
    }
    // While some are lifted, a hub counts those.
    const count =
      mark.kind === 'agreement' ? liftedAgreements(mark, emphasis, organizationCount).length : mark.count;
    if (radius < smallestCountedPx || count < 2) return null;
    // Places say how many they hold; a hub, how many times its parties have agreed.
    const text = mark.kind === 'agreement' ? `×${String(count)}` : String(count);
    return { text, sizePx: countSizePx(radius, text.length), weight: 700, color: theme.ink };
  }

  function writeMark(row: number, strength: number, writing: Writing): void {
    const { rows, markScale, edge, isDense, emphasis } = writing;
    const mark = rows.marks[row];
    const opacity = strength * valueOf(rows, row, rowField.presence);
    if (!mark || opacity < markStyle.faintest) return;
    const isJoint = mark.isFaint && !(emphasis.isLifting && strength > markStyle.liftedFrom);
    const radius = isJoint ? jointRadiusPx : valueOf(rows, row, rowField.radius) * markScale;
    const openness = valueOf(rows, row, rowField.openness);
    const at = marks.add();
    const { data } = marks;
    rowOfMark.push(row);
    data[at + markField.x] = rows.values[row * rowStride + rowField.x] ?? NaN;
    data[at + markField.y] = rows.values[row * rowStride + rowField.y] ?? NaN;
    data[at + markField.offsetX] = rows.values[row * rowStride + rowField.offsetX] ?? 0;
    data[at + markField.offsetY] = rows.values[row * rowStride + rowField.offsetY] ?? 0;
    data[at + markField.radiusPx] = radius;
    data[at + markField.opacity] = opacity;
    data[at + markField.form] = mark.form;
    data[at + markField.shape] = radius >= detailedRadiusPx ? mark.shape : mark.smallShape;
    data[at + markField.flag] = flagOf(mark, writing);
    const sign = isJoint ? null : signOf(mark, radius, writing);
    // A hub's number stands where the core of a single one would.
    const isCounted = mark.kind === 'agreement' && sign !== null;
    data[at + markField.country] = isCounted || isJoint ? country.unknown : mark.country;
    data[at + markField.edge] = edge * edgeShareOf(isDense ? radius - denseEdgePx : radius);
    data[at + markField.firstSlice] = slices.count;
    data[at + markField.sliceCount] = mark.slices.length / 2;
    data[at + markField.openness] = openness;
    for (let slice = 0; slice < mark.slices.length; slice += 2) {
      const sliceAt = slices.add();
      slices.data[sliceAt + sliceField.end] = mark.slices[slice] ?? 1;
      slices.data[sliceAt + sliceField.color] = mark.slices[slice + 1] ?? 0;
    }
    if (sign && openness < 0.5)
      texts.push({ ...sign, mark: marks.count - 1, opacity: opacity * (1 - openness) });
  }

  function opacityOf({ kind }: ArrangedLink, theme: StageTheme): number {
    if (kind === 'leader') return markStyle.leaderOpacity;
    if (kind === 'affiliation') return markStyle.affiliationOpacity * theme.linkOpacity;
    return kind === 'pair' ? markStyle.pairOpacity * theme.linkOpacity : theme.linkOpacity;
  }

  function writeLink(row: number, strength: number, writing: Writing): void {
    const { rows, theme, emphasis, linkExposure, tray, hasFan } = writing;
    const link = rows.links[row];
    if (!link) return;
    const isLifted = emphasis.isLifting && strength > markStyle.liftedFrom;
    const from = rows.ends[2 * row] ?? -1;
    const to = rows.ends[2 * row + 1] ?? -1;
    const isOfTray = from < 0 || to < 0;
    if ((link.isQuiet || isOfTray) && !isLifted) return;
    if (isOfTray && (!tray || !emphasis.isLiftingTray || (from < 0 && to < 0))) return;
    const exposed = link.kind === 'leader' || isLifted ? 1 : linkExposure * (link.isFaint ? faintShare : 1);
    const fanned = link.kind === 'leader' && hasFan ? fanLeaderShare : 1;
    const opacity = opacityOf(link, theme) * strength * exposed * fanned * (rows.linkPresence[row] ?? 0);
    if (opacity < markStyle.faintest) return;
    const at = links.add();
    const { data } = links;
    rowOfLink.push(row);
    if (isOfTray) hasTrayLinks = true;
    writeEnd(at + linkField.fromX, from, writing);
    writeEnd(at + linkField.toX, to, writing);
    data[at + linkField.bend] = link.bend;
    data[at + linkField.widthPx] =
      link.widthPx * (strength > markStyle.liftedFrom || link.kind === 'leader' ? 1 : markStyle.restingShare);
    data[at + linkField.dashPx] = link.kind === 'affiliation' ? markStyle.affiliationDashPx : 0;
    data[at + linkField.opacity] = opacity;
    data[at + linkField.color] = link.color;
    data[at + linkField.form] = linkForm[link.kind];
  }

  /** Four numbers: relative world position and px from it. */
  function writeEnd(at: number, row: number, { rows, tray }: Writing): void {
    const { data } = links;
    if (row < 0) {
      data[at] = tray?.[0] ?? NaN;
      data[at + 1] = tray?.[1] ?? NaN;
      // The batch is used again: what another link left here would lead this one past the chip.
      data[at + 2] = 0;
      data[at + 3] = 0;
      return;
    }
    for (let part = 0; part < 4; part++) data[at + part] = rows.values[row * rowStride + part] ?? NaN;
  }

  return {
    marks,
    slices,
    links,
    texts: () => texts,
    rowOfMark,
    rowOfLink,
    hasTrayLinks: () => hasTrayLinks,
    write(writing) {
      const { rows, strengths } = writing;
      marks.clear();
      slices.clear();
      links.clear();
      rowOfMark.length = 0;
      rowOfLink.length = 0;
      texts = [];
      hasTrayLinks = false;
      for (let row = 0; row < rows.links.length; row++) writeLink(row, strengths.links[row] ?? 0, writing);
      // What is on its way out lies lowest.
      for (let row = rows.standingCount; row < rows.marks.length; row++) {
        writeMark(row, strengths.marks[row] ?? 0, writing);
      }
      for (let row = 0; row < rows.standingCount; row++) writeMark(row, strengths.marks[row] ?? 0, writing);
    },
    addCircle(x, y, radiusPx, opacity) {
      const at = marks.add();
      marks.data.fill(0, at, at + markStride);
      rowOfMark.push(-1);
      marks.data[at + markField.x] = x;
      marks.data[at + markField.y] = y;
      marks.data[at + markField.radiusPx] = radiusPx;
      marks.data[at + markField.opacity] = opacity;
      marks.data[at + markField.form] = markForm.circle;
    },
  };
}
