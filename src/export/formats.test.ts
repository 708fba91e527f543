// @vitest-environment jsdom
/** Each format read back by a parser that is not ours, on the first release of the data. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import Graph, { DirectedGraph, MultiDirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../domain/dataset.ts';
import { documentToDataset } from '../domain/document/documentToDataset.ts';
import { emptyVocabulary } from '../domain/document/parseVocabulary.ts';
import { csvTableNames, writeCsvTable } from './csv.ts';
import { dataFormats, type DataFormatId } from './formats.ts';

const release = readFileSync(join(import.meta.dirname, '../../data/releases/2026-11-22.json'), 'utf8');

function parse(json: unknown): Dataset {
  const result = documentToDataset(json, emptyVocabulary);
  if (!result.ok) throw new Error(result.problem.message.en);
  return result.dataset;
}
const dataset = parse(JSON.parse(release));
const parties = dataset.agreements.flatMap((agreement) => agreement.parties).length;
const located = dataset.organizations.filter(({ location }) => location?.lng !== undefined).length;

function write(id: DataFormatId, from: Dataset = dataset): string {
  const format = dataFormats.find((one) => one.id === id);
  if (!format) throw new Error(id);
  return format.write(from, { language: 'fr' });
}

const nasty = parse({
  version: 1,
  organizations: [
    { id: 'same', name: { en: '=1+1', fr: '</script>"&\'' }, summary: { en: '-71.2' }, sectors: ['a;b'] },
    { id: 'plus', name: { en: '+1 450 555-0100' }, shortName: '@x' },
  ],
  agreements: [
    { id: 'same', title: { en: '-a, "b"' }, parties: [{ organization: 'same' }, { organization: 'plus' }] },
  ],
});
const empty = parse({ version: 1, organizations: [] });

/** The same document with the keys of every record in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, own]) => [key, turned(own)]),
  );
}

describe('every format', () => {
  it.each(dataFormats)(
    '$label does not depend on the order of keys in the document',
    ({ write: writeFormat }) => {
      const again = parse(turned(JSON.parse(release)));
      expect(writeFormat(again, { language: 'en' })).toBe(writeFormat(dataset, { language: 'en' }));
    },
  );

  it.each(dataFormats)('$label is written without data and with hostile data', ({ write: writeFormat }) => {
    for (const from of [nasty, empty])
      expect(writeFormat(from, { language: 'en' })).not.toMatch(/undefined|NaN/);
  });
});

describe('JSON', () => {
  it('is the document that was read', () => {
    expect(write('json')).toBe(release);
  });
});

describe('CSV', () => {
  const rowsOf = (text: string) => Papa.parse<string[]>(text, { skipEmptyLines: true }).data;

  it.each(csvTableNames)('has all of %s', (name) => {
    const counts = { ...dataset, parties: Array.from({ length: parties }) };
    const rows = rowsOf(writeCsvTable(dataset, name));
    expect(rows).toHaveLength(counts[name].length + 1);
    expect(rows.every((row) => row.length === rows[0]?.length)).toBe(true);
  });

  it('begins with a byte order mark, and has French headers when asked', () => {
    expect(write('csv').startsWith('\ufeffid,name_en,')).toBe(true);
    expect(writeCsvTable(dataset, 'agreements', { hasFrenchHeaders: true })).toMatch(
      /^identifiant,type,titre \(anglais\),/,
    );
    expect(writeCsvTable(empty, 'sources')).toBe(
      'id,title,publisher,published,language,url,link,checked,kind\n',
    );
  });

  it('keeps quotation marks, commas and accents whole', () => {
    expect(rowsOf(writeCsvTable(nasty, 'agreements'))[1]?.[2]).toBe('\'-a, "b"');
    expect(rowsOf(writeCsvTable(dataset, 'organizations')).flat()).toContain('Université de Sherbrooke');
  });
});

describe('GeoJSON', () => {
  const { features } = JSON.parse(write('geojson')) as {
    features: {
      id: string;
      geometry: { coordinates: number[] } | null;
      properties: Record<string, unknown>;
    }[];
  };

  it('has every organization, and a point for those that have one', () => {
    expect(features).toHaveLength(127);
    expect(features.filter(({ geometry }) => geometry !== null)).toHaveLength(located);
  });

  it('gives longitude first, and the agreements', () => {
    const c2mi = features.find(({ id }) => id === 'c2mi');
    expect(c2mi?.geometry?.coordinates).toEqual([-72.64912, 45.31678]);
    expect(c2mi?.properties['agreements']).toContain('nsmc-mou-2025');
  });
});

describe('GEXF', () => {
  const graph = parseGexf(MultiDirectedGraph, write('gexf'));

  it('has organizations and agreements as nodes, parties and affiliations as edges', () => {
    expect(graph.order).toBe(dataset.organizations.length + dataset.agreements.length);
    expect(graph.size).toBe(parties + dataset.affiliations.length);
    expect(graph.degree('nsmc-mou-2025')).toBe(9);
  });

  it('keeps kinds, dates, sectors and roles', () => {
    expect(graph.getNodeAttributes('nsmc-mou-2025')).toMatchObject({
      type: 'agreement',
      kind: 'mou',
      signed: '2025-01-28',
      sectors: 'semiconductors;electronics;quantum;policy',
    });
    expect(graph.getNodeAttributes('c2mi')).toMatchObject({
      type: 'organization',
      lng: -72.64912,
      region: 'CA-QC-05',
    });
    const [edge = ''] = graph.edges('c2mi', 'nsmc-mou-2025');
    expect(graph.getEdgeAttributes(edge)).toMatchObject({
      type: 'party',
      role: 'signatory',
      label: 'signataire',
    });
  });

  it('holds markup as text, and tells apart an agreement and an organization of one id', () => {
    const strange = parseGexf(DirectedGraph, write('gexf', nasty));
    expect(strange.nodes()).toEqual(['same', 'plus', 'agreement:same']);
    expect(strange.getNodeAttribute('same', 'name_fr')).toBe('</script>"&\'');
    expect(parseGexf(Graph, write('gexf', empty)).order).toBe(0);
  });
});

describe('GraphML', () => {
  const text = write('graphml');
  const parser = new XMLParser({
    ignoreAttributes: false,
    isArray: (name) => ['node', 'edge', 'key', 'data'].includes(name),
  });
  const parsed = parser.parse(text) as {
    graphml: {
      key: { '@_id': string }[];
      graph: {
        node: { '@_id': string; data: { '@_key': string; '#text': string }[] }[];
        edge: { '@_source': string; '@_target': string }[];
      };
    };
  };

  it('has the same nodes and edges, and declares every key', () => {
    const { key, graph } = parsed.graphml;
    expect([graph.node.length, graph.edge.length]).toEqual([173, parties + dataset.affiliations.length]);
    const keys = new Set(key.map((one) => one['@_id']));
    expect(graph.node.flatMap(({ data }) => data).every((one) => keys.has(one['@_key']))).toBe(true);
    const nodes = new Set(graph.node.map((one) => one['@_id']));
    expect(graph.edge.every((edge) => nodes.has(edge['@_source']) && nodes.has(edge['@_target']))).toBe(true);
  });

  it('has names and places as yEd reads them, no two nodes on one spot (field case 19)', () => {
    const drawn = new DOMParser().parseFromString(text, 'application/xml');
    const yWorks = 'http://www.yworks.com/xml/graphml';
    const boxes = [...drawn.getElementsByTagName('node')].map((node) => {
      const [geometry] = node.getElementsByTagNameNS(yWorks, 'Geometry');
      const [name] = node.getElementsByTagNameNS(yWorks, 'NodeLabel');
      const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((side) =>
        Number(geometry?.getAttribute(side)),
      );
      return { name: name?.textContent ?? '', x, y, width, height };
    });
    expect(boxes).toHaveLength(173);
    expect(boxes.every(({ name }) => name !== '')).toBe(true);
    expect(boxes.map(({ name }) => name)).toContain('AmCham Québec');
    expect(boxes.every(({ width = 0, height = 0 }) => width > 0 && height > 0)).toBe(true);
    expect(new Set(boxes.map(({ x, y }) => `${String(x)},${String(y)}`)).size).toBe(173);
    expect(text).toMatch(/<key id="node_graphics" for="node" yfiles\.type="nodegraphics"\/>/);
  });
});
