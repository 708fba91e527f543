import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tinyIndexed } from '../../test/helpers.ts';
import { stateOf } from '../../test/sceneData.ts';
import type { NetworkListener } from '../scene/networkRun.ts';
import { composeScene } from '../scene/compose.ts';
import type { NetworkPositions } from '../scene/networkPositions.ts';
import { createNetworkScene } from '../scene/networkScene.ts';
import { layOut } from './layOut.ts';

const indexed = tinyIndexed();
const request = { composed: composeScene(indexed), shown: stateOf(indexed).shown, frame: 'wide' } as const;
const positions: NetworkPositions = { points: new Float32Array(2), radiusPx: new Float32Array(1) };

/** A layout whose course the test decides; `atOnce` answers before it has been handed over. */
function fakeService(atOnce?: (listener: NetworkListener) => void) {
  const dispose = vi.fn();
  let heard: NetworkListener | null = null;
  return {
    dispose,
    listener: (): NetworkListener => {
      if (!heard) throw new Error('no layout was asked for');
      return heard;
    },
    arrange: (_: unknown, listener: NetworkListener) => {
      heard = listener;
      atOnce?.(listener);
      return { reheat: vi.fn(), dispose };
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a layout for a picture', () => {
  it('is the last one, and lets its worker go', async () => {
    const { listener, dispose, arrange } = fakeService();
    const laidOut = layOut(request, arrange);
    listener().onPositions({ ...positions }, createNetworkScene);
    listener().onPositions(positions, createNetworkScene);
    listener().onRest();
    expect(await laidOut).toBe(positions);
    expect(dispose).toHaveBeenCalledOnce();
  });

  it('may be there at once', async () => {
    const { dispose, arrange } = fakeService((listener) => {
      listener.onPositions(positions, createNetworkScene);
      listener.onRest();
    });
    expect(await layOut(request, arrange)).toBe(positions);
    expect(dispose).toHaveBeenCalledOnce();
  });

  it('that ends without positions, or never ends, fails', async () => {
    const empty = fakeService();
    const emptyFailure = expect(layOut(request, empty.arrange)).rejects.toThrow('without positions');
    empty.listener().onRest();
    await emptyFailure;
    expect(empty.dispose).toHaveBeenCalledOnce();
    const endless = fakeService();
    const endlessFailure = expect(layOut(request, endless.arrange)).rejects.toThrow('too long');
    await vi.advanceTimersByTimeAsync(60_000);
    await endlessFailure;
    expect(endless.dispose).toHaveBeenCalledOnce();
  });
});
