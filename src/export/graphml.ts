/**
 * GraphML, for NetworkX, igraph and the like, with names, places and looks once more in yEd's own words, which the
 * others leave aside. http://graphml.graphdrawing.org/
 */
import type { Dataset } from '../domain/dataset.ts';
import { escapeXml } from '../domain/escape.ts';
import type { Language } from '../domain/language.ts';
import {
  type Attribute,
  buildNetworkGraph,
  edgeAttributes,
  type GraphItem,
  nodeAttributes,
} from './networkGraph.ts';
import { type NodePlace, placeNodes } from './nodePlaces.ts';
import { xmlAttributes } from './xml.ts';

const label: Attribute = { name: 'label', type: 'string' };

/** Keys need ids of their own: node and edge attributes share names. */
function declare(of: 'node' | 'edge', attributes: readonly Attribute[]): string[] {
  return [label, ...attributes].map(
    ({ name, type }) =>
      `  <key${xmlAttributes({ id: `${of}_${name}`, for: of, 'attr.name': name, 'attr.type': type })}/>`,
  );
}

function dataOf(of: 'node' | 'edge', item: GraphItem): string {
  const values: [string, string | number][] = [['label', item.label], ...item.values];
  return values
    .filter(([, value]) => value !== '')
    .map(
      ([name, value]) => `<data${xmlAttributes({ key: `${of}_${name}` })}>${escapeXml(String(value))}</data>`,
    )
    .join('');
}

/** What yEd reads: it takes neither names nor places from plain keys. https://yed.yworks.com/support/manual/ */
const graphics = [
  '  <key id="node_graphics" for="node" yfiles.type="nodegraphics"/>',
  '  <key id="edge_graphics" for="edge" yfiles.type="edgegraphics"/>',
];

/** Leaves room for links between the cells. */
const boxWidth = 180;
const boxHeight = 50;

const ink = '#666666';

/** Sectors of foreign documents may have any colour, or none. */
function colorsOf({ sectors }: Dataset): ReadonlyMap<string, string> {
  return new Map(
    sectors.filter(({ color }) => /^#[0-9a-f]{6}$/i.test(color)).map(({ id, color }) => [id, color]),
  );
}

function nodeGraphics(node: GraphItem, { x, y }: NodePlace, colors: ReadonlyMap<string, string>): string {
  const isAgreement = node.values.get('type') === 'agreement';
  const [sector = ''] = String(node.values.get('sectors') ?? '').split(';');
  const geometry = {
    x: x - boxWidth / 2,
    y: y - boxHeight / 2,
    width: boxWidth,
    height: boxHeight,
  };
  return [
    '<data key="node_graphics"><y:ShapeNode>',
    `<y:Geometry${xmlAttributes(geometry)}/>`,
    `<y:Fill${xmlAttributes({ color: isAgreement ? '#f2f2f2' : '#ffffff', transparent: 'false' })}/>`,
    `<y:BorderStyle${xmlAttributes({ color: colors.get(sector) ?? ink, type: 'line', width: 2 })}/>`,
    // Long names are broken into lines inside the box.
    `<y:NodeLabel autoSizePolicy="node_size" configuration="CroppingLabel" fontSize="11">${escapeXml(node.label)}</y:NodeLabel>`,
    `<y:Shape${xmlAttributes({ type: isAgreement ? 'rectangle' : 'roundrectangle' })}/>`,
    '</y:ShapeNode></data>',
  ].join('');
}

function edgeGraphics(edge: GraphItem): string {
  const isAffiliation = edge.values.get('type') === 'affiliation';
  return [
    '<data key="edge_graphics"><y:PolyLineEdge>',
    `<y:LineStyle${xmlAttributes({ color: ink, type: isAffiliation ? 'dashed' : 'line', width: 1 })}/>`,
    `<y:Arrows${xmlAttributes({ source: 'none', target: isAffiliation ? 'standard' : 'none' })}/>`,
    edge.label === '' ? '' : `<y:EdgeLabel fontSize="9">${escapeXml(edge.label)}</y:EdgeLabel>`,
    '</y:PolyLineEdge></data>',
  ].join('');
}

export function writeGraphMl(dataset: Dataset, language: Language): string {
  const graph = buildNetworkGraph(dataset, language);
  const places = placeNodes(graph);
  const colors = colorsOf(dataset);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">',
    ...declare('node', nodeAttributes),
    ...declare('edge', edgeAttributes),
    ...graphics,
    '  <graph id="corridor" edgedefault="directed">',
    ...graph.nodes.map((node) => {
      const place = places.get(node.id) ?? { x: 0, y: 0 };
      return `    <node${xmlAttributes({ id: node.id })}>${dataOf('node', node)}${nodeGraphics(node, place, colors)}</node>`;
    }),
    ...graph.edges.map(
      (edge) =>
        `    <edge${xmlAttributes({ id: edge.id, source: edge.source, target: edge.target })}>${dataOf('edge', edge)}${edgeGraphics(edge)}</edge>`,
    ),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}
