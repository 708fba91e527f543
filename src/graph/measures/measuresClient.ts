/**
 * The page's handle on the measures. The worker starts with the first question and answers the newest one only: a
 * question asked while another is under way replaces the one waiting, whose promise resolves to `null`.
 */
import { createWorkerClient } from '../worker/workerClient.ts';
import type { MeasuresReply, MeasuresRequest } from './measuresMessages.ts';
import type { Measures, MeasuresInput } from './measuresTypes.ts';

export interface MeasuresClient {
  /** `null` when a newer question has replaced this one or the client is disposed; rejects with what went wrong. */
  measure(input: MeasuresInput): Promise<Measures | null>;
  dispose(): void;
}

interface Question {
  readonly request: MeasuresRequest;
  readonly resolve: (measures: Measures | null) => void;
  readonly reject: (fault: Error) => void;
}

const spawnWorker = () => new Worker(new URL('./measures.worker.ts', import.meta.url), { type: 'module' });

/** Where workers are refused (opaque origins), the same code is loaded on demand and runs on the page. */
const measureHere = async (input: MeasuresInput) => (await import('./measures.ts')).measureNetwork(input);

function asError(fault: unknown): Error {
  return fault instanceof Error ? fault : new Error(String(fault));
}

export function createMeasuresClient(
  spawn: () => Worker = spawnWorker,
  fallback: (input: MeasuresInput) => Promise<Measures> = measureHere,
): MeasuresClient {
  let isDisposed = false;
  let lastId = 0;
  let asked: Question | null = null;
  let waiting: Question | null = null;

  function settle(act: (question: Question) => void): void {
    const question = asked;
    asked = null;
    if (question) act(question);
    const next = waiting;
    waiting = null;
    if (next) ask(next);
  }

  function take(reply: MeasuresReply): void {
    if (asked?.request.id !== reply.id) return;
    settle(({ resolve, reject }) => {
      if (reply.kind === 'measures') resolve(reply.measures);
      else reject(new Error(reply.message));
    });
  }

  const worker = createWorkerClient<MeasuresRequest, MeasuresReply>({
    spawn,
    loadHere: (reply) =>
      Promise.resolve({
        receive: ({ id, input }) => {
          fallback(input).then(
            (measures) => reply({ id, kind: 'measures', measures }),
            (fault: unknown) => reply({ id, kind: 'fault', message: asError(fault).message }),
          );
        },
      }),
    take,
    onMoved: () => {
      if (asked) worker.send(asked.request);
    },
    onFault: (message) => settle(({ reject }) => reject(new Error(message))),
  });

  function ask(question: Question): void {
    asked = question;
    worker.send(question.request);
  }

  return {
    measure: (input) =>
      new Promise((resolve, reject) => {
        if (isDisposed) {
          resolve(null);
          return;
        }
        const question: Question = { request: { id: ++lastId, input }, resolve, reject };
        if (!asked) {
          ask(question);
          return;
        }
        waiting?.resolve(null);
        waiting = question;
      }),
    dispose() {
      isDisposed = true;
      worker.close();
      asked?.resolve(null);
      waiting?.resolve(null);
      asked = null;
      waiting = null;
    },
  };
}
