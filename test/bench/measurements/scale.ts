/** Synthetic data of three sizes through `data=`: opening, filtering, switching views, heap. */
import type { Measurement } from '../harness.ts';
import { formatBytes, formatMs, heapBytes, median, timeOfMark } from '../harness.ts';
import { timePatches, waitUntilReady, watchLongTasks } from '../pageActions.ts';
import { syntheticDocument } from '../syntheticDataset.ts';

const sizes = [
  { name: 'S', organizations: 50, agreements: 25 },
  { name: 'M', organizations: 1000, agreements: 800 },
  { name: 'L', organizations: 10_000, agreements: 12_000 },
] as const;

const filters = [{ sector: ['quantum'] }, { region: ['CA-QC'] }, { sector: [] }, { region: [] }];
const switches = [{ view: 'network' }, { view: 'map' }, { view: 'table' }, { view: 'map' }];

export const scale: Measurement = {
  name: 'scale',
  async measure(bench) {
    const rows: string[][] = [];
    for (const { name, organizations, agreements } of sizes) {
      const document = JSON.stringify(syntheticDocument(organizations, agreements));
      await bench.withPage(async (page, session) => {
        const blocked = await watchLongTasks(page);
        await page.route(`${bench.site}bench.json`, (route) =>
          route.fulfill({ body: document, contentType: 'application/json' }),
        );
        await page.goto(`${bench.site}?data=bench.json`);
        await waitUntilReady(page);
        const drawn = await timeOfMark(page, 'corridor:drawn');
        const live = await timeOfMark(page, 'corridor:live');
        const settled = await timeOfMark(page, 'corridor:settled');
        const blockedMs = await blocked();
        const filterTimes = await timePatches(page, [...filters, ...filters]);
        const switchTimes = await timePatches(page, switches);
        rows.push([
          `${name} (${formatBytes(organizations)} / ${formatBytes(agreements)})`,
          ...[drawn, live, settled, blockedMs, median(filterTimes), median(switchTimes)].map(formatMs),
          formatBytes(await heapBytes(session)),
        ]);
      }, 1);
    }
    return [
      {
        title: 'Synthetic data (organizations / agreements), one run, processor not slowed',
        columns: [
          'size',
          'drawn',
          'live',
          'settled',
          'blocked',
          'filter to paint',
          'switch to paint',
          'heap, bytes',
        ],
        rows,
      },
    ];
  },
};
