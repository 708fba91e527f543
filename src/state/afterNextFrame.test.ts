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

it('runs what waits behind the frame, in one task, each once', async () => {
  const done: string[] = [];
  const list = () => done.push('list');
  afterNextFrame(list);
  afterNextFrame(() => done.push('camera'));
  afterNextFrame(list);
  drawFrame();
  expect(done).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(done).toEqual(['list', 'camera']);
  await vi.runAllTimersAsync();
  expect(done).toHaveLength(2);
});

it('leaves a slow frame its time', async () => {
  const run = vi.fn();
  afterNextFrame(run);
  await vi.advanceTimersByTimeAsync(600);
  expect(run).not.toHaveBeenCalled();
  drawFrame();
  await vi.advanceTimersByTimeAsync(1);
  expect(run).toHaveBeenCalledOnce();
});

it('waits for a frame of its own when asked again meanwhile', async () => {
  const done: string[] = [];
  afterNextFrame(() => {
    done.push('first');
    afterNextFrame(() => done.push('second'));
  });
  drawFrame();
  await vi.advanceTimersByTimeAsync(1);
  expect(done).toEqual(['first']);
  drawFrame();
  await vi.advanceTimersByTimeAsync(1);
  expect(done).toEqual(['first', 'second']);
});

it('runs the others where one fails', async () => {
  const reported = new Promise((report) => process.once('uncaughtException', report));
  const run = vi.fn();
  afterNextFrame(() => {
    throw new Error('a fault');
  });
  afterNextFrame(run);
  await vi.runAllTimersAsync();
  expect(run).toHaveBeenCalledOnce();
  await expect(reported).resolves.toEqual(new Error('a fault'));
});

it('does not wait for frames of a page that nobody sees', async () => {
  const run = vi.fn();
  afterNextFrame(run);
  await vi.runAllTimersAsync();
  expect(run).toHaveBeenCalledOnce();
});
