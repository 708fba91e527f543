import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { onceDrawn } from './onceDrawn.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('draws once the next frame is on screen, and not within it', () => {
  const draw = vi.fn();
  onceDrawn(draw);
  expect(draw).not.toHaveBeenCalled();
  vi.advanceTimersToNextFrame();
  expect(draw).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(draw).toHaveBeenCalledOnce();
});

it.each([
  ['before the frame', () => undefined],
  ['between the frame and what follows it', () => void vi.advanceTimersToNextFrame()],
])('draws nothing once it is called off %s', (_, wait) => {
  const draw = vi.fn();
  const callOff = onceDrawn(draw);
  wait();
  callOff();
  vi.runAllTimers();
  expect(draw).not.toHaveBeenCalled();
});
