/** A worker that keeps what it is told and answers when a test has it answer. */
import { vi } from 'vitest';

export function fakeWorker<Message, Reply>() {
  const posted: Message[] = [];
  const worker = {
    onmessage: null as ((event: { data: Reply }) => void) | null,
    onerror: null as ((event: { preventDefault: () => void }) => void) | null,
    postMessage: (message: Message) => void posted.push(message),
    terminate: vi.fn(),
  };
  const fail = () => worker.onerror?.({ preventDefault: () => undefined });
  return { worker, posted, fail, spawn: vi.fn(() => worker as unknown as Worker) };
}
