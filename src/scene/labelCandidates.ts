/** What could be named in a view, best first: the selection, great cities, organizations by their ties, the rest. */
import type { Language } from '../domain/language.ts';
import { otherLanguage, resolveText } from '../domain/language.ts';
import { lngLatToWorld } from '../domain/mercator.ts';
import { shortNameIn } from '../domain/shortName.ts';
import type { Box, LabelCandidate, Side } from './labelPlacement.ts';
import { wrapName } from './labelPlacement.ts';
import type { Projection } from './nodePositions.ts';
import { pairPoint } from './nodePoint.ts';
import { origin, smoothStep } from './nodePositions.ts';
import type { PlaceName } from './placeNames.ts';
import type { Scene } from './scene.ts';

export interface LabelInput {
  readonly scene: Scene;
  readonly places: readonly PlaceName[];
  readonly language: Language;
  readonly projection: Projection;
  readonly zoom: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly hasHubs: boolean;
  /** Nodes named whatever the room: the selection and what the pointer is on. */
  readonly forced: ReadonlySet<number>;
  /** Named before others where there is room: what lies on a path. */
  readonly preferred?: ReadonlySet<number>;
}

interface Ranked extends LabelCandidate {
  readonly priority: number;
}

const strongEnough = 0.3;
/** Of the organizations in view so many, most connected first, are tried: more would take longer than a frame. */
const mostTried = 1200;
/** Names of agreements appear once so many px of the network lie between marks, or few are shown. */
const agreementZoom = 7.2;

function organizationName(
  scene: Scene,
  node: number,
  language: Language,
): { text: string; language: Language } {
  const organization = scene.model.indexed.dataset.organizations[node];
  const name = resolveText(organization?.name, language);
  const text = shortNameIn(organization?.shortName, language) ?? name?.text ?? organization?.id ?? '';
  return { text, language: name?.language ?? otherLanguage(language) };
}

function nodeCandidates(input: LabelInput): Ranked[] {
  const { scene, language, projection, zoom, widthPx, heightPx, forced, preferred, hasHubs } = input;
  const { model, positions, emphasis } = scene;
  const { network, radiusPx } = model;
  const scale = scene.markScale(zoom);
  const result: Ranked[] = [];
  const add = (node: number, isHub: boolean) => {
    const strength = emphasis[node] as number;
    const isForced = forced.has(node);
    const isPreferred = preferred?.has(node) === true;
    if (strength < strongEnough && !isForced) return;
    const x = (positions.relative[2 * node] as number) * projection.worldSize + projection.shiftX;
    const y = (positions.relative[2 * node + 1] as number) * projection.worldSize + projection.shiftY;
    if (!(x > -100 && y > -60 && x < widthPx + 100 && y < heightPx + 60)) return;
    if (result.length >= mostTried && !isForced && !isPreferred) return;
    const degree = network.degree[node] as number;
    const agreement = isHub ? model.indexed.dataset.agreements[node - network.organizationCount] : undefined;
    const name = isHub
      ? { text: resolveText(agreement?.title, language)?.text ?? agreement?.id ?? '', language }
      : organizationName(scene, node, language);
    result.push({
      key: `node-${String(node)}`,
      role: isHub ? 'agreement' : 'organization',
      lines: wrapName(name.text, isHub ? 26 : 22, isForced ? 3 : 2),
      x,
      y,
      clearancePx: (radiusPx[node] as number) * scale + 2,
      sizePx: isHub ? 11 : degree >= 5 ? 13 : 12,
      weight: isForced ? 700 : isHub ? 400 : degree >= 5 ? 600 : 500,
      isItalic: isHub,
      strength: Math.min(1, strength + 0.15),
      isForced,
      priority: isForced
        ? 0
        : isPreferred
          ? 1
          : isHub
            ? 60 - degree
            : 20 - Math.min(15, degree) + (strength < 0.6 ? 25 : 0),
    });
  };
  for (const node of model.byDegree) add(node, false);
  if (!hasHubs) addPairNames(input, result);
  if (hasHubs) {
    const isClose = smoothStep(scene.mix()) > 0.9 && zoom >= agreementZoom;
    for (let node = network.organizationCount; node < network.nodeCount; node++)
      if (isClose || forced.has(node) || preferred?.has(node)) add(node, true);
  }
  return result;
}

/** With more agreements than this their names on links would be noise. */
const mostNamedPairs = 40;

/** In pair mode an agreement is named once, on the middle of its first link. */
function addPairNames({ scene, language, projection, forced }: LabelInput, result: Ranked[]): void {
  const { network, indexed } = scene.model;
  const named: number[] = [];
  for (let node = network.organizationCount; node < network.nodeCount; node++) {
    if ((scene.emphasis[node] as number) >= 0.7) named.push(node);
  }
  if (named.length > mostNamedPairs) return;
  for (const node of named) {
    const point = pairPoint(scene, node, projection);
    const agreement = indexed.dataset.agreements[node - network.organizationCount];
    if (!point || !agreement) continue;
    const isForced = forced.has(node);
    result.push({
      key: `node-${String(node)}`,
      role: 'agreement',
      lines: wrapName(resolveText(agreement.title, language)?.text ?? agreement.id, 26, isForced ? 3 : 2),
      x: point[0],
      y: point[1],
      clearancePx: 4,
      sizePx: 11,
      weight: isForced ? 700 : 400,
      isItalic: true,
      strength: scene.emphasis[node] as number,
      isForced,
      priority: isForced ? 0 : 55,
    });
  }
}

/** Zoom from which a place of that rank is named. */
const cityZooms = [3, 4.6, 5.7, 6.8, 7.9] as const;
const areaZooms = [3, 4.4, 5.4, 6.4, 7.4] as const;

interface RosetteExtent {
  readonly x: number;
  readonly y: number;
  readonly radiusPx: number;
}

/** How far the marks of each shared place reach from it, CSS px. */
function rosetteExtents({ scene, projection, zoom }: LabelInput): RosetteExtent[] {
  const { model, positions, emphasis } = scene;
  const scale = scene.markScale(zoom);
  const extents = new Map<string, { x: number; y: number; radiusPx: number; count: number }>();
  for (let node = 0; node < model.network.organizationCount; node++) {
    const placeX = (positions.places[2 * node] as number) * projection.worldSize + projection.shiftX;
    const placeY = (positions.places[2 * node + 1] as number) * projection.worldSize + projection.shiftY;
    if (Number.isNaN(placeX) || (emphasis[node] as number) < strongEnough) continue;
    const x = (positions.relative[2 * node] as number) * projection.worldSize + projection.shiftX;
    const y = (positions.relative[2 * node + 1] as number) * projection.worldSize + projection.shiftY;
    const reach = Math.hypot(x - placeX, y - placeY) + (model.radiusPx[node] as number) * scale;
    const key = `${placeX.toFixed(1)}/${placeY.toFixed(1)}`;
    const extent = extents.get(key);
    if (!extent) extents.set(key, { x: placeX, y: placeY, radiusPx: reach, count: 1 });
    else {
      extent.radiusPx = Math.max(extent.radiusPx, reach);
      extent.count++;
    }
  }
  return [...extents.values()].filter(({ radiusPx }) => radiusPx < 160);
}

function middleOf(extents: readonly RosetteExtent[]): { readonly x: number; readonly y: number } {
  const count = Math.max(1, extents.length);
  const sum = (pick: (extent: RosetteExtent) => number) =>
    extents.reduce((total, extent) => total + pick(extent), 0);
  return { x: sum(({ x }) => x) / count, y: sum(({ y }) => y) / count };
}

/** The side that points away from the middle, then the one across that does. */
function outwardSides(dx: number, dy: number): readonly Side[] {
  const across: Side = dx < 0 ? 'left' : 'right';
  const along: Side = dy < 0 ? 'above' : 'below';
  return Math.abs(dx) * 1.5 > Math.abs(dy) ? [across, along] : [along, across];
}

/** The rosette that stands at a city's point: gazetteer and data may differ by a few px. */
function rosettePx(extents: readonly RosetteExtent[], x: number, y: number): number {
  let widest = 0;
  for (const extent of extents) {
    if (Math.hypot(extent.x - x, extent.y - y) < 6) widest = Math.max(widest, extent.radiusPx + 2);
  }
  return widest;
}

function placeCandidates(input: LabelInput): Ranked[] {
  const { places, language, projection, zoom, widthPx, heightPx, scene } = input;
  const fade = 1 - smoothStep(scene.mix());
  if (fade < 0.05) return [];
  const rosettes = rosetteExtents(input);
  const crowd = middleOf(rosettes);
  const result: Ranked[] = [];
  places.forEach(({ role, name, lng, lat, rank, isCapital, isPart }, number) => {
    const zooms = role === 'city' ? cityZooms : areaZooms;
    const from = (zooms[rank] ?? 8) + (isPart ? 0.6 : 0);
    // Countries and waters give way once their parts are named.
    if (zoom < from || (role === 'country' && zoom > 5.6)) return;
    const [worldX, worldY] = lngLatToWorld(lng, lat);
    const x = (worldX - origin[0]) * projection.worldSize + projection.shiftX;
    const y = (worldY - origin[1]) * projection.worldSize + projection.shiftY;
    if (x < -120 || y < -60 || x > widthPx + 120 || y > heightPx + 60) return;
    const isArea = role === 'region' || role === 'country';
    const text = isArea && !isPart ? name[language].toLocaleUpperCase(language) : name[language];
    // A city's name stands outside the rosette of its organizations.
    const rosette = role === 'city' ? rosettePx(rosettes, x, y) : 0;
    result.push({
      key: `place-${String(number)}`,
      role,
      lines: wrapName(text, isArea ? 18 : 24, role === 'water' || isArea ? 3 : 1),
      x,
      y,
      clearancePx: role === 'city' ? Math.max(3, rosette) : 0,
      // Away from the crowd, or the name would stand among the marks of the next city.
      sides: rosette > 24 ? outwardSides(x - crowd.x, y - crowd.y) : undefined,
      sizePx:
        role === 'city'
          ? rosette > 0
            ? 13
            : rank <= 1
              ? 12
              : 11
          : role === 'country'
            ? 13
            : isPart
              ? 11
              : 11.5,
      weight: role === 'city' ? (isCapital || rosette > 0 ? 600 : 400) : 500,
      isItalic: role === 'water',
      spacing: isArea && !isPart ? 0.12 : role === 'water' ? 0.06 : 0,
      // Any fainter, and names of places would fall below 4.5 : 1 on their ground.
      strength: fade,
      priority:
        role === 'city'
          ? ([7, 16, 24, 34, 44][rank] ?? 44) - (rosette > 0 ? 6 : 0)
          : isArea
            ? isPart
              ? 46
              : 12 + rank
            : 40 + rank,
    });
  });
  return result;
}

export function labelCandidates(input: LabelInput): LabelCandidate[] {
  return [...nodeCandidates(input), ...placeCandidates(input)].sort((a, b) => a.priority - b.priority);
}

/** Marks that names keep off, as boxes. */
export function markObstacles({ scene, projection, zoom, widthPx, heightPx, hasHubs }: LabelInput): Box[] {
  const { model, positions, emphasis } = scene;
  const scale = scene.markScale(zoom);
  const boxes: Box[] = [];
  const count = hasHubs ? model.network.nodeCount : model.network.organizationCount;
  for (let node = 0; node < count; node++) {
    if ((emphasis[node] as number) < strongEnough) continue;
    const x = (positions.relative[2 * node] as number) * projection.worldSize + projection.shiftX;
    const y = (positions.relative[2 * node + 1] as number) * projection.worldSize + projection.shiftY;
    if (!(x > -100 && y > -60 && x < widthPx + 100 && y < heightPx + 60)) continue;
    const r = (model.radiusPx[node] as number) * scale;
    boxes.push({ left: x - r, top: y - r, right: x + r, bottom: y + r });
  }
  return boxes;
}
