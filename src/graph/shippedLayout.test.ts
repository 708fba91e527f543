import { expect, it } from 'vitest';
import { syntheticInput } from '../../test/bench/syntheticInput.ts';
import { computeLayout } from './layout.ts';
import { decodeLayout, encodeLayout, layoutKey } from './shippedLayout.ts';

const { input } = syntheticInput(127, 46);
const layout = computeLayout(input);
const key = layoutKey(input);
const shipped: unknown = JSON.parse(JSON.stringify(encodeLayout(layout, key)));

it('comes back exactly as it was computed', () => {
  expect(decodeLayout(shipped, input)).toEqual(layout);
});

it('is small', () => {
  expect(JSON.stringify(shipped).length).toBeLessThan(12_000);
});

it('has another key for other data', () => {
  expect(layoutKey(syntheticInput(127, 46, 2).input)).not.toBe(key);
  expect(layoutKey(syntheticInput(127, 46).input)).toBe(key);
});

it.each([
  ['nothing', null],
  ['a list', []],
  ['another key', { ...(shipped as object), key: 'other' }],
  ['a missing part', { ...(shipped as object), network: undefined }],
  ['a short part', { ...(shipped as object), network: 'AAAA' }],
  ['no base64', { ...(shipped as object), network: '***' }],
  ['a missing zoom', { ...(shipped as object), offsets: [] }],
])('is refused: %s', (_, json) => {
  expect(decodeLayout(json, input)).toBeNull();
});
