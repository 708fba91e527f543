/**
 * The network as GEXF and GraphML hold it: organizations and agreements are nodes, each party is an edge from its
 * organization to the agreement, each affiliation an edge between organizations.
 */
import type { Agreement, Dataset, Organization } from '../domain/dataset.ts';
import { textIn, type Language } from '../domain/language.ts';
import { organizationLabel, shortNameIn } from '../domain/shortName.ts';

type AttributeType = 'string' | 'double';

export interface Attribute {
  readonly name: string;
  readonly type: AttributeType;
}

export interface GraphItem {
  readonly label: string;
  readonly values: ReadonlyMap<string, string | number>;
}

interface GraphNode extends GraphItem {
  readonly id: string;
}

interface GraphEdge extends GraphItem {
  readonly id: string;
  readonly source: string;
  readonly target: string;
}

export interface NetworkGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

const string = (name: string): Attribute => ({ name, type: 'string' });

export const nodeAttributes: readonly Attribute[] = [
  string('type'),
  string('name_en'),
  string('name_fr'),
  string('short_name'),
  string('kind'),
  string('sectors'),
  string('place'),
  string('region'),
  { name: 'lng', type: 'double' },
  { name: 'lat', type: 'double' },
  string('precision'),
  string('website'),
  string('founded'),
  string('signed'),
  string('signed_precision'),
  string('renewed'),
  string('ends'),
  string('status'),
  string('sources'),
];

export const edgeAttributes: readonly Attribute[] = [
  string('type'),
  string('role'),
  string('relation'),
  string('sources'),
];

function valuesOf(
  entries: readonly (readonly [string, string | number | undefined])[],
): Map<string, string | number> {
  return new Map(
    entries.filter((entry): entry is [string, string | number] => entry[1] !== undefined && entry[1] !== ''),
  );
}

function organizationNode(organization: Organization, language: Language): GraphNode {
  const { location } = organization;
  return {
    id: organization.id,
    label: organizationLabel(organization, language),
    values: valuesOf([
      ['type', 'organization'],
      ['name_en', organization.name.en],
      ['name_fr', organization.name.fr],
      ['short_name', shortNameIn(organization.shortName, language)],
      ['kind', organization.kind],
      ['sectors', organization.sectors.join(';')],
      ['place', location?.place],
      ['region', location?.region],
      ['lng', location?.lng],
      ['lat', location?.lat],
      ['precision', location?.precision],
      ['website', organization.website],
      ['founded', organization.founded],
      ['sources', organization.sources.join(';')],
    ]),
  };
}

function agreementNode(agreement: Agreement, id: string, language: Language): GraphNode {
  return {
    id,
    label: textIn(agreement.title, language, agreement.id),
    values: valuesOf([
      ['type', 'agreement'],
      ['name_en', agreement.title.en],
      ['name_fr', agreement.title.fr],
      ['kind', agreement.kind],
      ['sectors', agreement.sectors.join(';')],
      ['signed', agreement.signed],
      ['signed_precision', agreement.signedPrecision],
      ['renewed', agreement.renewed.join(';')],
      ['ends', agreement.ends],
      ['status', agreement.status],
      ['sources', agreement.sources.join(';')],
    ]),
  };
}

export function buildNetworkGraph(dataset: Dataset, language: Language): NetworkGraph {
  const nodes = new Map<string, GraphNode>();
  for (const organization of dataset.organizations)
    nodes.set(organization.id, organizationNode(organization, language));
  const edges: GraphEdge[] = [];
  const addEdge = (source: string, target: string, label: string, values: Map<string, string | number>) => {
    if (nodes.has(source) && nodes.has(target))
      edges.push({ id: `e${String(edges.length)}`, source, target, label, values });
  };
  const roles = new Map(dataset.roles.map(({ id, name }) => [id, textIn(name, language, id)]));
  const relations = new Map(dataset.relations.map(({ id, name }) => [id, textIn(name, language, id)]));
  for (const agreement of dataset.agreements) {
    // Nothing forbids a foreign document to call an agreement and an organization by one id.
    let id: string = agreement.id;
    while (nodes.has(id)) id = `agreement:${id}`;
    nodes.set(id, agreementNode(agreement, id, language));
    for (const { organization, role } of agreement.parties)
      addEdge(
        organization,
        id,
        role ? (roles.get(role) ?? role) : '',
        valuesOf([
          ['type', 'party'],
          ['role', role],
        ]),
      );
  }
  for (const { from, to, relation, sources } of dataset.affiliations)
    addEdge(
      from,
      to,
      relation ? (relations.get(relation) ?? relation) : '',
      valuesOf([
        ['type', 'affiliation'],
        ['relation', relation],
        ['sources', sources.join(';')],
      ]),
    );
  return { nodes: [...nodes.values()], edges };
}
