/**
 * What could be named of what is drawn, best first: the selection, places by what they hold, communities, the map's
 * own names, organizations by their ties. Each name hangs on a point of the world, so that panning only moves it.
 */
import type { Language } from '../domain/language.ts';
import { textIn } from '../domain/language.ts';
import { foldText } from '../domain/foldText.ts';
import { lngLatToWorld } from '../domain/mercator.ts';
import { isTransportKind, transportSignPx, transportZoom } from '../domain/transportSigns.ts';
import type { ArrangedMark } from './arrangement.ts';
import type { ComposedScene } from './compose.ts';
import { boxAround, freestSpot } from './freestSpot.ts';
import { linkField, linkStride, markField, markForm, markStride, pxOf } from './frame.ts';
import type { FrameWriter } from './frameWriter.ts';
import type { Box, LabelCandidate, LabelRole, Side } from './labelPlacement.ts';
import { lineHeight, wrapName } from './labelPlacement.ts';
import { curvePoint } from './linkCurve.ts';
import { agreementTitle, communityTitle, foreignLanguage, markTitle } from './markNames.ts';
import type { MarkRows } from './markRows.ts';
import type { Projection } from './projection.ts';
import { origin, smoothStep } from './projection.ts';
import type { PlaceName } from './placeNames.ts';
import { liftedAgreements, type SceneEmphasis } from './sceneEmphasis.ts';
import type { SceneState } from './sceneState.ts';

export interface NameCandidate extends LabelCandidate {
  /** CSS px in the view; moved with the camera. */
  x: number;
  y: number;
  /** The point it hangs on: relative world position and px from it. */
  readonly anchor: readonly [x: number, y: number, offsetX: number, offsetY: number];
  readonly priority: number;
}

/** A group of the network to be named where it stands. */
export interface NamedGroup {
  /** Position in `dataset.sectors`, −1 without. */
  readonly sector: number;
  readonly around: readonly number[];
  readonly members: readonly number[];
}

export interface NamingInput {
  readonly composed: ComposedScene;
  readonly state: SceneState;
  readonly emphasis: SceneEmphasis;
  readonly writer: FrameWriter;
  readonly rows: MarkRows;
  readonly projection: Projection;
  readonly zoom: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** What stands on the view, px. */
  readonly taken: readonly Box[];
  /** 0 map … 1 network. */
  readonly mix: number;
  readonly groups: readonly NamedGroup[];
  /** A mark is fanned out: only what it holds is named. */
  readonly hasFan: boolean;
  /** At the zoom at which the network is seen whole: groups are named, and of many organizations only a few. */
  readonly isNetworkWhole: boolean;
  /** The network has more organizations than can be named at once. */
  readonly isNetworkDense: boolean;
}

const strongEnough = 0.3;
/** Names may lie over joints of faint spokes. */
const smallestObstaclePx = 2.4;
/** Of the organizations in view so many, most connected first, are tried: more would take longer than a frame. */
const mostTried = 1200;
const mostInDenseNetwork = 30;
/** Names of agreements appear once so many px of the network lie between marks, or few are lifted. */
const agreementZoom = 7.2;
const mostLiftedTitles = 14;
const mostGroups = 9;
const smallestGroup = 4;

interface DrawnRow {
  readonly batchRow: number;
  readonly mark: ArrangedMark;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly opacity: number;
}

/** What of the marks is in view, in drawing order. */
function rowsInView({ writer, rows, projection, widthPx, heightPx }: NamingInput): DrawnRow[] {
  const { data, count } = writer.marks;
  const found: DrawnRow[] = [];
  for (let batchRow = 0; batchRow < count; batchRow++) {
    const row = writer.rowOfMark[batchRow] ?? -1;
    const mark = row < rows.standingCount ? rows.marks[row] : undefined;
    if (!mark) continue;
    const at = batchRow * markStride;
    const [x, y] = pxOf(
      projection,
      data[at + markField.x] ?? NaN,
      data[at + markField.y] ?? NaN,
      data[at + markField.offsetX] ?? 0,
      data[at + markField.offsetY] ?? 0,
    );
    if (!(x > -100 && y > -60 && x < widthPx + 100 && y < heightPx + 60)) continue;
    found.push({
      batchRow,
      mark,
      x,
      y,
      radius: data[at + markField.radiusPx] ?? 0,
      opacity: data[at + markField.opacity] ?? 0,
    });
  }
  return found;
}

const markKey = ({ id }: ArrangedMark) => `mark-${id}`;

function anchorOf({ writer }: NamingInput, batchRow: number): NameCandidate['anchor'] {
  const { data } = writer.marks;
  const at = batchRow * markStride;
  return [
    data[at + markField.x] ?? NaN,
    data[at + markField.y] ?? NaN,
    data[at + markField.offsetX] ?? 0,
    data[at + markField.offsetY] ?? 0,
  ];
}

const roleOf: Readonly<Record<ArrangedMark['kind'], LabelRole>> = {
  organization: 'organization',
  agreement: 'agreement',
  place: 'place',
  community: 'community',
};

function nodeOf({ composed }: NamingInput, { kind, organizations, agreements }: ArrangedMark): number {
  if (kind === 'organization') return organizations[0] ?? -1;
  return kind === 'agreement' ? composed.network.organizationCount + (agreements[0] ?? 0) : -1;
}

function holds({ composed }: NamingInput, mark: ArrangedMark, node: number): boolean {
  const { organizationCount } = composed.network;
  return node < organizationCount
    ? Array.prototype.includes.call(mark.organizations, node)
    : mark.agreements.includes(node - organizationCount);
}

/** "Boston · Cambridge" as "Boston" over "+ 1", where there is little room beside the mark. */
function narrowed({ name, kind }: ArrangedMark, language: Language): readonly string[] | undefined {
  if (kind !== 'place' || !name) return undefined;
  const [first, ...parts] = name.parts;
  const others = name.others + parts.length;
  return first && others > 0 ? [textIn(first, language), `+ ${String(others)}`] : undefined;
}

function shortened(text: string, widest: number): readonly string[] | undefined {
  return text.length > widest ? wrapName(text, widest) : undefined;
}

function markCandidate(
  input: NamingInput,
  drawn: DrawnRow,
  isForced: boolean,
  priority: number,
): NameCandidate | null {
  const { composed, state, emphasis } = input;
  const { x, y, radius, opacity, batchRow } = drawn;
  // Of a hub of several, the one that is lifted is named.
  const agreements = liftedAgreements(drawn.mark, emphasis, composed.network.organizationCount);
  const mark: ArrangedMark = { ...drawn.mark, agreements };
  const text = markTitle(composed, mark, state.language, state.words);
  if (text === '') return null;
  const isHub = mark.kind === 'agreement';
  const isGathered = mark.kind === 'place' || mark.kind === 'community';
  const isSingle = mark.kind === 'organization';
  const degree = isSingle ? (composed.network.degree[mark.organizations[0] ?? 0] ?? 0) : 0;
  const widest = mark.kind === 'community' ? 28 : isHub || isGathered ? 26 : 22;
  return {
    key: markKey(mark),
    role: roleOf[mark.kind],
    // An organization's long name has a third line where there is room for it.
    lines: wrapName(text, widest, isForced || mark.kind === 'community' || isSingle ? 3 : 2),
    narrowLines: isSingle && !isForced ? shortened(text, widest) : narrowed(mark, state.language),
    language: foreignLanguage(composed, mark, state.language),
    x,
    y,
    anchor: anchorOf(input, batchRow),
    clearancePx: radius + 2,
    sizePx: isHub ? 11 : isGathered ? (mark.count >= 10 ? 13.5 : 12.5) : degree >= 5 ? 13 : 12,
    weight: isForced ? 700 : isHub ? 400 : isGathered || degree >= 5 ? 600 : 500,
    isItalic: isHub,
    strength: Math.min(1, opacity + 0.15),
    // What stands open is named on its own page: its name lies over none of its marks.
    isForced: isForced && !mark.isOpen,
    mayCover: isGathered && !mark.isOpen && opacity > 0.6,
    priority,
  };
}

function markCandidates(input: NamingInput, inView: readonly DrawnRow[]): NameCandidate[] {
  const { composed, emphasis, mix, zoom, hasFan, isNetworkWhole, isNetworkDense } = input;
  const { forced, preferred, isLifting } = emphasis;
  const { degree } = composed.network;
  const forcedNodes = [...forced];
  const lifted = isLifting
    ? inView.filter(({ mark, opacity }) => mark.kind === 'agreement' && opacity > 0.7)
    : [];
  const namesHubs =
    (mix > 0.98 && zoom >= agreementZoom) || (lifted.length > 0 && lifted.length <= mostLiftedTitles);
  const organizations: NameCandidate[] = [];
  const result: NameCandidate[] = [];
  for (const drawn of inView) {
    const { mark, opacity } = drawn;
    if (hasFan && !mark.isOut && !mark.isOpen) continue;
    const node = nodeOf(input, mark);
    const isForced = forcedNodes.some((each) => holds(input, mark, each));
    if (opacity < strongEnough && !isForced) continue;
    const isPreferred = preferred.has(node);
    if (mark.kind === 'agreement') {
      if (!isForced && !isPreferred && !(namesHubs && opacity > 0.5)) continue;
      const own = markCandidate(
        input,
        drawn,
        isForced,
        isForced ? 0 : isPreferred ? 1 : 60 - (degree[node] ?? 0),
      );
      if (own) result.push(own);
    } else if (mark.kind === 'organization') {
      const ties = degree[node] ?? 0;
      const usual = 20 - Math.min(15, ties) + (opacity < 0.6 ? 25 : 0) - Math.min(0.9, ties / 1000);
      const own = markCandidate(
        input,
        drawn,
        isForced,
        isForced ? 0 : isPreferred ? 1 : mark.isOut ? 1.5 : usual,
      );
      if (own) organizations.push(own);
    } else {
      const rank = 2 + 1 / (1 + mark.count);
      const own = markCandidate(input, drawn, isForced, isForced ? 0.5 : opacity < 0.6 ? 30 + rank : rank);
      if (own) result.push(own);
    }
  }
  organizations.sort((a, b) => a.priority - b.priority);
  const most = mix > 0.5 && isNetworkDense && isNetworkWhole && !isLifting ? mostInDenseNetwork : mostTried;
  return [...result, ...organizations.filter(({ priority }, position) => position < most || priority <= 1)];
}

const coreShare = 0.5;
const coreRounds = 4;

/** Where most of a group stands together, and how far that reaches: members that strayed do not pull its name away. */
function coreOf(drawn: readonly DrawnRow[]): { x: number; y: number; reachPx: number } {
  let kept = drawn;
  let [x, y] = [0, 0];
  for (let round = 0; round < coreRounds; round++) {
    x = kept.reduce((sum, each) => sum + each.x, 0) / kept.length;
    y = kept.reduce((sum, each) => sum + each.y, 0) / kept.length;
    kept = [...drawn]
      .sort((a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y))
      .slice(0, Math.max(1, Math.ceil(coreShare * drawn.length)));
  }
  const farthest = kept.at(-1);
  return { x, y, reachPx: farthest ? Math.hypot(farthest.x - x, farthest.y - y) : 0 };
}

/** Names of groups among hundreds of marks keep this near to the middle of theirs, px, and this far from its spot. */
const nearCorePx = 96;
const besideSpotPx = 24;
const groupSizePx = 12.5;
/** About a letter's width, for the choice of a spot; where the name then stands is measured. */
const letterPx = 0.56 * groupSizePx;

/** Groups of the network, named where most of them stands while it is seen whole. */
function groupCandidates(
  input: NamingInput,
  inView: readonly DrawnRow[],
  namedMarks: ReadonlySet<string>,
): NameCandidate[] {
  const { composed, state, groups, mix, isNetworkWhole, isNetworkDense, projection } = input;
  const strength = smoothStep(3 * mix - 2);
  if (strength < 0.5 || !isNetworkWhole || input.emphasis.isLifting) return [];
  const drawnOf = new Map<number, DrawnRow>();
  for (const drawn of inView)
    if (drawn.mark.kind === 'organization') drawnOf.set(nodeOf(input, drawn.mark), drawn);
  const { worldSize, shiftX, shiftY } = projection;
  const discs = inView
    .filter(({ mark, opacity }) => mark.kind === 'organization' && opacity >= strongEnough)
    .map(({ mark, x, y, radius }) => ({ x, y, radius, isNamed: namedMarks.has(markKey(mark)) }));
  const taken: Box[] = [];
  return groups
    .map((group) => ({ group, drawn: group.members.flatMap((member) => drawnOf.get(member) ?? []) }))
    .filter(({ drawn }) => drawn.length >= smallestGroup)
    .slice(0, mostGroups)
    .map(({ group, drawn }, position): NameCandidate => {
      const core = coreOf(drawn);
      const { reachPx } = core;
      const text = communityTitle(composed, group.sector, group.around, state.language, state.words);
      const lines = wrapName(text, 26, 3);
      const widthPx = Math.max(...lines.map(({ length }) => length)) * letterPx;
      const heightPx = lines.length * groupSizePx * lineHeight;
      const { x, y } = isNetworkDense
        ? freestSpot({
            middle: core,
            reachPx: Math.min(nearCorePx, reachPx),
            widthPx,
            heightPx,
            discs,
            taken,
          })
        : core;
      taken.push(boxAround(x, y, widthPx, heightPx));
      return {
        key: `group-${String(group.members[0] ?? 0)}`,
        role: 'community',
        lines,
        x,
        y,
        anchor: [(x - shiftX) / worldSize, (y - shiftY) / worldSize, 0, 0],
        clearancePx: isNetworkDense ? Math.min(besideSpotPx, reachPx) : reachPx * 1.3,
        // Among hundreds of marks there is no room beside a group: its name lies over them.
        sides: isNetworkDense ? ['centre', 'above', 'below'] : ['above', 'below', 'right', 'left'],
        sizePx: groupSizePx,
        weight: 600,
        strength,
        priority: 1.6 + position / 100,
      };
    });
}

/** An agreement that is a band or a line of its own is named on its middle while it is singled out. */
function linkCandidates(input: NamingInput): NameCandidate[] {
  const { composed, state, emphasis, writer, rows, projection } = input;
  const named = new Set<number>();
  const wanted = [...emphasis.forced, ...emphasis.preferred]
    .map((node) => node - composed.network.organizationCount)
    .filter((agreement) => agreement >= 0);
  return wanted.flatMap((agreement): NameCandidate[] => {
    if (named.has(agreement)) return [];
    named.add(agreement);
    const batchRow = writer.rowOfLink.findIndex((row) => {
      const link = rows.links[row];
      return link !== undefined && link.kind !== 'spoke' && link.agreements.includes(agreement);
    });
    if (batchRow < 0) return [];
    const [x, y] = middleOfLink(writer, batchRow, projection);
    const node = composed.network.organizationCount + agreement;
    const isForced = emphasis.forced.has(node);
    const { worldSize, shiftX, shiftY } = projection;
    return [
      {
        key: `link-${String(agreement)}`,
        role: 'agreement',
        lines: wrapName(agreementTitle(composed, agreement, state.language), 26, isForced ? 3 : 2),
        x,
        y,
        anchor: [(x - shiftX) / worldSize, (y - shiftY) / worldSize, 0, 0],
        clearancePx: 6,
        sizePx: 11,
        weight: isForced ? 700 : 400,
        isItalic: true,
        strength: 1,
        isForced,
        priority: isForced ? 0 : 1.2,
      },
    ];
  });
}

/** Zoom from which a place of that rank is named. */
const cityZooms = [3, 4.6, 5.7, 6.8, 7.9] as const;
const areaZooms = [3, 4.4, 5.4, 6.4, 7.4] as const;
const cityPriorities = [7, 16, 24, 34, 44] as const;
const transportZooms = [transportZoom, transportZoom + 0.6, transportZoom + 1.3] as const;
/** The base map's name of a place stands so near to the mark of the same name, px. */
const sameCityPx = 60;
const sameAreaPx = 110;

/** Names of gathered marks in view, folded, with where they stand. */
function namedPlaces(inView: readonly DrawnRow[]) {
  return inView.flatMap(({ mark, x, y }) =>
    (mark.name?.parts ?? []).flatMap(({ en, fr }) =>
      [en, fr].flatMap((text) =>
        text === undefined ? [] : [{ text: foldText(text), x, y, isArea: mark.form === markForm.region }],
      ),
    ),
  );
}

const folded = new WeakMap<PlaceName, readonly string[]>();

/** In both languages; folding costs more than all else here, so once a place. */
function foldedNames(place: PlaceName): readonly string[] {
  let known = folded.get(place);
  if (!known) {
    known = [foldText(place.name.en), foldText(place.name.fr)];
    folded.set(place, known);
  }
  return known;
}

/** How far the single marks that stand at a city's point reach from it: its name stands outside. */
function reachAt(inView: readonly DrawnRow[], x: number, y: number): number {
  let reach = 0;
  for (const drawn of inView) {
    if (drawn.mark.kind !== 'organization') continue;
    const distance = Math.abs(drawn.x - x) > 26 ? Infinity : Math.hypot(drawn.x - x, drawn.y - y);
    if (distance < 26) reach = Math.max(reach, distance + drawn.radius + 2);
  }
  return reach;
}

/** The side that points away from the middle, then the one across that does. */
function outwardSides(dx: number, dy: number): readonly Side[] {
  const across: Side = dx < 0 ? 'left' : 'right';
  const along: Side = dy < 0 ? 'above' : 'below';
  return Math.abs(dx) * 1.5 > Math.abs(dy) ? [across, along] : [along, across];
}

function baseCandidates(input: NamingInput, inView: readonly DrawnRow[]): NameCandidate[] {
  const { state, projection, zoom, widthPx, heightPx, mix } = input;
  const fade = 1 - smoothStep(mix);
  if (fade < 0.05 || input.hasFan) return [];
  const named = namedPlaces(inView);
  const crowdX = inView.reduce((sum, { x }) => sum + x, 0) / Math.max(1, inView.length);
  const crowdY = inView.reduce((sum, { y }) => sum + y, 0) / Math.max(1, inView.length);
  const isNamedByMark = (place: PlaceName, x: number, y: number) =>
    named.some(
      (each) =>
        (each.isArea || place.role === 'city') &&
        Math.hypot(each.x - x, each.y - y) < (each.isArea ? sameAreaPx : sameCityPx) &&
        foldedNames(place).includes(each.text),
    );
  return state.placeNames.flatMap((place, number): NameCandidate[] => {
    const { role, name, lng, lat, rank, isCapital, isPart } = place;
    const hasSign = isTransportKind(role);
    const zooms = hasSign ? transportZooms : role === 'city' ? cityZooms : areaZooms;
    const from = (zooms[rank] ?? 8) + (isPart ? 0.6 : 0);
    // Countries and waters give way once their parts are named.
    if (zoom < from || (role === 'country' && zoom > 5.6)) return [];
    const [worldX, worldY] = lngLatToWorld(lng, lat);
    const anchor = [worldX - origin[0], worldY - origin[1], 0, 0] as const;
    const [x, y] = pxOf(projection, ...anchor);
    if (x < -120 || y < -60 || x > widthPx + 120 || y > heightPx + 60) return [];
    if (isNamedByMark(place, x, y)) return [];
    const isArea = role === 'region' || role === 'country';
    const text =
      isArea && !isPart ? name[state.language].toLocaleUpperCase(state.language) : name[state.language];
    const reach = role === 'city' ? reachAt(inView, x, y) : 0;
    return [
      {
        key: `place-${String(number)}`,
        role,
        lines: wrapName(text, isArea ? 18 : 24, role === 'water' || isArea ? 3 : 1),
        x,
        y,
        anchor,
        clearancePx: hasSign ? transportSignPx / 2 : role === 'city' ? Math.max(3, reach) : 0,
        ...(hasSign ? { signPx: transportSignPx + 2 } : {}),
        // Away from the crowd, or the name would stand among the marks of the next city.
        sides: reach > 24 ? outwardSides(x - crowdX, y - crowdY) : undefined,
        sizePx: hasSign
          ? 10
          : role === 'city'
            ? reach > 0
              ? 13
              : rank <= 1
                ? 12
                : 11
            : role === 'country'
              ? 13
              : isPart
                ? 11
                : 11.5,
        weight: role === 'city' ? (isCapital || reach > 0 ? 600 : 400) : 500,
        isItalic: role === 'water',
        spacing: isArea && !isPart ? 0.12 : role === 'water' ? 0.06 : 0,
        // Any fainter, and names of places would fall below 4.5 : 1 on their ground.
        strength: fade,
        priority:
          role === 'city'
            ? (cityPriorities[rank] ?? 44) - (reach > 0 ? 6 : 0)
            : isArea
              ? isPart
                ? 46
                : 12 + rank
              : hasSign
                ? 28 + 8 * rank
                : 40 + rank,
      },
    ];
  });
}

/** CSS px of the middle of a link as written. */
function middleOfLink(
  { links }: FrameWriter,
  batchRow: number,
  projection: Projection,
): readonly [number, number] {
  const at = batchRow * linkStride;
  const read = (field: number) => links.data[at + field] ?? NaN;
  const [ax, ay] = pxOf(
    projection,
    read(linkField.fromX),
    read(linkField.fromY),
    read(linkField.fromOffsetX),
    read(linkField.fromOffsetY),
  );
  const [bx, by] = pxOf(
    projection,
    read(linkField.toX),
    read(linkField.toY),
    read(linkField.toOffsetX),
    read(linkField.toOffsetY),
  );
  return curvePoint(ax, ay, bx, by, read(linkField.bend), 0.5);
}

export interface Naming {
  /** Best first. */
  readonly candidates: readonly NameCandidate[];
  /** Marks that names keep off. */
  readonly obstacles: readonly Box[];
}

export function namingOf(input: NamingInput): Naming {
  const inView = rowsInView(input);
  const ofMarks = markCandidates(input, inView);
  const candidates = [
    ...ofMarks,
    ...groupCandidates(input, inView, new Set(ofMarks.map(({ key }) => key))),
    ...linkCandidates(input),
    ...baseCandidates(input, inView),
  ].sort((a, b) => a.priority - b.priority);
  const { hasFan, mix, isNetworkDense, isNetworkWhole, emphasis } = input;
  // Where marks leave no room for names, names keep off the marks that are named.
  const isCrowded = mix > 0.5 && isNetworkDense && isNetworkWhole && !emphasis.isLifting;
  const named = new Set(candidates.map(({ key }) => key));
  const isKeptOff = ({ mark, opacity, radius }: DrawnRow) =>
    opacity >= strongEnough &&
    radius > smallestObstaclePx &&
    (!hasFan || mark.isOut || mark.isOpen) &&
    (!isCrowded || named.has(markKey(mark)));
  const obstacles = inView.filter(isKeptOff).map(({ mark, x, y, radius }) => ({
    isSmall: mark.kind === 'organization' || mark.kind === 'agreement',
    left: x - radius,
    top: y - radius,
    right: x + radius,
    bottom: y + radius,
  }));
  return { candidates, obstacles: [...obstacles, ...input.taken] };
}
