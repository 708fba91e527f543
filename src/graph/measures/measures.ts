/**
 * Measures of the shown part of the network, by graphology. Imported by `measures.worker.ts`, by its client only
 * when no worker may run, so that graphology stays out of the page's bundle, and by the build (`export/bridges.ts`).
 *
 * All are taken on the co-party graph: its nodes are the parties of shown agreements, and two of them are linked when
 * they are parties of the same shown agreement (weight: the number of such agreements). Parties that are context (not
 * shown themselves) are partners and stand on chains like any other, as they are drawn; but they are not ranked, listed
 * or counted themselves.
 *
 * - Most connected: number of distinct co-parties (degree).
 * - Bridges: betweenness centrality (Freeman 1977) of the unweighted graph: the share of all pairs of other
 *   organizations whose shortest chains lead through this one, each pair's chains sharing one vote. Above 1,500
 *   organizations it is estimated from 300 pivots spread evenly (Brandes and Pich 2007) and marked `isSampled`.
 * - Communities: Louvain's method (Blondel et al. 2008) on the weighted graph, seeded.
 */
import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import betweenness from 'graphology-metrics/centrality/betweenness';
import { addToList } from '../../domain/addToList.ts';
import { componentsOf } from '../components.ts';
import { adjacencyOf, neighboursOf, type Adjacency } from '../adjacency.ts';
import type { Measures, MeasuresInput, RankedOrganization } from './measuresTypes.ts';
import { seededRandom } from '../layout/core/seeds.ts';
import { numberAt, realAt, signedAt, wholeAt } from '../numbers.ts';

const listLength = 10;
const mostExact = 1500;
const pivotCount = 300;

/** Parties of each shown agreement, by agreement, and the countries that they are in. */
function partiesByAgreement(input: MeasuresInput): { parties: number[][]; countries: Set<number>[] } {
  const agreementCount = input.nodeCount - input.organizationCount;
  const parties: number[][] = Array.from({ length: agreementCount }, () => []);
  const countries: Set<number>[] = Array.from({ length: agreementCount }, () => new Set());
  input.spokeSource.forEach((organization, spoke) => {
    const agreement = wholeAt(input.spokeTarget, spoke) - input.organizationCount;
    if (!input.shownAgreements[agreement]) return;
    countries[agreement]?.add(input.country[organization] as number);
    parties[agreement]?.push(organization);
  });
  return { parties, countries };
}

/** The co-party graph as links a < b with their weights. */
function coPartyLinks(partiesOf: readonly number[][]): Map<string, { a: number; b: number; weight: number }> {
  const links = new Map<string, { a: number; b: number; weight: number }>();
  for (const parties of partiesOf) {
    parties.forEach((first, position) => {
      for (const second of parties.slice(position + 1)) {
        const [a, b] = first < second ? [first, second] : [second, first];
        const key = `${String(a)} ${String(b)}`;
        const link = links.get(key);
        if (link) link.weight++;
        else links.set(key, { a, b, weight: 1 });
      }
    });
  }
  return links;
}

/** Brandes' accumulation from some of the nodes, scaled up to all; 0..1 like graphology's normalized betweenness. */
function sampledBetweenness(adjacency: Adjacency, nodes: readonly number[]): Map<number, number> {
  const nodeCount = adjacency.starts.length - 1;
  const total = new Float64Array(nodeCount);
  const pivots = Array.from({ length: Math.min(pivotCount, nodes.length) }, (_, pivot) =>
    numberAt(nodes, Math.floor(((pivot + 0.5) * nodes.length) / Math.min(pivotCount, nodes.length))),
  );
  for (const pivot of pivots) {
    const steps = new Int32Array(nodeCount).fill(-1);
    const chains = new Float64Array(nodeCount);
    const share = new Float64Array(nodeCount);
    const order = [pivot];
    steps[pivot] = 0;
    chains[pivot] = 1;
    for (let position = 0; position < order.length; position++) {
      const node = numberAt(order, position);
      for (const neighbour of neighboursOf(adjacency, node)) {
        if (steps[neighbour] === -1) {
          steps[neighbour] = signedAt(steps, node) + 1;
          order.push(neighbour);
        }
        if (steps[neighbour] === signedAt(steps, node) + 1) {
          chains[neighbour] = realAt(chains, neighbour) + realAt(chains, node);
        }
      }
    }
    for (let position = order.length - 1; position > 0; position--) {
      const node = numberAt(order, position);
      for (const neighbour of neighboursOf(adjacency, node)) {
        if (steps[neighbour] !== signedAt(steps, node) - 1) continue;
        const votes = (realAt(chains, neighbour) / realAt(chains, node)) * (1 + realAt(share, node));
        share[neighbour] = realAt(share, neighbour) + votes;
      }
      total[node] = realAt(total, node) + realAt(share, node);
    }
  }
  const pairs = (nodes.length - 1) * (nodes.length - 2);
  const scale = pairs > 0 ? nodes.length / pivots.length / pairs : 0;
  return new Map(nodes.map((node) => [node, realAt(total, node) * scale]));
}

function highest(values: Iterable<RankedOrganization>): RankedOrganization[] {
  return [...values]
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value || a.organization - b.organization)
    .slice(0, listLength);
}

const largestFirst = (a: readonly number[], b: readonly number[]) =>
  b.length - a.length || numberAt(a, 0) - numberAt(b, 0);

export function measureNetwork(input: MeasuresInput): Measures {
  const organizations = Array.from(input.shownOrganizations.keys()).filter(
    (number) => input.shownOrganizations[number],
  );
  const { parties, countries } = partiesByAgreement(input);
  const isShown = (organization: number) => input.shownOrganizations[organization] === 1;
  const inAgreement = new Set(parties.flat());
  const crossBorderAgreements = Array.from(countries.keys()).filter(
    (agreement) => countries[agreement]?.has(1) && countries[agreement].has(2),
  );

  const links = [...coPartyLinks(parties).values()];
  const adjacency = adjacencyOf(
    input.organizationCount,
    Uint32Array.from(links, ({ a }) => a),
    Uint32Array.from(links, ({ b }) => b),
  );
  const connected = [...inAgreement]
    .filter((organization) => neighboursOf(adjacency, organization).length > 0)
    .sort((a, b) => a - b);
  const graph = new UndirectedGraph<Record<string, never>, { weight: number }>();
  for (const organization of connected) graph.addNode(String(organization));
  for (const { a, b, weight } of links) graph.addEdge(String(a), String(b), { weight });

  // Isolated organizations lie on no chain, but they are among the pairs that have none: graphology normalizes by the
  // nodes it sees, so both ways see the connected ones only.
  const isSampled = connected.length > mostExact;
  const byOrganization = isSampled
    ? sampledBetweenness(adjacency, connected)
    : new Map(
        Object.entries(connected.length > 2 ? betweenness(graph, { getEdgeWeight: null }) : {}).map(
          ([organization, value]) => [Number(organization), value],
        ),
      );

  const louvainResult =
    links.length > 0 ? louvain.detailed(graph, { getEdgeWeight: 'weight', rng: seededRandom(5) }) : null;
  const communities = new Map<number, number[]>();
  for (const organization of connected) {
    const community = louvainResult?.communities[String(organization)] ?? 0;
    addToList(communities, community, organization);
  }

  return {
    organizationCount: organizations.length,
    agreementCount: input.shownAgreements.reduce((sum, isShown) => sum + isShown, 0),
    crossBorderAgreements,
    mostConnected: highest(
      connected.filter(isShown).map((organization) => ({
        organization,
        value: neighboursOf(adjacency, organization).length,
      })),
    ),
    bridges: highest(
      [...byOrganization]
        .map(([organization, value]) => ({ organization, value }))
        .filter(({ organization }) => isShown(organization)),
    ),
    isSampled,
    communities: [...communities.values()]
      .map((members) => members.filter(isShown))
      .filter(({ length }) => length > 1)
      .sort(largestFirst),
    modularity: louvainResult?.modularity ?? 0,
    components: componentsOf(adjacency).filter(({ length }) => length > 1),
    isolated: organizations.filter((organization) => !inAgreement.has(organization)),
  };
}
