import { afterEach, expect, it, vi } from 'vitest';
import { emit, emitError, hasListeners, isEventName, onEvent } from './events.ts';

const stops: (() => void)[] = [];
const hear = (...heard: Parameters<typeof onEvent>) => stops.push(onEvent(...heard));

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

it('reaches those who listen for it, until they stop', () => {
  const [state, error] = [vi.fn(), vi.fn()];
  hear('state', state);
  hear('error', error);
  emit('state', { view: 'map' });
  expect(state).toHaveBeenCalledExactlyOnceWith({ view: 'map' });
  emitError('bad-file', 'The file cannot be read');
  expect(error).toHaveBeenCalledExactlyOnceWith({ code: 'bad-file', message: 'The file cannot be read' });
  stops.shift()?.();
  emit('state', {});
  expect(state).toHaveBeenCalledTimes(1);
  expect([hasListeners('state'), hasListeners('error')]).toEqual([false, true]);
});

it('reaches the others when a listener of the host’s throws, and tells the host of it', () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  const fault = new Error('the host’s');
  const other = vi.fn();
  hear('select', () => {
    throw fault;
  });
  hear('select', other);
  emit('select', null);
  expect(other).toHaveBeenCalledTimes(1);
  expect(told).toHaveBeenCalledExactlyOnceWith(fault);
});

it('reaches whoever listens already, not whom a listener adds meanwhile', () => {
  const late = vi.fn();
  hear('state', () => void hear('state', late));
  emit('state', 1);
  expect(late).not.toHaveBeenCalled();
});

it.each([
  ['state', true],
  ['select', true],
  ['error', true],
  ['toString', false],
  [null, false],
])('%s is an event: %s', (name, is) => {
  expect(isEventName(name)).toBe(is);
});
