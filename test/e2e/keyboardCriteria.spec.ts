/** WCAG 2.1.2, 2.4.3, 2.4.7 and 2.4.11: no trap, a sensible order, and a focus that is always seen. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { enter, pageStates } from './pageStates.ts';
import type { Box } from './pixels.ts';
import { contrastOf, decodePng } from './pixels.ts';
import { withoutWebGl } from './withoutWebGl.ts';

interface Stop {
  readonly key: string;
  /** Stops of one kind look the same. */
  readonly kind: string;
  readonly part: string;
  readonly ring: Box;
  /** How much of the thing's edges is in sight, CSS px: boxes that scroll may be lower than what stands in them. */
  readonly edges: number;
  readonly isInWindow: boolean;
  readonly cover: string | null;
}

/** In the page: what has the focus, where its ring is, and what lies over it. */
function focusedStop(): Stop | null {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || active === document.body) return null;
  // Inside a frame the focus is another page's.
  if (active instanceof HTMLIFrameElement) return null;
  // A radio button's ring is drawn around its segment.
  const drawn = active.closest('.segment') ?? active;
  const box = drawn.getBoundingClientRect();
  const { outlineOffset, outlineWidth } = getComputedStyle(drawn);
  const reach = Math.max(0, parseFloat(outlineOffset) + parseFloat(outlineWidth)) + 2;
  const part = active.closest('.shell-skip, header, #panel, #profile, #stage-surface, #stage, dialog');
  let [left, top, right, bottom] = [0, 0, innerWidth, innerHeight];
  for (let frame = drawn.parentElement; frame; frame = frame.parentElement) {
    if (!/auto|scroll/.test(getComputedStyle(frame).overflowY)) continue;
    const sight = frame.getBoundingClientRect();
    [left, top] = [Math.max(left, sight.left), Math.max(top, sight.top)];
    [right, bottom] = [Math.min(right, sight.right), Math.min(bottom, sight.bottom)];
  }
  const seenWidth = Math.min(right, box.right) - Math.max(left, box.left);
  const seenHeight = Math.min(bottom, box.bottom) - Math.max(top, box.top);
  const edges =
    (box.top >= top ? seenWidth : 0) +
    (box.bottom <= bottom ? seenWidth : 0) +
    (box.left >= left ? seenHeight : 0) +
    (box.right <= right ? seenHeight : 0);
  // The first line of a link that has several; the end of a field may hold a button.
  const [line = box] = drawn.getClientRects();
  const points = [0.5, 0.1, 0.3].map(
    (share) => [line.left + line.width * share, line.top + line.height / 2] as const,
  );
  const over = points
    .map(([x, y]) => document.elementFromPoint(x, y))
    .find((hit) => hit && !active.contains(hit) && !hit.contains(active) && !drawn.contains(hit));
  // Numbered as they come, so that a second visit is known.
  const visited = ((window as { visitedStops?: HTMLElement[] }).visitedStops ??= []);
  if (!visited.includes(active)) visited.push(active);
  return {
    key: String(visited.indexOf(active)),
    kind: `${active.tagName} ${active.className} ${drawn.className} ${part?.id ?? ''}`,
    part: part ? part.id || part.className || part.tagName : '',
    ring: {
      left: box.left - reach,
      top: box.top - reach,
      width: box.width + 2 * reach,
      height: box.height + 2 * reach,
    },
    edges,
    isInWindow: box.left < innerWidth && box.top < innerHeight && box.right > 0 && box.bottom > 0,
    cover: over ? `${over.tagName}.${over.getAttribute('class') ?? ''}` : null,
  };
}

/** The ring: what changes when the focus goes. At least two px around the thing change by 3:1 or more. */
async function ringFault(page: Page, stop: Stop): Promise<string | null> {
  // Lists and measures come a moment after what asked for them and push what stands below: only a
  // thing that stood where it was read, before and after, was photographed.
  for (let read = stop; ;) {
    const strong = await strongRingPixels(page, read.ring);
    const after = await page.evaluate(focusedStop);
    if (after?.key === read.key && JSON.stringify(after.ring) !== JSON.stringify(read.ring)) {
      read = after;
      continue;
    }
    // Two px along every edge in sight; corners are round.
    const least = 2 * read.edges * 0.85;
    return strong < least
      ? `${read.kind}: ${String(strong)} px of a ring of ${least.toFixed(0)} stand out`
      : null;
  }
}

async function strongRingPixels(page: Page, ring: Box): Promise<number> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const [left, top] = [Math.max(0, ring.left), Math.max(0, ring.top)];
  const clip = {
    x: left,
    y: top,
    width: Math.min(width, ring.left + ring.width) - left,
    height: Math.min(height, ring.top + ring.height) - top,
  };
  if (clip.width <= 0 || clip.height <= 0) return 0;
  const seen = decodePng(await page.screenshot({ clip }));
  const restore = await page.evaluateHandle(() => {
    const active = document.activeElement as HTMLElement;
    active.blur();
    return active;
  });
  const unseen = decodePng(await page.screenshot({ clip }));
  await restore.evaluate((element) => element.focus({ preventScroll: true }));
  const box = { left: 0, top: 0, width: clip.width, height: clip.height };
  return contrastOf(seen, unseen, box, 1).strongCount;
}

test('300 Tabs: skip links first, no trap, one stop for the map, every focus seen', async ({
  corridor,
  page,
}) => {
  await withoutWebGl(page);
  // The list is one stop, however many records it has.
  await corridor.open('?lang=en');
  await corridor.rest();
  const stops: Stop[] = [];
  const faults: string[] = [];
  const kinds = new Set<string>();
  let wrapped = 0;
  for (let tab = 0; tab < 300; tab++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(focusedStop);
    if (!stop) {
      wrapped++;
      continue;
    }
    if (stop.key === stops.at(-1)?.key) faults.push(`trapped at ${stop.kind}`);
    stops.push(stop);
    if (!stop.isInWindow) faults.push(`out of the window: ${stop.kind}`);
    if (stop.cover) faults.push(`${stop.kind} is covered by ${stop.cover}`);
    if (kinds.has(stop.kind)) continue;
    kinds.add(stop.kind);
    const fault = await ringFault(page, stop);
    if (fault) faults.push(fault);
  }
  expect.soft(faults).toEqual([]);
  expect(wrapped, 'the page can be left at its end').toBeGreaterThan(0);
  const round = stops.slice(
    0,
    stops.findIndex(({ key }, index) => index > 0 && key === stops[0]?.key),
  );
  expect(new Set(round.map(({ key }) => key)).size, 'each stop once').toBe(round.length);
  expect(
    round.filter(({ part }) => part === 'stage-surface').map(({ kind }) => kind.split(' ')[0]),
    'the map is one stop, the list of what is not on it another',
  ).toEqual(['DIV', 'BUTTON']);
  expect(round.length, 'no stop for each record').toBeLessThan(80);
  const parts = round.map(({ part }) => part).filter((part, index, all) => part !== all[index - 1]);
  expect(parts).toEqual(['shell-skip', 'shell-header', 'panel', 'stage-surface', 'stage']);
  // Inside the list arrows go on, to its end and back, also where its rows are not in the page yet.
  await page.locator('.results-row').first().focus();
  const rowInSight = () =>
    page.evaluate(() => {
      const { organizationId } = (document.activeElement as HTMLElement | null)?.dataset ?? {};
      const box = document.activeElement?.getBoundingClientRect();
      const isSeen = box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
      return isSeen ? organizationId : undefined;
    });
  const first = await rowInSight();
  const last = await page.evaluate(() => window.corridor.getState().shown.organizations.length);
  expect(last).toBeGreaterThan(200);
  await page.keyboard.press('End');
  await expect.poll(rowInSight).not.toBe(first);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset')))
    .toBe(await page.locator('.results-virtual-row').first().getAttribute('aria-setsize'));
  await page.keyboard.press('Home');
  await expect.poll(rowInSight).toBe(first);
});

for (const theme of ['light', 'dark'] as const) {
  test(`${theme}: focus is seen in every other state, and goes through it in order`, async ({
    corridor,
    page,
  }) => {
    await withoutWebGl(page);
    await corridor.open(`?lang=fr&theme=${theme}`);
    const kinds = new Set<string>();
    const faults: string[] = [];
    // The ring's colour is one for all: in the dark a few states are enough.
    const later = theme === 'light' ? pageStates.slice(1) : pageStates.slice(1, 4);
    for (const state of later) {
      await enter(corridor, state);
      // From the part that the state is about.
      await page.evaluate((hasDialog) => {
        const start = hasDialog
          ? document.querySelector('dialog[open]')
          : (document.querySelector('#profile') ??
            document.querySelector('.shell-table') ??
            document.querySelector('#panel-body'));
        const first = start?.querySelector<HTMLElement>('button, a, input, summary, [tabindex="0"]');
        first?.focus();
      }, state.dialog !== undefined);
      for (let tab = 0; tab < 24; tab++) {
        await page.keyboard.press(tab === 0 ? 'Shift+Tab' : 'Tab');
        const stop = await page.evaluate(focusedStop);
        if (!stop) continue;
        if (!stop.isInWindow) faults.push(`${state.name}: out of the window: ${stop.kind}`);
        if (stop.cover) faults.push(`${state.name}: ${stop.kind} is covered by ${stop.cover}`);
        if (kinds.has(stop.kind)) continue;
        kinds.add(stop.kind);
        const fault = await ringFault(page, stop);
        if (fault) faults.push(`${state.name}: ${fault}`);
      }
    }
    expect(faults).toEqual([]);
  });
}
