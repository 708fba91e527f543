/**
 * A scene of thousands of marks drawn coarsely on a 2D canvas: discs and straight links, one path a colour. It stands
 * in for the SVG drawing where that would take seconds, until WebGL takes over. About 60 ms for 22,000 nodes.
 */
import type { Projection } from '../../scene/nodePositions.ts';
import type { Scene } from '../../scene/scene.ts';
import { sectorsPerMark } from '../../scene/sceneModel.ts';
import type { StageTheme } from '../../scene/stageTheme.ts';

/** With more nodes than this the SVG drawing is too slow to be a first picture. */
export const mostSvgNodes = 1500;
/** More links take too long for a first picture. */
const mostLinks = 12_000;
const faintest = 0.3;

interface CoarseInput {
  readonly scene: Scene;
  readonly projection: Projection;
  readonly zoom: number;
  readonly theme: StageTheme;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Node numbers by the palette entry of their first sector. */
function byColor({ scene, theme }: CoarseInput, nodes: Iterable<number>): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const node of nodes) {
    const paint = scene.model.palette[(scene.model.sectors[node * sectorsPerMark] as number) - 1];
    const color = paint ? (theme.name === 'dark' ? paint.colorDark : paint.color) : theme.noSector;
    const group = groups.get(color);
    if (group) group.push(node);
    else groups.set(color, [node]);
  }
  return groups;
}

function paintLinks(
  context: CanvasRenderingContext2D,
  { scene, projection, zoom, theme }: CoarseInput,
): void {
  const { spokes } = scene.model.network;
  if (spokes.count > mostLinks) return;
  const { relative } = scene.positions;
  context.globalAlpha = theme.linkOpacity * scene.linkExposure(spokes, zoom);
  context.lineWidth = 1;
  context.strokeStyle = theme.noSector;
  context.beginPath();
  for (let link = 0; link < spokes.count; link++) {
    const source = spokes.source[link] as number;
    const target = spokes.target[link] as number;
    if (Math.min(scene.emphasis[source] as number, scene.emphasis[target] as number) < faintest) continue;
    const toX = (node: number) => (relative[2 * node] as number) * projection.worldSize + projection.shiftX;
    const toY = (node: number) =>
      (relative[2 * node + 1] as number) * projection.worldSize + projection.shiftY;
    context.moveTo(toX(source), toY(source));
    context.lineTo(toX(target), toY(target));
  }
  context.stroke();
}

export function paintCoarsely(context: CanvasRenderingContext2D, input: CoarseInput): void {
  const { scene, projection, zoom, widthPx, heightPx } = input;
  const { relative } = scene.positions;
  const scale = scene.markScale(zoom);
  paintLinks(context, input);
  context.globalAlpha = 1;
  for (const [color, nodes] of byColor(input, scene.model.byDegree)) {
    context.fillStyle = color;
    context.beginPath();
    for (const node of nodes) {
      const x = (relative[2 * node] as number) * projection.worldSize + projection.shiftX;
      const y = (relative[2 * node + 1] as number) * projection.worldSize + projection.shiftY;
      const isInView = x > -20 && y > -20 && x < widthPx + 20 && y < heightPx + 20;
      if (!isInView || (scene.emphasis[node] as number) < faintest) continue;
      const radius = (scene.model.radiusPx[node] as number) * scale;
      context.moveTo(x + radius, y);
      context.arc(x, y, radius, 0, 2 * Math.PI);
    }
    context.fill();
  }
}
