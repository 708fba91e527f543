import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** As in a page just opened: what has been announced stays so. */
async function openPage() {
  vi.resetModules();
  const page = await import('./ready.ts');
  let isReady = false;
  void page.ready.then(() => (isReady = true));
  return { ...page, isReady: () => isReady };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const soon = () => vi.advanceTimersByTimeAsync(0);

describe('the page is ready', () => {
  it('as soon as the first complete view is painted, where nobody waits for paper', async () => {
    const page = await openPage();
    await soon();
    expect(page.isReady()).toBe(false);
    page.announcePainted();
    await soon();
    expect(page.isReady()).toBe(true);
  });

  it.each([
    ['first', ['announcePrintable', 'announcePainted']],
    ['last', ['announcePainted', 'announcePrintable']],
  ] as const)(
    'once it is painted and may be printed, where what prints comes %s',
    async (_, [one, other]) => {
      const page = await openPage();
      page.awaitPrintable();
      page[one]();
      await soon();
      expect(page.isReady()).toBe(false);
      page[other]();
      await soon();
      expect(page.isReady()).toBe(true);
    },
  );

  it('a moment after the painting also where what prints never comes', async () => {
    const page = await openPage();
    page.awaitPrintable();
    page.announcePainted();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(page.isReady()).toBe(true);
  });
});
