/** Whether the heap grows over 200 rounds of opening, filtering and closing. */
import type { Measurement } from '../harness.ts';
import { formatBytes, heapBytes } from '../harness.ts';
import { evaluateHere, waitUntilReady } from '../pageActions.ts';
import type { CorridorWindow } from '../../e2e/corridorApi.ts';

const roundCount = 200;

export const memory: Measurement = {
  name: 'memory',
  measure: (bench) =>
    bench.withPage(async (page, session) => {
      // The heap does not depend on the size of the view; software WebGL's time does.
      await page.setViewportSize({ width: 800, height: 600 });
      await page.goto(bench.site);
      await waitUntilReady(page);
      const ids = await page.evaluate(
        () => (window as CorridorWindow).corridor?.getState().shown.organizations ?? [],
      );
      const views = ['map', 'network', 'table'];
      const round = async (number: number) => {
        await evaluateHere(page, { org: ids[number % ids.length], view: views[number % views.length] });
        await evaluateHere(page, { sector: ['semiconductors'], q: 'centre' });
        await page.evaluate(
          () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))),
        );
        await evaluateHere(page, { org: null, sector: [], q: null, view: 'map' });
        await page.evaluate(
          () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))),
        );
      };
      // Code is compiled and caches fill in the first rounds.
      for (let number = 0; number < 20; number++) await round(number);
      const before = await heapBytes(session);
      for (let number = 0; number < roundCount; number++) await round(number);
      const after = await heapBytes(session);
      const growth = ((after / before - 1) * 100).toFixed(1);
      return [
        {
          title: `Heap over ${String(roundCount)} open-filter-close rounds, bytes after garbage collection`,
          columns: ['before', 'after', 'growth'],
          rows: [[formatBytes(before), formatBytes(after), `${growth} %`]],
          notes: ['Bar: at most 10 %.'],
        },
      ];
    }, 1),
};
