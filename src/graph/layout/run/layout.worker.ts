/** Wiring only: see `layoutRunner.ts` and `layoutClient.ts`. */
import { transferOf, type LayoutMessage } from './layoutMessages.ts';
import { createDefer, createLayoutRunner } from './layoutRunner.ts';

const runner = createLayoutRunner({
  reply: (message) => {
    const { reply, transfer } = transferOf(message);
    self.postMessage(reply, { transfer });
  },
  defer: createDefer(),
  // Long enough that slicing costs nothing, short enough that a stop or a drag is heard at once.
  sliceMs: 30,
});

self.onmessage = ({ data }: MessageEvent<LayoutMessage>) => {
  runner.receive(data);
};
