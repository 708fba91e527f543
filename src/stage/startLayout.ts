/** A layout run for the stage: the shipped positions where they fit the data, else worked out in a worker. */
import type { PartialLayout } from '../graph/layout/run/layout.ts';
import { createLayoutClient } from '../graph/layout/run/layoutClient.ts';
import type { LayoutInput } from '../graph/layout/core/layoutTypes.ts';
import type { Pins } from '../graph/layout/network/networkPins.ts';
import { decodeLayout } from '../graph/layout/run/shippedLayout.ts';
import { fetchJson } from '../app/fetchJson.ts';
import { siteUrl } from '../app/siteRoot.ts';

export interface LayoutRun {
  /** The network with these nodes held; neighbours follow. */
  reheat(pins: Pins): void;
  dispose(): void;
}

/** Fetched beside the data; a page without it only works longer. */
const shipped = fetchJson(siteUrl('data/layout.json'));

export function startLayout(
  input: LayoutInput,
  first: 'map' | 'network',
  onLayout: (layout: PartialLayout) => void,
  onRest: () => void,
): LayoutRun {
  const client = createLayoutClient();
  let isDisposed = false;
  let hasStarted = false;
  let waitingPins: Pins | null = null;

  client.onLayout(onLayout);
  client.onRest(() => {
    onRest();
    if (waitingPins) client.reheat(waitingPins);
    waitingPins = null;
  });
  client.onFault((message) => console.warn(`corridor: the layout reports "${message}"`));
  const start = () => {
    hasStarted = true;
    client.start(input, { first });
  };

  void shipped.then((fetched) => {
    if (isDisposed) return;
    const layout = fetched.ok ? decodeLayout(fetched.json, input) : null;
    if (!layout) {
      start();
      return;
    }
    onLayout(layout);
    onRest();
  });

  return {
    reheat(pins) {
      if (hasStarted) {
        client.reheat(pins);
        return;
      }
      // Shipped positions need no worker until the reader moves one of them.
      waitingPins = pins;
      start();
    },
    dispose() {
      isDisposed = true;
      client.dispose();
    },
  };
}
