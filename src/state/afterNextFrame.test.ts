import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { afterNextFrame } from './afterNextFrame.ts';

let frames: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw));
});
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

function drawFrame(): void {
  for (const draw of frames.splice(0)) draw();
}

it('runs what waits behind the frame, in one task, each once', () => {
  const done: string[] = [];
  const list = () => done.push('list');
  afterNextFrame(list);
  afterNextFrame(() => done.push('camera'));
  afterNextFrame(list);
  drawFrame();
  expect(done).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(done).toEqual(['list', 'camera']);
  vi.runAllTimers();
  expect(done).toHaveLength(2);
});

it('waits for a frame of its own when asked again meanwhile', () => {
  const done: string[] = [];
  afterNextFrame(() => {
    done.push('first');
    afterNextFrame(() => done.push('second'));
  });
  drawFrame();
  vi.advanceTimersByTime(1);
  expect(done).toEqual(['first']);
  drawFrame();
  vi.advanceTimersByTime(1);
  expect(done).toEqual(['first', 'second']);
});

it('does not wait for frames of a page that nobody sees', () => {
  const run = vi.fn();
  afterNextFrame(run);
  vi.runAllTimers();
  expect(run).toHaveBeenCalledOnce();
});
