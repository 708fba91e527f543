/** From navigation to each mark, and beside it a bare MapLibre page with the same boundaries, in alternation. */
import type { Measurement } from '../harness.ts';
import { formatRange, median, timeOfMark, usualSlowdown } from '../harness.ts';
import { watchLongTasks } from '../pageActions.ts';

const marks = ['corridor:shell', 'corridor:drawn', 'corridor:live', 'corridor:settled'] as const;

export const opening: Measurement = {
  name: 'opening',
  async measure(bench) {
    const times = new Map<string, number[]>();
    const record = (name: string, value: number) => times.set(name, [...(times.get(name) ?? []), value]);
    // Alternating, so that whatever else the machine does falls on both. The first pair warms caches and is dropped.
    for (let run = -1; run < bench.runs; run++) {
      await bench.withPage(async (page) => {
        const blocked = await watchLongTasks(page);
        await page.goto(bench.site);
        for (const mark of marks) {
          const time = await timeOfMark(page, mark);
          if (run >= 0) record(mark, time);
        }
        if (run >= 0) record('blocked', await blocked());
      });
      await bench.withPage(async (page) => {
        const blocked = await watchLongTasks(page);
        await page.goto(bench.bareSite);
        const time = await timeOfMark(page, 'bare:live');
        if (run >= 0) {
          record('bare', time);
          record('bare blocked', await blocked());
        }
      });
    }
    const of = (name: string) => times.get(name) ?? [];
    const bare = of('bare');
    const ratio = (name: string, base: readonly number[]) => (median(of(name)) / median(base)).toFixed(2);
    return [
      {
        title: `Opening, processor slowed ${String(usualSlowdown)} times, median of ${String(bench.runs)} (range)`,
        columns: ['', 'time', 'to bare MapLibre'],
        rows: [
          ...marks.map((mark) => [mark, formatRange(of(mark)), ratio(mark, bare)]),
          ['bare MapLibre live', formatRange(bare), '1.00'],
          [
            'main thread blocked until settled',
            formatRange(of('blocked')),
            ratio('blocked', of('bare blocked')),
          ],
          ['the same, bare MapLibre until live', formatRange(of('bare blocked')), '1.00'],
        ],
        notes: ['Bar: corridor:live at most 1.4 times bare MapLibre.'],
      },
    ];
  },
};
