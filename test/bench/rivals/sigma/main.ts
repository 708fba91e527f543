/**
 * sigma.js 3 with graphology's ForceAtlas2 in its web worker, with the settings it infers from the graph's size
 * (https://graphology.github.io/standard-library/layout-forceatlas2). The layout has no end of its own: it is stopped
 * after 300 iterations, as in the table of layout engines that the app's layout was chosen by.
 */
import Graph from 'graphology';
import { inferSettings } from 'graphology-layout-forceatlas2';
import ForceAtlas2 from 'graphology-layout-forceatlas2/worker';
import Sigma from 'sigma';
import type { Strength } from '../corridorGraph.ts';
import { fetchGraph, linkColor, scattered } from '../corridorGraph.ts';
import { countTick, graphContainer, markPainted, offer } from '../rival.ts';

const mostIterations = 300;
/** WebGL programs blend these over the page's white. */
const contextColor = '#e3e6ea';

const { nodes, links, strengths } = await fetchGraph();
const graph = new Graph({ type: 'undirected', multi: true });
const start = scattered(nodes.length, 100);
nodes.forEach(({ label, color, radiusPx, isNamed }, number) => {
  graph.addNode(String(number), {
    ...start[number],
    size: radiusPx,
    color,
    label: isNamed ? label : null,
  });
});
links.forEach(({ source, target }, number) => {
  graph.addEdgeWithKey(String(number), String(source), String(target), { size: 0.6, color: linkColor });
});

let filtered: readonly Strength[] | null = null;
const sigma = new Sigma(graph, graphContainer(), {
  // Names by its own grid, as many as there is room for.
  labelRenderedSizeThreshold: 0,
  nodeReducer: (node, data) => {
    const strength = filtered?.[Number(node)] ?? 'shown';
    if (strength === 'shown') return data;
    return strength === 'hidden' ? { ...data, hidden: true } : { ...data, color: contextColor };
  },
  // Links whose end is hidden are hidden by sigma itself.
  edgeReducer: (_, data) => data,
});
markPainted('drawn');

const layout = new ForceAtlas2(graph, { settings: inferSettings(graph) });
let iterations = 0;
function end(): void {
  if (!layout.isRunning()) return;
  layout.stop();
  // Not now: the supervisor is in the middle of taking positions over.
  setTimeout(() => {
    layout.kill();
  });
  markPainted('settled');
}
// The worker sends the positions after every iteration.
graph.on('eachNodeAttributesUpdated', () => {
  countTick();
  if (++iterations === mostIterations) end();
});
layout.start();

offer({
  filter(sectors) {
    filtered = sectors.length === 0 ? null : strengths(sectors);
    // Positions stay, so the spatial index may stay too.
    sigma.refresh({ skipIndexation: true });
  },
  stop: end,
  positions: () =>
    nodes.map((_, number) => {
      const { x, y } = graph.getNodeAttributes(String(number)) as { x: number; y: number };
      const point = sigma.graphToViewport({ x, y });
      return [point.x, point.y] as const;
    }),
});
