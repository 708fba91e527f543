import { UndirectedGraph } from 'graphology';
import betweenness from 'graphology-metrics/centrality/betweenness';
import { expect, it } from 'vitest';
import { inputOfDataset, syntheticInput, type SyntheticInput } from '../../../test/bench/syntheticInput.ts';
import { agreement, organization } from '../../../test/helpers.ts';
import { seededRandom } from '../layout/core/seeds.ts';
import { measureNetwork } from './measures.ts';
import { measuresInputOf } from './measuresInput.ts';

const at = (region: string) => ({ location: { region } });
/** Two triangles joined through 2–3; 6 alone; 7 elsewhere. */
const { indexed, network } = inputOfDataset({
  organizations: [
    organization('o0', at('CA-QC')),
    organization('o1', at('CA-QC-05')),
    organization('o2', at('CA-QC')),
    organization('o3', at('US-VT')),
    organization('o4', at('US')),
    organization('o5', at('US-NY')),
    organization('o6'),
    organization('o7', at('FR')),
  ],
  agreements: [
    agreement('left', ['o0', 'o1', 'o2']),
    agreement('bridge', ['o2', 'o3']),
    agreement('right', ['o3', 'o4', 'o5']),
    agreement('again', ['o0', 'o1']),
  ],
});

function measured(hidden: { organizations?: readonly number[]; agreements?: readonly number[] } = {}) {
  const organizations = new Uint8Array(8).fill(1);
  const agreements = new Uint8Array(4).fill(1);
  for (const number of hidden.organizations ?? []) organizations[number] = 0;
  for (const number of hidden.agreements ?? []) agreements[number] = 0;
  return measureNetwork(measuresInputOf(indexed, network, { organizations, agreements }));
}

it('measures the whole', () => {
  const measures = measured();
  expect(measures).toMatchObject({ organizationCount: 8, agreementCount: 4, isSampled: false });
  expect(measures.crossBorderAgreements).toEqual([1]);
  expect(measures.isolated).toEqual([6, 7]);
  expect(measures.components).toEqual([[0, 1, 2, 3, 4, 5]]);
  expect(measures.communities).toEqual([
    [0, 1, 2],
    [3, 4, 5],
  ]);
  expect(measures.mostConnected.slice(0, 3)).toEqual([
    { organization: 2, value: 3 },
    { organization: 3, value: 3 },
    { organization: 0, value: 2 },
  ]);
  // 2 lies between {0, 1} and {3, 4, 5}: 6 of the 10 pairs of the other five connected organizations.
  expect(measures.bridges).toEqual([
    { organization: 2, value: expect.closeTo(0.6, 12) as number },
    { organization: 3, value: expect.closeTo(0.6, 12) as number },
  ]);
});

it('counts a party outside the filters as a partner and on chains, but does not rank or list it', () => {
  const measures = measured({ organizations: [3] });
  expect(measures.crossBorderAgreements).toEqual([1]);
  expect(measures.bridges.map(({ organization: number }) => number)).toEqual([2]);
  expect(measures.mostConnected[0]).toEqual({ organization: 2, value: 3 });
  expect(measures.components).toEqual([[0, 1, 2, 3, 4, 5]]);
  expect(measures.communities).toEqual([
    [0, 1, 2],
    [4, 5],
  ]);
  expect(measures.isolated).toEqual([6, 7]);
});

it('an organization whose partners are all outside the filters is not without an agreement', () => {
  expect(measured({ organizations: [0, 1, 3, 4, 5] }).isolated).toEqual([6, 7]);
  expect(measured({ agreements: [0, 3] }).isolated).toEqual([0, 1, 6, 7]);
});

/** Steps between all organizations and the number of shortest chains, from the definition: no algorithm of the measures. */
function chainsBetween(partners: readonly ReadonlySet<number>[]) {
  return partners.map((_, start) => {
    const steps = partners.map(() => Infinity);
    const chains = partners.map(() => 0);
    steps[start] = 0;
    chains[start] = 1;
    for (let step = 0, ring = [start]; ring.length > 0; step++) {
      const next = new Set<number>();
      for (const from of ring) {
        for (const to of partners[from] ?? []) {
          if ((steps[to] ?? 0) <= step) continue;
          steps[to] = step + 1;
          chains[to] = (chains[to] ?? 0) + (chains[from] ?? 0);
          next.add(to);
        }
      }
      ring = [...next];
    }
    return { steps, chains };
  });
}

/** Share of the shortest chains between two others that lead through it, on average over all pairs of those connected. */
function bridgeShare(
  between: ReturnType<typeof chainsBetween>,
  through: number,
  connected: readonly number[],
): number {
  let sum = 0;
  const others = connected.filter((number) => number !== through);
  others.forEach((from, position) => {
    for (const to of others.slice(position + 1)) {
      const [all, rest] = [between[from], between[through]];
      if (!all || !rest || (all.chains[to] ?? 0) === 0) continue;
      if ((all.steps[through] ?? 0) + (rest.steps[to] ?? 0) !== all.steps[to]) continue;
      sum += ((all.chains[through] ?? 0) * (rest.chains[to] ?? 0)) / (all.chains[to] ?? 1);
    }
  });
  return sum / ((others.length * (others.length - 1)) / 2);
}

it('says what an independent count says, over 20 seeded states', () => {
  const large = syntheticInput(120, 90);
  const random = seededRandom(11);
  for (let state = 0; state < 20; state++) {
    const shownOf = (length: number) => Uint8Array.from({ length }, () => (random() < 0.5 ? 1 : 0));
    const organizations = shownOf(120);
    const agreements = shownOf(90);
    const measures = measureNetwork(
      measuresInputOf(large.indexed, large.network, { organizations, agreements }),
    );
    const partners = large.indexed.dataset.organizations.map(() => new Set<number>());
    const parties = new Set<number>();
    large.indexed.partiesOf.forEach((members, number) => {
      if (agreements[number] !== 1) return;
      for (const member of members) {
        parties.add(member);
        for (const other of members) if (other !== member) partners[member]?.add(other);
      }
    });
    const shown = [...organizations.keys()].filter((number) => organizations[number] === 1);
    expect(measures.isolated).toEqual(shown.filter((number) => !parties.has(number)));
    const degrees = shown.map((number) => partners[number]?.size ?? 0).sort((a, b) => b - a);
    expect(measures.mostConnected.map(({ value }) => value)).toEqual(
      degrees.filter((value) => value > 0).slice(0, 10),
    );
    for (const { organization: number, value } of measures.mostConnected)
      expect(partners[number]?.size).toBe(value);
    const reached = new Set<number>();
    let groups = 0;
    for (const start of parties) {
      if (reached.has(start) || partners[start]?.size === 0) continue;
      groups++;
      const waiting = [start];
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        if (reached.has(next)) continue;
        reached.add(next);
        waiting.push(...(partners[next] ?? []));
      }
    }
    expect(measures.components).toHaveLength(groups);

    expect(measures.organizationCount).toBe(shown.length);
    expect(measures.agreementCount).toBe(agreements.filter((isShown) => isShown === 1).length);
    const isIn = (member: number, country: string) =>
      large.indexed.dataset.organizations[member]?.location?.region?.startsWith(country) === true;
    const crossBorder = large.indexed.partiesOf.flatMap((members, number) =>
      agreements[number] === 1 &&
      members.some((member) => isIn(member, 'CA')) &&
      members.some((member) => isIn(member, 'US'))
        ? [number]
        : [],
    );
    expect(measures.crossBorderAgreements).toEqual(crossBorder);

    const between = chainsBetween(partners);
    const connected = [...parties].filter((number) => (partners[number]?.size ?? 0) > 0);
    const shares = new Map(
      connected.map((number) => [number, bridgeShare(between, number, connected)] as const),
    );
    const highest = shown.map((number) => shares.get(number) ?? 0).sort((a, b) => b - a);
    expect(measures.bridges).toHaveLength(Math.min(10, highest.filter((share) => share > 1e-12).length));
    measures.bridges.forEach(({ organization: number, value }, position) => {
      expect(value).toBeCloseTo(shares.get(number) ?? -1, 9);
      expect(value).toBeCloseTo(highest[position] ?? -1, 9);
    });

    // Who is shown decides who is listed, not what belongs together.
    const { communities } = measureNetwork(
      measuresInputOf(large.indexed, large.network, {
        organizations: organizations.map(() => 1),
        agreements,
      }),
    );
    expect(measures.communities).toEqual(
      communities
        .map((members) => members.filter((number) => organizations[number] === 1))
        .filter(({ length }) => length > 1)
        .sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0)),
    );
    expect(new Set(communities.flat()).size).toBe(communities.flat().length);
    // More agreements inside than chance would give: of each pair of parties one link, twice the links at both ends.
    const ends: (readonly [number, number])[] = large.indexed.partiesOf.flatMap((members, number) =>
      agreements[number] === 1
        ? members.flatMap((a) => members.flatMap((b) => (a === b ? [] : [[a, b] as const])))
        : [],
    );
    for (const members of communities) {
      const within = ends.filter(([a, b]) => members.includes(a) && members.includes(b)).length;
      const at = ends.filter(([a]) => members.includes(a)).length;
      expect(within / ends.length).toBeGreaterThan((at / ends.length) ** 2);
    }
  }
});

it('measures nothing', () => {
  const measures = measured({ organizations: [0, 1, 2, 3, 4, 5, 6, 7], agreements: [0, 1, 2, 3] });
  expect(measures).toMatchObject({
    organizationCount: 0,
    agreementCount: 0,
    communities: [],
    bridges: [],
    isolated: [],
  });
});

it('is the same every time', () => {
  const large = syntheticInput(300, 200);
  const input = measuresInputOf(large.indexed, large.network, {
    organizations: new Uint8Array(300).fill(1),
    agreements: new Uint8Array(200).fill(1),
  });
  expect(measureNetwork(input)).toEqual(measureNetwork(input));
});

/** Betweenness of every organization on the co-party graph by graphology, without sampling. */
function exactBridges({ indexed: { dataset } }: SyntheticInput): string[] {
  const graph = new UndirectedGraph();
  for (const { parties } of dataset.agreements)
    for (const [index, { organization: a }] of parties.entries())
      for (const { organization: b } of parties.slice(index + 1)) graph.mergeEdge(a, b);
  return Object.entries(betweenness(graph, { getEdgeWeight: null }))
    .sort(([, a], [, b]) => b - a)
    .map(([id]) => id);
}

it('estimates the bridges of a large network: the true six lead, nine of ten are of the first dozen', () => {
  const large = syntheticInput(2600, 2400);
  const input = measuresInputOf(large.indexed, large.network, {
    organizations: new Uint8Array(2600).fill(1),
    agreements: new Uint8Array(2400).fill(1),
  });
  const estimated = measureNetwork(input);
  expect(estimated.isSampled).toBe(true);
  expect(estimated.bridges).toHaveLength(10);
  expect(estimated.bridges.every(({ value }) => value > 0 && value < 1)).toBe(true);
  const exact = exactBridges(large);
  const named = estimated.bridges.map(
    ({ organization: number }) => large.indexed.dataset.organizations[number]?.id,
  );
  expect(named.slice(0, 6).sort()).toEqual(exact.slice(0, 6).sort());
  expect(named.filter((id) => exact.slice(0, 12).includes(id ?? ''))).toHaveLength(9);
});
