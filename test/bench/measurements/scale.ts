/**
 * Synthetic data of three sizes through `data=`: the app as it ships, and beside it the same graph in other libraries
 * that a user would pick (`../rivals`), on the same server, in the same browser, in alternation.
 */
import type { Bench, Measurement, Table } from '../harness.ts';
import { formatBytes, median } from '../harness.ts';
import type { ScaleSite, Size } from '../scale/scaleSite.ts';
import { openScaleSite, rivals, sizes } from '../scale/scaleSite.ts';
import type { AppVisit, Visit } from '../scale/sides.ts';
import { settleLimitMs, visitApp, visitRival } from '../scale/sides.ts';
import { syntheticInput } from '../syntheticInput.ts';
import { canonicalOrder } from '../../../src/graph/layout/core/canonicalOrder.ts';
import { networkLayoutSteps } from '../../../src/graph/layout/network/networkLayout.ts';

/** The layouts take minutes at L; S and M have the runs asked for. */
const mostRunsAtL = 1;
/** Rows beyond what others are compared by. */
const appRows = 'The app alone';

interface Row<Side extends Visit> {
  readonly name: string;
  readonly of: (visit: Side) => number;
  readonly isBytes?: boolean;
  /** What to say for a figure that there is not. */
  readonly none?: string;
}

const percentile = (values: readonly number[], share: number) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
};

const rows: readonly Row<Visit>[] = [
  { name: 'time to drawn', of: (visit) => visit.drawnMs },
  {
    name: 'time to settled',
    of: (visit) => visit.settledMs,
    none: `none in ${String(settleLimitMs / 1000)} s`,
  },
  { name: 'main thread blocked until settled', of: (visit) => visit.blocking.totalMs },
  { name: '  of it by the layout', of: (visit) => visit.blocking.layoutMs },
  { name: 'layout on the main thread, in all', of: (visit) => visit.layoutOnPageMs },
  { name: 'one layout tick, any thread', of: (visit) => visit.tickMs },
  { name: 'frame while panning, median', of: (visit) => median(visit.frames) },
  { name: 'frame while panning, 95th percentile', of: (visit) => percentile(visit.frames, 0.95) },
  { name: 'filter to paint', of: (visit) => median(visit.filterMs) },
  { name: 'heap when settled, MB', of: (visit) => visit.heapBytes, isBytes: true },
  { name: 'scripts, MB brotli', of: (visit) => visit.scriptBytes, isBytes: true },
];

const ownRows: readonly Row<AppVisit>[] = [
  { name: 'living map answers (corridor:live)', of: (visit) => visit.liveMs },
  { name: 'network in its last place', of: (visit) => visit.networkMs },
  { name: 'switch of view to paint', of: (visit) => median(visit.switchMs) },
  { name: 'select an organization to paint', of: (visit) => median(visit.selectMs) },
];

function figure(value: number, isBytes = false): string {
  if (!Number.isFinite(value)) return '–';
  if (isBytes) return (value / 1e6).toFixed(2);
  return value < 100 ? value.toFixed(1) : String(Math.round(value));
}

interface Sides {
  readonly network: AppVisit[];
  readonly map: AppVisit[];
  readonly others: readonly Visit[][];
}

/** How many steps the app's network layout takes. */
function ticksOf({ organizations, agreements }: Size): number {
  const { input } = syntheticInput(organizations, agreements);
  const steps = networkLayoutSteps(canonicalOrder(input).input);
  let ticks = 0;
  while (!steps.next().done) ticks++;
  return ticks;
}

async function visitAll(bench: Bench, site: ScaleSite, size: Size, runs: number): Promise<Sides> {
  const sides: Sides = { network: [], map: [], others: rivals.map(() => []) };
  const ticks = ticksOf(size);
  // Said at once: a run at L takes minutes, and one side that fails must not lose the others' figures.
  const visit = async <Side extends Visit>(note: string, visits: Side[], go: () => Promise<Side>) => {
    const start = performance.now();
    const done = await go();
    visits.push(done);
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    const figures = rows.map((row) => figure(row.of(done), row.isBytes)).join(' ');
    process.stderr.write(`  ${size.name} ${note} (${seconds} s): ${figures}\n`);
  };
  for (let run = 0; run < runs; run++) {
    await visit('app, network', sides.network, () => visitApp(bench, site, size, 'network', ticks));
    for (const [index, rival] of rivals.entries()) {
      await visit(rival.name, sides.others[index] ?? [], () => visitRival(bench, site, size, rival));
    }
    await visit('app, map', sides.map, () => visitApp(bench, site, size, 'map', ticks));
  }
  return sides;
}

function table(
  { name, organizations, agreements }: Size,
  runs: number,
  { network, map, others }: Sides,
): Table {
  const mid = <Side extends Visit>(visits: readonly Side[], { of }: Row<Side>) => median(visits.map(of));
  const compared = rows.map((row) => {
    const own = mid(network, row);
    const cells = others.flatMap((visits) => {
      const value = mid(visits, row);
      const ratio = Number.isFinite(value) && value > 0 ? (own / value).toFixed(2) : '';
      return [Number.isFinite(value) ? figure(value, row.isBytes) : (row.none ?? '–'), ratio];
    });
    return [row.name, figure(own, row.isBytes), ...cells, figure(mid(map, row), row.isBytes)];
  });
  const blank = rivals.flatMap(() => ['', '']);
  const figures = Object.fromEntries([
    ...rows.flatMap((row) => [
      [`${name}, network: ${row.name.trim()}`, mid(network, row)] as const,
      [`${name}, map: ${row.name.trim()}`, mid(map, row)] as const,
      ...others.map(
        (visits, index) =>
          [`${name}, ${rivals[index]?.name ?? ''}: ${row.name.trim()}`, mid(visits, row)] as const,
      ),
    ]),
    ...ownRows.map((row) => [`${name}, map: ${row.name}`, mid(map, row)] as const),
  ]);
  return {
    figures,
    title: `${name}: ${formatBytes(organizations)} organizations, ${formatBytes(agreements)} agreements, ms, median of ${String(runs)}`,
    columns: ['', 'app', ...rivals.flatMap((rival) => [rival.name, 'app ÷']), 'app, map'],
    rows: [
      ...compared,
      [appRows, '', ...blank, ''],
      ...ownRows.map((row) => [`  ${row.name}`, figure(mid(network, row)), ...blank, figure(mid(map, row))]),
    ],
  };
}

const notes = [
  'Processor not slowed, 1440 × 900, software WebGL. Each side in turn, each visit with an empty cache.',
  'The app is measured as it ships: list, search, filters, both views and MapLibre; "app" opens the network view, "app, map" the map.',
  "The others draw the same nodes and links and nothing else. Drawn: all nodes and links, theirs scattered, the app's laid out;",
  "  at L the app's first picture has no links, so that the time of its living map counts.",
  "Settled: the app's mark waits for network and map; sigma.js (ForceAtlas2 in a worker, inferred settings) is stopped after 300",
  '  iterations, as it has no end; Cytoscape uses fcose, above 3,000 nodes its "draft" (no ticks); ECharts its force layout.',
  'What has not settled is stopped, and pan, filter and heap are measured on what it has; blocking then counts until the limit.',
  'Filter, switch and select: reduced motion, so that the painted frame is the whole change (else it fades in or travels).',
  'A tick: the whole layout divided by its steps. Blocked: time over 50 ms of long tasks. Their content security policy is off:',
  "  the app's forbids workers from blobs and added style elements.",
];

export const scale: Measurement = {
  name: 'scale',
  async measure(bench) {
    const site = await openScaleSite();
    try {
      const tables: Table[] = [];
      for (const size of sizes.filter(({ name }) => bench.sizes.includes(name))) {
        const runs = size.name === 'L' ? Math.min(bench.runs, mostRunsAtL) : bench.runs;
        tables.push(table(size, runs, await visitAll(bench, site, size, runs)));
      }
      return tables.map((each, index) => (index === tables.length - 1 ? { ...each, notes } : each));
    } finally {
      await site.close();
    }
  },
};
