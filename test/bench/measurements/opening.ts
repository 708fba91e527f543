/** From navigation to each mark, and beside it a bare MapLibre page with the same boundaries, in alternation. */
import type { Measurement } from '../harness.ts';
import { formatBytes, formatRange, median, timeOfMark, usualSlowdown, watchTransfer } from '../harness.ts';
import { watchLongTasks } from '../pageActions.ts';

const marks = ['corridor:shell', 'corridor:drawn', 'corridor:live', 'corridor:settled'] as const;

export const opening: Measurement = {
  name: 'opening',
  async measure(bench) {
    const times = new Map<string, number[]>();
    const record = (name: string, value: number) => times.set(name, [...(times.get(name) ?? []), value]);
    const recordTransfer = (name: string, { requests, bytes }: { requests: number; bytes: number }) => {
      record(`${name} requests`, requests);
      record(`${name} bytes`, bytes);
    };
    // Alternating, so that whatever else the machine does falls on both. The first pair warms caches and is dropped.
    for (let run = -1; run < bench.runs; run++) {
      await bench.withPage(async (page, session) => {
        const blocked = await watchLongTasks(page);
        const transferred = await watchTransfer(session);
        await page.goto(bench.site, { waitUntil: 'commit' });
        for (const mark of marks) {
          const time = await timeOfMark(page, mark);
          if (run < 0) continue;
          record(mark, time);
          if (mark === 'corridor:drawn' || mark === 'corridor:live') recordTransfer(mark, transferred());
        }
        if (run < 0) return;
        record('first paint', await timeOfMark(page, 'first-contentful-paint'));
        record('blocked', await blocked());
      });
      await bench.withPage(
        async (page, session) => {
          const blocked = await watchLongTasks(page);
          const transferred = await watchTransfer(session);
          await page.goto(bench.bareSite, { waitUntil: 'commit' });
          const time = await timeOfMark(page, 'bare:live');
          if (run < 0) return;
          record('bare', time);
          recordTransfer('bare', transferred());
          record('bare first paint', await timeOfMark(page, 'first-contentful-paint'));
          record('bare blocked', await blocked());
          // MapLibre by itself knows nothing of the trusted types that the policy asks for.
        },
        usualSlowdown,
        true,
      );
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
            'first contentful paint',
            formatRange(of('first paint')),
            ratio('first paint', of('bare first paint')),
          ],
          [
            'main thread blocked until settled',
            formatRange(of('blocked')),
            ratio('blocked', of('bare blocked')),
          ],
          ['the same, bare MapLibre until live', formatRange(of('bare blocked')), '1.00'],
        ],
        notes: ['Bar: corridor:live at most 1.4 times bare MapLibre.'],
        figures: Object.fromEntries([...times].map(([name, values]) => [name, median(values)])),
      },
      {
        title: 'Over the line, as sent, until a mark',
        columns: ['', 'requests', 'bytes', 'to bare MapLibre'],
        rows: (['corridor:drawn', 'corridor:live', 'bare'] as const).map((name) => [
          name,
          String(median(of(`${name} requests`))),
          formatBytes(median(of(`${name} bytes`))),
          ratio(`${name} bytes`, of('bare bytes')),
        ]),
        notes: ['Bars: 12 requests and 110,000 bytes before corridor:drawn.'],
      },
    ];
  },
};
