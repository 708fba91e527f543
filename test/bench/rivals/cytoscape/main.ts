/**
 * Cytoscape.js with fcose, and what its own advice on performance says (documentation/md/performance.md): haystack
 * edges, no animation, opaque plain styles, a texture while panning, no selectable edges, one batch for a filter.
 * Not taken: hiding links while panning, because the others draw them.
 *
 * fcose's authors advise uniform node sizes, and above 3,000 nodes or edges its quality "draft"
 * (https://github.com/iVis-at-Bilkent/newt/issues/417, https://github.com/iVis-at-Bilkent/cytoscape.js-fcose/issues/46).
 */
import { CoSELayout } from 'cose-base';
import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { contextOpacity, fetchGraph, linkColor, scattered } from '../corridorGraph.ts';
import { countTick, graphContainer, markPainted, noteLayout, offer } from '../rival.ts';

const draftAbove = 3000;

cytoscape.use(fcose);
const tick = CoSELayout.prototype.tick;
CoSELayout.prototype.tick = function (this: { tick: () => boolean }) {
  countTick();
  return tick.call(this);
};

const { nodes, links, strengths } = await fetchGraph();
const isLarge = nodes.length > draftAbove;
const start = scattered(nodes.length, 46 * Math.sqrt(nodes.length));
const cy = cytoscape({
  container: graphContainer(),
  elements: [
    ...nodes.map(({ label, color, radiusPx, isNamed }, number) => ({
      group: 'nodes' as const,
      data: { id: `n${String(number)}`, color, size: 2 * radiusPx, ...(isNamed ? { label } : {}) },
      position: start[number] ?? { x: 0, y: 0 },
    })),
    ...links.map(({ source, target }, number) => ({
      group: 'edges' as const,
      data: { id: `e${String(number)}`, source: `n${String(source)}`, target: `n${String(target)}` },
      selectable: false,
    })),
  ],
  style: [
    {
      selector: 'node',
      style: { 'background-color': 'data(color)', width: 'data(size)', height: 'data(size)' },
    },
    { selector: 'node[label]', style: { label: 'data(label)', 'font-size': 12 } },
    { selector: 'edge', style: { 'curve-style': 'haystack', 'line-color': linkColor, width: 0.6 } },
    { selector: '.context', style: { opacity: contextOpacity } },
    { selector: '.hidden', style: { display: 'none' } },
  ],
  layout: { name: 'preset', fit: true },
  textureOnViewport: true,
  pixelRatio: 1,
});
// A press on a mark moves the view as anywhere else.
cy.nodes().ungrabify().panify();
markPainted('drawn');

const options = {
  name: 'fcose',
  quality: isLarge ? 'draft' : 'default',
  animate: false,
  uniformNodeDimensions: true,
  fit: true,
} as cytoscape.LayoutOptions;
const layout = cy.layout(options);
layout.one('layoutstop', () => {
  markPainted('settled');
});

// After the first picture: the layout then holds the page until it is done.
setTimeout(() => {
  const began = performance.now();
  layout.run();
  noteLayout(began);
}, 50);

const nodeElements = nodes.map((_, number) => cy.getElementById(`n${String(number)}`));
offer({
  filter(sectors) {
    const wanted = strengths(sectors);
    cy.batch(() => {
      nodeElements.forEach((element, number) => {
        const strength = wanted[number];
        element.toggleClass('hidden', strength === 'hidden');
        element.toggleClass('context', strength === 'context');
      });
    });
  },
  stop() {
    layout.stop();
  },
  positions: () =>
    nodeElements.map((element) => {
      const { x, y } = element.renderedPosition();
      return [x, y] as const;
    }),
});
