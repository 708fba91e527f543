/**
 * The page's handle on the measures. The worker starts with the first question and answers the newest one only: a
 * question asked while another is under way replaces the one waiting, whose promise resolves to `null`.
 */
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

export function createMeasuresClient(
  spawn: () => Worker = spawnWorker,
  fallback: (input: MeasuresInput) => Promise<Measures> = measureHere,
): MeasuresClient {
  let worker: Worker | null = null;
  let hasFailed = false;
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

  function answerHere(question: Question): void {
    fallback(question.request.input).then(
      (measures) => {
        if (asked === question) settle(({ resolve }) => resolve(measures));
      },
      (fault: unknown) => {
        if (asked === question)
          settle(({ reject }) => reject(fault instanceof Error ? fault : new Error(String(fault))));
      },
    );
  }

  function startWorker(): Worker | null {
    if (worker || hasFailed) return worker;
    try {
      worker = spawn();
    } catch {
      hasFailed = true;
      return null;
    }
    worker.onmessage = ({ data }: MessageEvent<MeasuresReply>) => {
      if (asked?.request.id !== data.id) return;
      settle(({ resolve, reject }) => {
        if (data.kind === 'measures') resolve(data.measures);
        else reject(new Error(data.message));
      });
    };
    worker.onerror = (event) => {
      // It did not load, or broke: never again on this page.
      event.preventDefault();
      worker?.terminate();
      worker = null;
      hasFailed = true;
      if (asked) answerHere(asked);
    };
    return worker;
  }

  function ask(question: Question): void {
    asked = question;
    const started = startWorker();
    if (started) started.postMessage(question.request);
    else answerHere(question);
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
      worker?.terminate();
      worker = null;
      asked?.resolve(null);
      waiting?.resolve(null);
      asked = null;
      waiting = null;
    },
  };
}
