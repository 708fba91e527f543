import { describe, expect, it, vi } from 'vitest';
import { fakeWorker } from '../../../test/fakeWorker.ts';
import { createWorkerClient } from './workerClient.ts';

const answering = (take: (reply: string) => void) =>
  Promise.resolve({ receive: (message: string) => take(`here: ${message}`) });

function open(options: Partial<Parameters<typeof createWorkerClient<string, string>>[0]>) {
  const heard: string[] = [];
  const faults: string[] = [];
  const { spawn, ...rest } = fakeWorker<string, string>();
  const client = createWorkerClient<string, string>({
    spawn,
    loadHere: answering,
    take: (reply) => void heard.push(reply),
    onMoved: () => undefined,
    onFault: (message) => void faults.push(message),
    ...options,
  });
  return { client, heard, faults, spawn, ...rest };
}

const turns = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('a client of a worker', () => {
  it('starts the worker with the first message', () => {
    const { client, spawn, posted } = open({});
    expect([spawn.mock.calls.length, client.isOpen()]).toEqual([0, false]);
    client.send('a');
    client.send('b');
    expect([spawn.mock.calls.length, posted]).toEqual([1, ['a', 'b']]);
  });

  it('works on the page where workers are refused, in the order asked', async () => {
    const spawn = vi.fn((): Worker => {
      throw new Error('refused');
    });
    const { client, heard } = open({ spawn });
    client.send('a');
    client.send('b');
    await turns();
    expect(heard).toEqual(['here: a', 'here: b']);
    expect(spawn).toHaveBeenCalledOnce();
  });

  it('moves to the page when the worker breaks, and stays there', async () => {
    const onMoved = vi.fn();
    const { client, heard, fail, spawn, worker } = open({ onMoved });
    client.send('a');
    fail();
    expect(onMoved).toHaveBeenCalledOnce();
    expect(worker.terminate).toHaveBeenCalledOnce();
    client.send('b');
    await turns();
    expect(heard).toEqual(['here: b']);
    expect(spawn).toHaveBeenCalledOnce();
  });

  it('says so when not even the page can load the code, and tries again with the next message', async () => {
    let count = 0;
    const { client, heard, faults, fail } = open({
      loadHere: (take) => (count++ === 0 ? Promise.reject(new Error('offline')) : answering(take)),
    });
    client.send('a');
    fail();
    client.send('b');
    await turns();
    expect(faults).toEqual(['offline']);
    client.send('c');
    await turns();
    expect(heard).toEqual(['here: c']);
  });

  it('is silent once closed', async () => {
    const { client, heard, worker } = open({});
    client.send('a');
    client.close();
    worker.onmessage?.({ data: 'late' });
    client.send('b');
    await turns();
    expect(heard).toEqual([]);
    expect(worker.terminate).toHaveBeenCalledOnce();
  });
});
