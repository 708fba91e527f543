/** Wiring only: see `measures.ts` and `measuresClient.ts`. */
import { measureNetwork } from './measures.ts';
import type { MeasuresReply, MeasuresRequest } from './measuresMessages.ts';

self.onmessage = ({ data }: MessageEvent<MeasuresRequest>) => {
  let reply: MeasuresReply;
  try {
    reply = { id: data.id, kind: 'measures', measures: measureNetwork(data.input) };
  } catch (error) {
    reply = { id: data.id, kind: 'fault', message: String(error) };
  }
  self.postMessage(reply);
};
