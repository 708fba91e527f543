import { expect, it } from 'vitest';
import { GrowingBatch } from './growingBatch.ts';

it('keeps what was written as it grows, and begins anew in the same memory', () => {
  const batch = new GrowingBatch(2, 1);
  for (const value of [1, 2, 3, 4, 5]) {
    const at = batch.add();
    batch.data.set([value, -value], at);
  }
  expect(batch.count).toBe(5);
  expect([...batch.data.subarray(0, 10)]).toEqual([1, -1, 2, -2, 3, -3, 4, -4, 5, -5]);
  const memory = batch.data;
  batch.clear();
  expect([batch.count, batch.add()]).toEqual([0, 0]);
  expect(batch.data).toBe(memory);
});

it('grows only when it is full', () => {
  const batch = new GrowingBatch(3, 2);
  const memory = batch.data;
  batch.add();
  expect(batch.add()).toBe(3);
  expect(batch.data).toBe(memory);
  batch.add();
  expect(batch.data.length).toBe(12);
});
