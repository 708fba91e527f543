/** From `setState` with a filter to the painted frame, in each view. */
import type { Measurement } from '../harness.ts';
import { formatRange, median, timeOfMark, usualSlowdown } from '../harness.ts';
import { timePatches, waitUntilReady } from '../pageActions.ts';

const views = ['map', 'network', 'table'] as const;

const rounds: readonly Readonly<Record<string, unknown>>[] = [
  { sector: ['semiconductors'] },
  { sector: ['semiconductors', 'quantum'] },
  { sector: [], region: ['CA-QC'] },
  { region: ['US'] },
  { region: [], q: 'montreal' },
  { q: 'centre' },
  { q: null, from: '2024' },
  { from: null },
];

export const filtering: Measurement = {
  name: 'filtering',
  async measure(bench) {
    const rows: string[][] = [];
    const figures: Record<string, number> = {};
    for (const view of views) {
      const times: number[] = [];
      await bench.withPage(async (page) => {
        await page.goto(`${bench.site}?view=${view}`);
        await waitUntilReady(page);
        await timeOfMark(page, 'corridor:settled');
        await timePatches(page, rounds);
        for (let run = 0; run < bench.runs; run++) times.push(...(await timePatches(page, rounds)));
      });
      rows.push([view, formatRange(times)]);
      figures[`filter to paint, ${view}`] = median(times);
    }
    return [
      {
        title: `Filter to paint, shipped data, processor slowed ${String(usualSlowdown)} times, median (range)`,
        columns: ['view', 'time'],
        rows,
        figures,
        notes: [
          `${String(rounds.length)} filters a round. One frame is 16.7 ms; software WebGL paints more slowly.`,
        ],
      },
    ];
  },
};
