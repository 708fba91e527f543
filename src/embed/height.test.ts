import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HeightGate, preferredHeight } from './height.ts';

describe('preferredHeight', () => {
  it.each([
    [0, 400],
    [300, 400],
    [600, 442],
    [800, 562],
    [1600, 640],
  ])('%i px wide → %i px high', (width, height) => {
    expect(preferredHeight(width)).toBe(height);
  });
});

describe('HeightGate', () => {
  let heights: number[] = [];
  beforeEach(() => {
    vi.useFakeTimers();
    heights = [];
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const openGate = () => new HeightGate((height) => heights.push(height));

  it.each([Number.NaN, -1, 0, 149, 149.5, 400.5, 10_001, 1e9, Infinity, '400', '9px;x', null, undefined, {}])(
    'row 48: lets %s not through',
    (height) => {
      openGate().offer(height);
      vi.runAllTimers();
      expect(heights).toEqual([]);
    },
  );

  it('lets the bounds through, and nothing that differs by less than 2 px', () => {
    const gate = openGate();
    for (const height of [150, 151, 10_000, 9_999]) {
      gate.offer(height);
      vi.advanceTimersByTime(200);
    }
    expect(heights).toEqual([150, 10_000]);
  });

  it('passes ten a second at most, and the last one always', () => {
    const gate = openGate();
    gate.offer(400);
    for (let height = 410; height <= 490; height += 10) gate.offer(height);
    expect(heights).toEqual([400]);
    vi.advanceTimersByTime(100);
    expect(heights).toEqual([400, 490]);
  });

  it('drops what has gone back before its turn', () => {
    const gate = openGate();
    for (const height of [400, 500, 400]) gate.offer(height);
    vi.runAllTimers();
    expect(heights).toEqual([400]);
  });

  it('closes after 20 changes within a second', () => {
    const gate = openGate();
    for (let step = 0; step < 100; step += 1) {
      gate.offer(400 + step * 10);
      vi.advanceTimersByTime(20);
    }
    const before = heights.length;
    expect(before).toBeLessThanOrEqual(6);
    vi.advanceTimersByTime(5000);
    gate.offer(300);
    vi.runAllTimers();
    expect(heights).toHaveLength(before);
  });

  it('stays open for a window that is dragged for long', () => {
    const gate = openGate();
    for (let step = 0; step < 100; step += 1) {
      gate.offer(400 + step * 10);
      vi.advanceTimersByTime(100);
    }
    expect(heights).toHaveLength(100);
  });

  it('settles on the higher of two heights that chase each other', () => {
    const gate = openGate();
    for (let step = 0; step < 30; step += 1) {
      gate.offer(step % 2 === 0 ? 400 : 420);
      vi.advanceTimersByTime(150);
    }
    expect(heights.length).toBeLessThanOrEqual(6);
    expect(heights.at(-1)).toBe(420);
  });

  it('follows a reader who goes back and forth between two views', () => {
    const gate = openGate();
    for (let step = 0; step < 12; step += 1) {
      gate.offer(step % 2 === 0 ? 400 : 900);
      vi.advanceTimersByTime(1500);
    }
    expect(heights).toHaveLength(12);
  });

  it('does nothing more once stopped', () => {
    const gate = openGate();
    gate.offer(400);
    gate.offer(500);
    gate.stop();
    vi.runAllTimers();
    expect(heights).toEqual([400]);
  });
});
