import { expect, it } from 'vitest';
import { syntheticInput } from '../../../test/bench/syntheticInput.ts';
import { fakeWorker } from '../../../test/fakeWorker.ts';
import { measureNetwork } from './measures.ts';
import { createMeasuresClient } from './measuresClient.ts';
import { measuresInputOf } from './measuresInput.ts';
import type { MeasuresReply, MeasuresRequest } from './measuresMessages.ts';

const { indexed, network } = syntheticInput(30, 15);
const input = measuresInputOf(indexed, network, {
  organizations: new Uint8Array(30).fill(1),
  agreements: new Uint8Array(15).fill(1),
});
const measures = measureNetwork(input);

it('answers the newest question and drops the one in between', async () => {
  const { worker, posted, spawn } = fakeWorker<MeasuresRequest, MeasuresReply>();
  const client = createMeasuresClient(spawn);
  const [first, second, third] = [client.measure(input), client.measure(input), client.measure(input)];
  expect(await second).toBeNull();
  worker.onmessage?.({ data: { id: 1, kind: 'measures', measures } });
  expect(await first).toBe(measures);
  worker.onmessage?.({ data: { id: 3, kind: 'fault', message: 'broken' } });
  await expect(third).rejects.toThrow('broken');
  expect(posted.map(({ id }) => id)).toEqual([1, 3]);
});

it('takes no answer to another question, nor one that nobody has asked', async () => {
  const { worker, spawn } = fakeWorker<MeasuresRequest, MeasuresReply>();
  const client = createMeasuresClient(spawn);
  const answer = client.measure(input);
  worker.onmessage?.({ data: { id: 99, kind: 'fault', message: 'of another' } });
  worker.onmessage?.({ data: { id: 1, kind: 'measures', measures } });
  expect(await answer).toBe(measures);
  expect(() => worker.onmessage?.({ data: { id: 1, kind: 'measures', measures } })).not.toThrow();
});

it.each([
  ['is refused', true],
  ['does not load', false],
])('measures on the page when the worker %s', async (_, isRefused) => {
  const { worker, spawn } = fakeWorker<MeasuresRequest, MeasuresReply>();
  const client = createMeasuresClient(
    isRefused
      ? () => {
          throw new Error('refused');
        }
      : spawn,
  );
  const answer = client.measure(input);
  if (!isRefused) worker.onerror?.({ preventDefault: () => undefined });
  expect(await answer).toEqual(measures);
});

it('answers null once disposed', async () => {
  const client = createMeasuresClient(fakeWorker<MeasuresRequest, MeasuresReply>().spawn);
  const answer = client.measure(input);
  client.dispose();
  expect(await answer).toBeNull();
  expect(await client.measure(input)).toBeNull();
});
