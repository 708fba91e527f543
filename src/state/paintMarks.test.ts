import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

let frames: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  vi.resetModules();
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw));
  performance.clearMarks();
});
afterEach(() => {
  vi.useRealTimers();
});

function drawFrame(): void {
  for (const draw of frames.splice(0)) draw();
}

describe('what is to follow a painting', () => {
  it('comes once, when the frame after the next begins', async () => {
    const { afterPaint } = await import('./paintMarks.ts');
    const then = vi.fn();
    afterPaint(then);
    drawFrame();
    expect(then).not.toHaveBeenCalled();
    drawFrame();
    expect(then).toHaveBeenCalledTimes(1);
    vi.runAllTimers();
    expect(then).toHaveBeenCalledTimes(1);
  });

  it('comes in a tab that nobody sees, too', async () => {
    const { afterPaint } = await import('./paintMarks.ts');
    const then = vi.fn();
    afterPaint(then);
    vi.runAllTimers();
    expect(then).toHaveBeenCalledTimes(1);
  });
});

describe('a mark of the contract', () => {
  const marks = () => performance.getEntriesByName('corridor:drawn').length;

  it('is set once, when it has been painted', async () => {
    const { markPainted } = await import('./paintMarks.ts');
    const told = vi.fn();
    markPainted('drawn', told);
    markPainted('drawn', told);
    expect(marks()).toBe(0);
    vi.runAllTimers();
    expect(marks()).toBe(1);
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('stays the page’s own where that has set it before', async () => {
    const { markPainted } = await import('./paintMarks.ts');
    performance.mark('corridor:drawn');
    const told = vi.fn();
    markPainted('drawn', told);
    vi.runAllTimers();
    expect(marks()).toBe(1);
    expect(told).toHaveBeenCalledTimes(1);
  });
});
