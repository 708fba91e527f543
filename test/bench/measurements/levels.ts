/**
 * Places first, at 1,000 and 10,000 organizations: filter, open, select and hover to the next frame, frames of a pan
 * beside MapLibre alone with its own clusters of the same organizations, and what of a frame is our own code.
 */
import type { CDPSession, Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CorridorWindow } from '../../e2e/corridorApi.ts';
import type { Bench, Measurement, Table } from '../harness.ts';
import { dist, formatMs, median, timeOfMark, usualSlowdown } from '../harness.ts';
import { timeChanges, timePatches, waitUntilReady } from '../pageActions.ts';
import { sizes, type Size } from '../scale/scaleSite.ts';
import { appSurface, framesOfPan } from '../scale/watchPage.ts';
import { syntheticDocument } from '../syntheticDataset.ts';

/** What both pages fetch; answered by the bench itself. */
const documentName = 'synthetic.json';
const filters = [['quantum'], ['photonics', 'aerospace'], []].map((sector) => ({ sector }));
const settlePauseMs = 400;
/** Milliseconds of our own code in a frame that the design allows. */
const ownLimitMs: Readonly<Record<Size['name'], number>> = { S: 2, M: 2, L: 6 };

/** The address of a page that is told to fetch it ends the same. */
function answerWith(page: Page, text: string): Promise<unknown> {
  return page.route(
    ({ pathname }) => pathname === `/${documentName}`,
    (route) => route.fulfill({ body: text, contentType: 'application/json' }),
  );
}

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: {
      readonly url: string;
      readonly lineNumber: number;
      readonly columnNumber: number;
      readonly functionName: string;
    };
    readonly children?: readonly number[];
  }[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

/** Where our own code begins in the chunk that MapLibre is in: after it, with the first program of the painter. */
function ownCodeOf(url: string): ((line: number, column: number) => boolean) | null {
  const name = path.basename(new URL(url).pathname);
  if (!readdirSync(path.join(dist, 'assets')).includes(name)) return null;
  const text = readFileSync(path.join(dist, 'assets', name), 'utf8');
  if (!text.includes('maplibregl-')) return () => true;
  const before = text.slice(0, text.indexOf('u_rows')).split('\n');
  const [line, column] = [before.length - 1, before.at(-1)?.length ?? 0];
  return (ownLine, ownColumn) => ownLine > line || (ownLine === line && ownColumn >= column);
}

/** The share of a profile's busy samples that lies in our own code or in what it called, and where the most of it is. */
function ownShare({ nodes, samples = [], timeDeltas = [] }: Profile): { share: number; most: string[] } {
  const isOwnIn = new Map<string, ((line: number, column: number) => boolean) | null>();
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  const ownFrame = new Map<number, string | null>();
  const ownOf = (id: number): string | null => {
    const known = ownFrame.get(id);
    if (known !== undefined) return known;
    const { url = '', lineNumber = 0, columnNumber = 0, functionName = '' } = nodeOf.get(id)?.callFrame ?? {};
    if (url.startsWith('http') && !isOwnIn.has(url)) isOwnIn.set(url, ownCodeOf(url));
    const parent = parents.get(id);
    const isOwn = isOwnIn.get(url)?.(lineNumber, columnNumber) === true;
    const own = isOwn
      ? `${functionName}:${String(columnNumber)}`
      : parent === undefined
        ? null
        : ownOf(parent);
    ownFrame.set(id, own);
    return own;
  };
  let busy = 0;
  let own = 0;
  const times = new Map<string, number>();
  samples.forEach((id, sample) => {
    const name = nodeOf.get(id)?.callFrame.functionName ?? '';
    if (name === '(idle)' || name === '(program)') return;
    const time = timeDeltas[sample] ?? 0;
    busy += time;
    const frame = ownOf(id);
    if (frame === null) return;
    own += time;
    times.set(frame, (times.get(frame) ?? 0) + time);
  });
  const most = [...times].sort((a, b) => b[1] - a[1]).slice(0, 8);
  return {
    share: busy === 0 ? 0 : own / busy,
    most: most.map(([frame, time]) => `${frame} ${((100 * time) / Math.max(1, busy)).toFixed(1)} %`),
  };
}

/** Processor time of the page's main thread, ms: what other programs take does not count. */
async function threadMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN);
}

interface Pan {
  readonly frames: readonly number[];
  readonly scriptMs: number;
  readonly ownMs: number;
  readonly most: readonly string[];
}

async function pan(
  page: Page,
  session: CDPSession,
  surface: string,
  positions: () => Promise<readonly (readonly [number, number])[]>,
): Promise<Pan> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 250 });
  const before = await threadMs(session);
  await session.send('Profiler.start');
  const frames = await framesOfPan(page, surface, positions);
  const { profile } = await session.send('Profiler.stop');
  const scriptMs = ((await threadMs(session)) - before) / frames.length;
  const { share, most } = ownShare(profile);
  return { frames, scriptMs, ownMs: share * scriptMs, most };
}

async function setSlowdown(session: CDPSession, rate: number): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

interface Visit {
  readonly filterMs: readonly number[];
  readonly openMs: readonly number[];
  readonly selectMs: readonly number[];
  readonly hoverMs: readonly number[];
  readonly pan: Pan;
}

function marksOf(page: Page) {
  return page.evaluate(() => [...((window as CorridorWindow).corridor?.getMarks() ?? [])]);
}

/** Moves the pointer in the page itself, so that its way there is not counted. */
async function timeHovers(page: Page): Promise<number[]> {
  const marks = (await marksOf(page)).filter(
    ({ kind, x, y }) => kind === 'place' && x > 100 && y > 100 && x < 900 && y < 700,
  );
  const change = await page.evaluateHandle((selector) => {
    const stage = document.querySelector('#stage-surface');
    if (!stage) throw new Error(`there is no stage around ${selector}`);
    return ([x, y]: readonly [number, number]) => {
      const { left, top } = stage.getBoundingClientRect();
      const [clientX, clientY] = [left + x, top + y];
      const target = document.elementFromPoint(clientX, clientY) ?? stage;
      for (const type of ['pointermove', 'mousemove'])
        target.dispatchEvent(
          new PointerEvent(type, { clientX, clientY, bubbles: true, pointerType: 'mouse', pointerId: 1 }),
        );
    };
  }, appSurface);
  return timeChanges(
    page,
    change,
    marks.slice(0, 9).map(({ x, y }): readonly [number, number] => [x, y]),
    settlePauseMs,
  );
}

function visitApp(bench: Bench, text: string, runs: number): Promise<Visit> {
  return bench.withPage(async (page, session) => {
    await answerWith(page, text);
    await setSlowdown(session, 1);
    await page.goto(`${bench.site}?data=/${documentName}`);
    await waitUntilReady(page);
    await timeOfMark(page, 'corridor:live');
    await timeOfMark(page, 'corridor:settled');
    const marks = await marksOf(page);
    const places = marks.filter(({ kind }) => kind === 'place').slice(0, 3);
    const organizations = places.flatMap((mark) => mark.organizations.slice(0, 1));
    const positions = async () => (await marksOf(page)).map(({ x, y }) => [x, y] as const);
    const panned = await pan(page, session, appSurface, positions);
    await page.evaluate(() => (window as CorridorWindow).corridor?.setState({ map: null }));

    await setSlowdown(session, usualSlowdown);
    const repeat = <Patch>(patches: readonly Patch[]) => Array.from({ length: runs }, () => patches).flat();
    const hoverMs = await timeHovers(page);
    const filterMs = await timePatches(page, repeat(filters), settlePauseMs);
    const selects = organizations.flatMap((org) => [{ org }, { org: null }]);
    const selectMs = await timePatches(page, repeat(selects), settlePauseMs);
    const opens = places.flatMap(({ id }) => [{ place: id }, { place: null }]);
    const openMs = await timePatches(page, repeat(opens), settlePauseMs);
    return { filterMs, openMs, selectMs, hoverMs, pan: panned };
  });
}

function visitClusters(bench: Bench, text: string): Promise<Pan> {
  return bench.withPage(
    async (page, session) => {
      await answerWith(page, text);
      await page.goto(`${bench.bareSite}?clusters=/${documentName}`);
      await timeOfMark(page, 'bare:live');
      return pan(page, session, '#map', () => Promise.resolve([]));
      // MapLibre by itself knows nothing of the trusted types that the policy asks for.
    },
    1,
    true,
  );
}

async function tableOf(bench: Bench, { name, organizations, agreements }: Size): Promise<Table> {
  const text = JSON.stringify(syntheticDocument(organizations, agreements));
  const clusters = await visitClusters(bench, text);
  const app = await visitApp(bench, text, bench.runs);
  const rows: readonly (readonly [string, number])[] = [
    ['filter to next frame', median(app.filterMs)],
    ['open or close a place to next frame', median(app.openMs)],
    ['select or let go to next frame', median(app.selectMs)],
    ['hover to next frame', median(app.hoverMs)],
    ['pan: frame', median(app.pan.frames)],
    ['pan: frame, MapLibre with clusters', median(clusters.frames)],
    ['pan: script in a frame, processor time', app.pan.scriptMs],
    ['pan: the same, MapLibre with clusters', clusters.scriptMs],
    [`pan: of it our own code (at most ${String(ownLimitMs[name])})`, app.pan.ownMs],
  ];
  return {
    title: `Places first, ${String(organizations)} organizations, ${String(agreements)} agreements`,
    columns: ['', 'median'],
    rows: rows.map(([title, ms]) => [title, formatMs(ms)]),
    figures: Object.fromEntries(rows.map(([title, ms]) => [`${name}: ${title}`, ms])),
    notes: [
      `To the next frame: processor slowed ${String(usualSlowdown)} times. Pan: not slowed, software WebGL; a frame waits for`,
      `  whatever else the machine does, processor time does not. Most of our own: ${app.pan.most.join(', ')}.`,
    ],
  };
}

export const levels: Measurement = {
  name: 'levels',
  async measure(bench) {
    const tables: Table[] = [];
    for (const size of sizes.filter(({ name }) => name !== 'S' && bench.sizes.includes(name)))
      tables.push(await tableOf(bench, size));
    return tables;
  },
};
