import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { syntheticInput } from '../../test/bench/syntheticInput.ts';
import { layoutInputOf } from '../graph/layout/core/layoutInput.ts';
import type { Layout } from '../graph/layout/core/layoutTypes.ts';
import type { PartialLayout } from '../graph/layout/run/layout.ts';
import { layOut } from './layOut.ts';

const { indexed, network } = syntheticInput(5, 3);
const input = layoutInputOf(indexed, network);
const partial: PartialLayout = { anchors: new Float64Array(2), offsetsPx: [], network: null };
const whole: Layout = { anchors: new Float64Array(2), offsetsPx: [], network: new Float32Array(2) };

/** A layout whose course the test decides. */
function fakeClient() {
  const heard: {
    layout?: (layout: PartialLayout) => void;
    rest?: () => void;
    fault?: (message: string) => void;
  } = {};
  const dispose = vi.fn();
  const client = {
    start: vi.fn(),
    reheat: vi.fn(),
    stop: vi.fn(),
    dispose,
    onLayout: (listener: (layout: PartialLayout) => void) => ((heard.layout = listener), () => undefined),
    onRest: (listener: () => void) => ((heard.rest = listener), () => undefined),
    onFault: (listener: (message: string) => void) => ((heard.fault = listener), () => undefined),
  };
  return { heard, dispose, create: () => client };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a layout for a picture', () => {
  it('is the whole one, and lets its worker go', async () => {
    const { heard, dispose, create } = fakeClient();
    const laidOut = layOut(input, () => whole, create);
    heard.layout?.(partial);
    heard.rest?.();
    expect(await laidOut).toBe(whole);
    expect(dispose).toHaveBeenCalledOnce();
  });

  it('that fails says so, and lets its worker go', async () => {
    const { heard, dispose, create } = fakeClient();
    const laidOut = layOut(input, () => whole, create);
    const failure = expect(laidOut).rejects.toThrow('broken');
    heard.fault?.('broken');
    await failure;
    expect(dispose).toHaveBeenCalledOnce();
  });

  it('that ends without positions, or never ends, fails too', async () => {
    const { heard, create } = fakeClient();
    const empty = layOut(input, () => null, create);
    const emptyFailure = expect(empty).rejects.toThrow('without positions');
    heard.rest?.();
    await emptyFailure;
    const endless = fakeClient();
    const endlessFailure = expect(layOut(input, () => whole, endless.create)).rejects.toThrow('too long');
    await vi.advanceTimersByTimeAsync(60_000);
    await endlessFailure;
    expect(endless.dispose).toHaveBeenCalledOnce();
  });
});
