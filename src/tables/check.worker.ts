/** Checks curators' tables off the main thread. */
import { answerCheck } from './answerCheck.ts';
import type { CheckRequest } from './checkMessages.ts';

self.onmessage = ({ data }: MessageEvent<CheckRequest>) => {
  answerCheck(data, (reply) => self.postMessage(reply));
};
