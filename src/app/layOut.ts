/**
 * A layout worked out once, to the end, for a picture of a view that no stage shows. The worker is let go as soon as it
 * has answered, and a layout that fails fails the picture, not every picture after it.
 */
import type { Layout, LayoutInput } from '../graph/layout/core/layoutTypes.ts';
import type { PartialLayout } from '../graph/layout/run/layout.ts';
import type { LayoutClient } from '../graph/layout/run/layoutClient.ts';
import { createLayoutClient } from '../graph/layout/run/layoutClient.ts';

/** Five times what a set of 5,000 organizations takes on a slow machine. */
const longestMs = 60_000;

/** `complete` turns what is known into a whole layout, or `null` as long as something is missing. */
export function layOut(
  input: LayoutInput,
  complete: (partial: PartialLayout) => Layout | null,
  createClient: () => LayoutClient = createLayoutClient,
): Promise<Layout> {
  const client = createClient();
  let last: Layout | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new Promise<Layout>((resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the layout takes too long')), longestMs);
    client.onFault((message) => reject(new Error(`the layout failed: ${message}`)));
    client.onLayout((partial) => {
      last = complete(partial) ?? last;
    });
    client.onRest(() => {
      if (last) resolve(last);
      else reject(new Error('the layout ended without positions'));
    });
    client.start(input, { first: 'map' });
  }).finally(() => {
    clearTimeout(timer);
    client.dispose();
  });
}
