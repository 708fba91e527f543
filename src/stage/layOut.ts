/**
 * A network laid out once, to the end, for a picture of a view that no stage has laid out (yet). The run is let go as
 * soon as it has answered, and a layout that fails fails the picture, not every picture after it.
 */
import type { NetworkRequest } from '../scene/networkRun.ts';
import type { NetworkPositions } from '../scene/networkPositions.ts';
import type { StageServices } from './stageServices.ts';

/** Five times what a set of 5,000 organizations takes on a slow machine. */
const longestMs = 60_000;

export function layOut(
  request: NetworkRequest,
  arrangeNetwork: StageServices['arrangeNetwork'],
): Promise<NetworkPositions> {
  return new Promise<NetworkPositions>((resolve, reject) => {
    let last: NetworkPositions | null = null;
    const end = () => {
      clearTimeout(timer);
      // It may be at rest before it has been handed over.
      queueMicrotask(() => run.dispose());
    };
    const timer = setTimeout(() => {
      reject(new Error('the layout takes too long'));
      end();
    }, longestMs);
    const run = arrangeNetwork(request, {
      onPositions: (positions) => {
        last = positions;
      },
      // A fault is a rest as well: with nothing to show for it.
      onRest() {
        if (last) resolve(last);
        else reject(new Error('the layout ended without positions'));
        end();
      },
    });
  });
}
