/** GraphML, for yEd, NetworkX, igraph and the like. http://graphml.graphdrawing.org/ */
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

export function writeGraphMl(dataset: Dataset, language: Language): string {
  const { nodes, edges } = buildNetworkGraph(dataset, language);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...declare('node', nodeAttributes),
    ...declare('edge', edgeAttributes),
    '  <graph id="corridor" edgedefault="directed">',
    ...nodes.map((node) => `    <node${xmlAttributes({ id: node.id })}>${dataOf('node', node)}</node>`),
    ...edges.map(
      (edge) =>
        `    <edge${xmlAttributes({ id: edge.id, source: edge.source, target: edge.target })}>${dataOf('edge', edge)}</edge>`,
    ),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}
