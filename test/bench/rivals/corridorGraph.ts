/**
 * What every other library is given: the document of `?data=` as the graph that the app draws too (organizations and
 * agreements as nodes, parties as links), its colours, sizes and names, and the filter of the contract by sector.
 */
interface Party {
  readonly organization: string;
}

interface CorridorDocument {
  readonly organizations: readonly {
    readonly id: string;
    readonly name: { readonly en?: string; readonly fr?: string };
    readonly sectors?: readonly string[];
  }[];
  readonly agreements: readonly {
    readonly id: string;
    readonly title?: { readonly en?: string; readonly fr?: string };
    readonly parties: readonly Party[];
    readonly sectors?: readonly string[];
  }[];
}

export interface GraphNode {
  readonly id: string;
  readonly label: string;
  readonly isAgreement: boolean;
  readonly sectors: readonly string[];
  readonly color: string;
  readonly radiusPx: number;
  /** The app names at most 220 marks, most connected first; so do all. */
  readonly isNamed: boolean;
}

export interface GraphLink {
  /** Organization. */
  readonly source: number;
  /** Agreement. */
  readonly target: number;
}

/** As the app: what matches, the parties of shown agreements that do not, and the rest. */
export type Strength = 'shown' | 'context' | 'hidden';

export interface CorridorGraph {
  readonly nodes: readonly GraphNode[];
  readonly links: readonly GraphLink[];
  /** For every node; no sector at all means no filter. */
  strengths(sectors: readonly string[]): Strength[];
}

const mostNamed = 220;
const noSector = '#8a8f98';
const palette = ['#2f6db5', '#7a4fb0', '#2f9160', '#7a9a1f', '#0f8f9c', '#c77b16', '#b5437a', '#9a5b3c'];
export const linkColor = '#c3c8cf';
export const contextOpacity = 0.2;

function graphOf({ organizations, agreements }: CorridorDocument): CorridorGraph {
  const numberOf = new Map(organizations.map(({ id }, number) => [id, number]));
  const links = agreements.flatMap(({ parties }, agreement) =>
    parties.flatMap(({ organization }): GraphLink[] => {
      const source = numberOf.get(organization);
      return source === undefined ? [] : [{ source, target: organizations.length + agreement }];
    }),
  );
  const degree = new Uint32Array(organizations.length + agreements.length);
  for (const { source, target } of links) {
    degree[source] = (degree[source] ?? 0) + 1;
    degree[target] = (degree[target] ?? 0) + 1;
  }
  const named = new Set(
    Array.from(organizations, (_, number) => number)
      .sort((a, b) => (degree[b] ?? 0) - (degree[a] ?? 0))
      .slice(0, mostNamed),
  );
  const sectorIds = new Map<string, number>();
  const colorOf = (sectors: readonly string[]) => {
    const [first] = sectors;
    if (first === undefined) return noSector;
    if (!sectorIds.has(first)) sectorIds.set(first, sectorIds.size);
    return palette[(sectorIds.get(first) ?? 0) % palette.length] ?? noSector;
  };
  const nodes: GraphNode[] = [
    ...organizations.map(({ id, name, sectors = [] }, number) => ({
      id,
      label: name.en ?? name.fr ?? id,
      isAgreement: false,
      sectors,
      color: colorOf(sectors),
      radiusPx: 3 + Math.min(9, Math.sqrt(degree[number] ?? 0)),
      isNamed: named.has(number),
    })),
    ...agreements.map(({ id, title, sectors = [] }) => ({
      id,
      label: title?.en ?? title?.fr ?? id,
      isAgreement: true,
      sectors,
      color: colorOf(sectors),
      radiusPx: 2,
      isNamed: false,
    })),
  ];

  return {
    nodes,
    links,
    strengths(sectors) {
      if (sectors.length === 0) return nodes.map(() => 'shown');
      const matches = nodes.map((node) => node.sectors.some((sector) => sectors.includes(sector)));
      const strengths = matches.map((isMatch, number): Strength =>
        isMatch && nodes[number]?.isAgreement === false ? 'shown' : 'hidden',
      );
      // An agreement needs a party that is shown; its other parties are context.
      for (const { source, target } of links) {
        if (matches[target] && strengths[source] === 'shown') strengths[target] = 'shown';
      }
      for (const { source, target } of links) {
        if (strengths[target] === 'shown' && strengths[source] === 'hidden') strengths[source] = 'context';
      }
      return strengths;
    },
  };
}

export async function fetchGraph(): Promise<CorridorGraph> {
  const address = new URLSearchParams(window.location.search).get('data');
  if (address === null) throw new Error('the page needs ?data=');
  const response = await fetch(address);
  return graphOf((await response.json()) as CorridorDocument);
}

/** mulberry32, as in `syntheticDataset.ts`: the same scattered start in every run. */
export function scattered(count: number, side: number): { x: number; y: number }[] {
  let state = 1;
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return Array.from({ length: count }, () => ({ x: random() * side, y: random() * side }));
}
