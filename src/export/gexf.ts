/** GEXF 1.3, for Gephi and the like. https://gexf.net/ */
import type { Dataset } from '../domain/dataset.ts';
import type { Language } from '../domain/language.ts';
import {
  type Attribute,
  buildNetworkGraph,
  edgeAttributes,
  type GraphItem,
  nodeAttributes,
} from './networkGraph.ts';
import { xmlAttributes } from './xml.ts';

function declare(of: 'node' | 'edge', attributes: readonly Attribute[]): string[] {
  return [
    `    <attributes${xmlAttributes({ class: of })}>`,
    ...attributes.map(
      ({ name, type }) => `      <attribute${xmlAttributes({ id: name, title: name, type })}/>`,
    ),
    '    </attributes>',
  ];
}

function valuesOf(item: GraphItem): string {
  const values = [...item.values].map(([name, value]) => `<attvalue${xmlAttributes({ for: name, value })}/>`);
  return `<attvalues>${values.join('')}</attvalues>`;
}

export function writeGexf(dataset: Dataset, language: Language): string {
  const { nodes, edges } = buildNetworkGraph(dataset, language);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    dataset.updated && dataset.updated.length === 10
      ? `  <meta${xmlAttributes({ lastmodifieddate: dataset.updated })}/>`
      : '',
    '  <graph defaultedgetype="directed" mode="static">',
    ...declare('node', nodeAttributes),
    ...declare('edge', edgeAttributes),
    '    <nodes>',
    ...nodes.map(
      (node) => `      <node${xmlAttributes({ id: node.id, label: node.label })}>${valuesOf(node)}</node>`,
    ),
    '    </nodes>',
    '    <edges>',
    ...edges.map(
      (edge) =>
        `      <edge${xmlAttributes({ id: edge.id, source: edge.source, target: edge.target, label: edge.label })}>${valuesOf(edge)}</edge>`,
    ),
    '    </edges>',
    '  </graph>',
    '</gexf>',
    '',
  ]
    .filter((line, place, lines) => line !== '' || place === lines.length - 1)
    .join('\n');
}
