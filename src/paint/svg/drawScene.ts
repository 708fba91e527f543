/** Ground, links, leaders, marks and names of a scene, in CSS px of the view. The rules are those of `paint/gl/`. */
import { markPath } from '../../domain/markGeometry.ts';
import type { Links } from '../../graph/network.ts';
import { groundRadiusPx } from '../../scene/communityGround.ts';
import { affiliationBends, controlPoint } from '../../scene/linkCurve.ts';
import type { PlacedLabel } from '../../scene/labelPlacement.ts';
import { lineHeight } from '../../scene/labelPlacement.ts';
import type { Projection } from '../../scene/nodePositions.ts';
import { smoothStep } from '../../scene/nodePositions.ts';
import type { Scene } from '../../scene/scene.ts';
import { country, markShapes, recordOfNode, sectorsPerMark } from '../../scene/sceneModel.ts';
import type { StageTheme } from '../../scene/stageTheme.ts';
import type { SvgNode } from './svg.ts';
import { px, svg } from './svg.ts';

export interface SceneDrawing {
  readonly scene: Scene;
  readonly projection: Projection;
  readonly zoom: number;
  readonly theme: StageTheme;
  readonly links: 'hub' | 'pair';
  readonly hasAffiliations: boolean;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Weaker than this is not drawn. */
const faintest = 0.01;
const shortestLeaderPx = 7;

/** On the map, links to organizations that wait without a place stay in the background. */
function isPlaceless({ scene }: SceneDrawing, node: number): boolean {
  return node < scene.model.network.organizationCount && Number.isNaN(scene.positions.places[2 * node]);
}

type Point = readonly [x: number, y: number];

function pointOf({ scene, projection }: SceneDrawing, node: number): Point {
  const { relative } = scene.positions;
  return [
    (relative[2 * node] as number) * projection.worldSize + projection.shiftX,
    (relative[2 * node + 1] as number) * projection.worldSize + projection.shiftY,
  ];
}

/** `sector`: 1 + index into the palette, 0 for none. */
function paletteColor({ scene, theme }: SceneDrawing, sector: number): string {
  const paint = scene.model.palette[sector - 1];
  return paint ? (theme.name === 'dark' ? paint.colorDark : paint.color) : theme.noSector;
}

function sectorColor(drawing: SceneDrawing, node: number, place = 0): string {
  return paletteColor(drawing, drawing.scene.model.sectors[node * sectorsPerMark + place] as number);
}

function drawLinks(
  drawing: SceneDrawing,
  links: Links,
  agreement: Uint32Array | null,
  bends: Float32Array,
  style: { width: number; dash?: string },
): SvgNode[] {
  const { theme } = drawing;
  const { emphasis } = drawing.scene;
  const exposure = agreement ? drawing.scene.linkExposure(links, drawing.zoom) : 1;
  const nodes: SvgNode[] = [];
  for (let link = 0; link < links.count; link++) {
    const source = links.source[link] as number;
    const target = links.target[link] as number;
    const ruler = agreement?.[link] ?? target;
    const strength = Math.min(
      emphasis[source] as number,
      emphasis[target] as number,
      emphasis[ruler] as number,
    );
    const [ax, ay] = pointOf(drawing, source);
    const [bx, by] = pointOf(drawing, target);
    if (strength < faintest || Number.isNaN(ax) || Number.isNaN(bx)) continue;
    const isWaiting = isPlaceless(drawing, source) || isPlaceless(drawing, target);
    const opacity = theme.linkOpacity * (isWaiting ? 0.4 + 0.6 * smoothStep(drawing.scene.mix()) : 1);
    const [cx, cy] = controlPoint(ax, ay, bx, by, bends[link] as number);
    nodes.push(
      svg('path', {
        d: `M${px(ax)} ${px(ay)}Q${px(cx)} ${px(cy)} ${px(bx)} ${px(by)}`,
        stroke: agreement ? sectorColor(drawing, ruler) : theme.noSector,
        'stroke-opacity': px(strength * opacity * exposure),
        'stroke-width': strength > 0.7 ? style.width : style.width * 0.84,
        'stroke-dasharray': style.dash,
      }),
    );
  }
  return nodes;
}

/** Tints under communities; each community is one group, so that its strips do not add up. */
function drawGround(drawing: SceneDrawing): SvgNode[] {
  const { scene, theme, zoom } = drawing;
  const ground = scene.ground();
  const strength = smoothStep(3 * scene.mix() - 2);
  if (!ground || strength === 0) return [];
  const paths = Array.from(ground.sectors, () => '');
  for (let strip = 0; strip < ground.count; strip++) {
    const source = ground.source[strip] as number;
    const target = ground.target[strip] as number;
    if (Math.min(scene.emphasis[source] as number, scene.emphasis[target] as number) < 0.5) continue;
    const [from, to] = [pointOf(drawing, source), pointOf(drawing, target)];
    if (Number.isNaN(from[0]) || Number.isNaN(to[0])) continue;
    paths[ground.community[strip] as number] += `M${px(from[0])} ${px(from[1])}L${px(to[0])} ${px(to[1])}`;
  }
  return paths.flatMap((d, community) => {
    if (d === '') return [];
    return [
      svg('g', { 'data-part': 'ground', opacity: px(theme.groundOpacity * strength) }, [
        svg('path', {
          d,
          fill: 'none',
          stroke: paletteColor(drawing, ground.sectors[community] as number),
          'stroke-width': px(2 * groundRadiusPx * scene.markScale(zoom)),
          'stroke-linecap': 'round',
          'stroke-linejoin': 'round',
        }),
      ]),
    ];
  });
}

function drawLeaders(drawing: SceneDrawing): SvgNode[] {
  const { scene, projection, theme, zoom } = drawing;
  const strengthOfMap = (1 - smoothStep(scene.mix())) * scene.leaderStrength(zoom);
  if (strengthOfMap === 0) return [];
  const nodes: SvgNode[] = [];
  for (let node = 0; node < scene.model.network.organizationCount; node++) {
    const strength = scene.emphasis[node] as number;
    const [x, y] = pointOf(drawing, node);
    const placeX = (scene.positions.places[2 * node] as number) * projection.worldSize + projection.shiftX;
    const placeY =
      (scene.positions.places[2 * node + 1] as number) * projection.worldSize + projection.shiftY;
    if (strength < 0.02 || !(Math.hypot(x - placeX, y - placeY) >= shortestLeaderPx)) continue;
    nodes.push(
      svg('line', {
        x1: px(placeX),
        y1: px(placeY),
        x2: px(x),
        y2: px(y),
        stroke: theme.inkSoft,
        'stroke-opacity': px(strength * 0.5 * strengthOfMap),
      }),
    );
  }
  return nodes;
}

/** Slices of a mark with several sectors, as a pie clipped by its outline. */
function slices(
  drawing: SceneDrawing,
  node: number,
  outline: string,
  radius: number,
  clipId: string,
): SvgNode[] {
  const { model } = drawing.scene;
  const count = model.sectors
    .subarray(node * sectorsPerMark, (node + 1) * sectorsPerMark)
    .filter((sector) => sector > 0).length;
  if (count < 2) return [svg('path', { d: outline, fill: sectorColor(drawing, node) })];
  const reach = radius * 2;
  const corner = (turn: number): string =>
    `${px(reach * Math.sin(2 * Math.PI * turn))} ${px(-reach * Math.cos(2 * Math.PI * turn))}`;
  const pieces = Array.from({ length: count }, (_, place) => {
    const arc = Array.from({ length: 7 }, (_, step) => corner((place + step / 6) / count)).join('L');
    return svg('path', {
      d: `M0 0L${arc}Z`,
      fill: sectorColor(drawing, node, place),
      stroke: drawing.theme.paper,
      'stroke-width': 0.8,
    });
  });
  return [
    svg('clipPath', { id: clipId }, [svg('path', { d: outline })]),
    svg('g', { 'clip-path': `url(#${clipId})` }, pieces),
  ];
}

function drawOrganization(drawing: SceneDrawing, node: number, radius: number): SvgNode[] {
  const { scene, theme } = drawing;
  const { model } = scene;
  const shape = markShapes[model.shape[node] as number] ?? 'circle';
  const outline = markPath(shape, radius);
  const flag = scene.flags[node] as number;
  // Around small marks of large data edges would be all there is to see.
  const edge = smoothStep(scene.mix()) * Math.max(0, Math.min(1, (radius - 3) / 2));
  const ownCountry = model.country[node] as number;
  const paint = model.palette[(model.sectors[node * sectorsPerMark] as number) - 1];
  const sign = paint?.sign ?? '';
  return [
    ...(flag > 0
      ? [
          svg('path', {
            d: markPath(shape, radius + 4.6),
            fill: 'none',
            stroke: theme.accent,
            'stroke-width': flag > 1 ? 3 : 1.8,
          }),
        ]
      : []),
    ...(edge > 0.01 && ownCountry !== country.unknown
      ? [
          svg('path', {
            d: markPath(shape, radius + 2.4),
            fill: 'none',
            stroke: ownCountry === country.unitedStates ? theme.unitedStates : theme.canada,
            'stroke-width': 1.8,
            'stroke-opacity': px(edge),
            'stroke-dasharray': ownCountry === country.unitedStates ? '4 2' : undefined,
          }),
        ]
      : []),
    svg('path', { d: outline, fill: theme.paper, stroke: theme.paper, 'stroke-width': haloPx(radius) }),
    ...slices(drawing, node, outline, radius, `mark-${String(node)}`),
    ...(radius >= smallestLetteredPx && sign !== ''
      ? [
          svg(
            'text',
            {
              'text-anchor': 'middle',
              'font-size': px(letterSizePx(radius, sign)),
              'font-weight': 700,
              fill: theme.paper,
              dy: '0.36em',
            },
            [sign],
          ),
        ]
      : []),
  ];
}

/** Width of the stroke that sets a mark off, half of it outside. */
function haloPx(radius: number): number {
  return Math.min(3, 0.7 * radius);
}

/** Letters on marks smaller than this could not be read. */
export const smallestLetteredPx = 8.5;

export function letterSizePx(radius: number, sign: string): number {
  return Math.min(12, radius * (sign.length > 1 ? 0.86 : 1.05));
}

function drawHub(drawing: SceneDrawing, node: number, radius: number): SvgNode[] {
  const { scene, theme } = drawing;
  const ring = Math.max(1.6, radius * 0.3);
  const flag = scene.flags[node] as number;
  return [
    ...(flag > 0
      ? [
          svg('circle', {
            r: radius + 4.6,
            fill: 'none',
            stroke: theme.accent,
            'stroke-width': flag > 1 ? 3 : 1.8,
          }),
        ]
      : []),
    svg('circle', { r: radius, fill: theme.paper, stroke: theme.paper, 'stroke-width': haloPx(radius) }),
    svg('circle', {
      r: radius - ring / 2,
      fill: theme.paper,
      stroke: sectorColor(drawing, node),
      'stroke-width': ring,
    }),
    ...(scene.model.country[node] === country.both
      ? [svg('circle', { r: radius * 0.5, fill: theme.ink })]
      : []),
  ];
}

/** Paper under the strip of organizations without a place, over whatever of the map lies there. */
function drawStripPanel({ scene, theme }: SceneDrawing): SvgNode[] {
  const { strip } = scene.positions;
  const strength = 0.86 * (1 - smoothStep(scene.mix()));
  if (!strip || strength <= 0) return [];
  const { left, top, width, height } = strip;
  const box = { x: px(left), y: px(top), width: px(width), height: px(height) };
  return [svg('rect', { ...box, rx: 6, fill: theme.paper, 'fill-opacity': px(strength) })];
}

function drawMarks(drawing: SceneDrawing): SvgNode[] {
  const { scene, zoom, links, widthPx, heightPx } = drawing;
  const { model, emphasis } = scene;
  const scale = scene.markScale(zoom);
  const drawMark = (node: number): SvgNode[] => {
    if (links === 'pair' && node >= model.network.organizationCount) return [];
    const strength = emphasis[node] as number;
    const [x, y] = pointOf(drawing, node);
    const isInView = x > -40 && y > -40 && x < widthPx + 40 && y < heightPx + 40;
    if (strength < faintest || !isInView) return [];
    const radius = (model.radiusPx[node] as number) * scale;
    const { type, id } = recordOfNode(model, node);
    return [
      svg(
        'g',
        {
          transform: `translate(${px(x)} ${px(y)})`,
          opacity: strength < 1 ? px(strength) : undefined,
          'data-mark': `${type}:${id}`,
        },
        type === 'organization' ? drawOrganization(drawing, node, radius) : drawHub(drawing, node, radius),
      ),
    ];
  };
  const placed = Array.from(model.drawingOrder.subarray(0, model.firstWaiting));
  const waiting = Array.from(model.drawingOrder.subarray(model.firstWaiting));
  return [...placed.flatMap(drawMark), ...drawStripPanel(drawing), ...waiting.flatMap(drawMark)];
}

export function drawScene(drawing: SceneDrawing): SvgNode[] {
  const { scene, links, hasAffiliations } = drawing;
  const { network } = scene.model;
  return [
    ...drawGround(drawing),
    svg('g', { fill: 'none', 'stroke-width': 1 }, drawLeaders(drawing)),
    svg('g', { fill: 'none', 'stroke-linecap': 'round' }, [
      ...(hasAffiliations
        ? drawLinks(drawing, network.affiliations, null, affiliationBends(network.affiliations), {
            width: 1.2,
            dash: '3.5 3.5',
          })
        : []),
      ...(links === 'hub'
        ? drawLinks(drawing, network.spokes, network.spokes.agreement, scene.model.spokeBends, {
            width: 1.7,
          })
        : drawLinks(drawing, network.pairs, network.pairs.agreement, scene.model.pairBends, {
            width: 1.4,
          })),
    ]),
    svg('g', {}, drawMarks(drawing)),
  ];
}

export function drawLabels(labels: readonly PlacedLabel[], theme: StageTheme): SvgNode {
  const nodes = labels.map((label) => {
    const left = label.x + label.dx;
    const anchor = label.side === 'right' ? 'start' : label.side === 'left' ? 'end' : 'middle';
    const x = anchor === 'start' ? left : anchor === 'end' ? left + label.widthPx : left + label.widthPx / 2;
    const isMark = label.role === 'organization' || label.role === 'agreement';
    const fill = label.role === 'water' ? theme.waterInk : isMark ? theme.ink : theme.inkSoft;
    return svg(
      'text',
      {
        'font-size': label.sizePx,
        'font-weight': label.weight,
        'font-style': label.isItalic ? 'italic' : undefined,
        'letter-spacing': label.spacing ? px(label.spacing * label.sizePx) : undefined,
        'text-anchor': anchor,
        fill,
        opacity: label.strength < 1 ? px(label.strength) : undefined,
        stroke: label.role === 'water' ? undefined : theme.paper,
        'stroke-width': label.role === 'water' ? undefined : 3.2,
        'stroke-linejoin': 'round',
        'paint-order': 'stroke',
      },
      label.lines.map((line, number) =>
        svg('tspan', { x: px(x), y: px(label.y + label.dy + (number + 0.82) * label.sizePx * lineHeight) }, [
          line,
        ]),
      ),
    );
  });
  return svg('g', { 'font-family': '"Radio Canada Big", "Helvetica Neue", Arial, sans-serif' }, nodes);
}
