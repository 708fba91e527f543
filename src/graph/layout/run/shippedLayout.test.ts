import { expect, it } from 'vitest';
import { syntheticInput } from '../../../../test/bench/syntheticInput.ts';
import { computeLayout, networkLayout } from './layout.ts';
import { decodeLayout, encodeLayout, layoutKey } from './shippedLayout.ts';

const { input } = syntheticInput(127, 46);
const layout = computeLayout(input);
const tall = { ...input, frame: 'tall' } as const;
const tallNetwork = networkLayout(tall);
const key = layoutKey(input);
const shipped: unknown = JSON.parse(JSON.stringify(encodeLayout(layout, tallNetwork, key)));

it('comes back exactly as it was computed', () => {
  expect(decodeLayout(shipped, input)).toEqual(layout);
});

it('has a network of its own for a phone held upright', () => {
  expect(decodeLayout(shipped, tall)).toEqual({ ...layout, network: tallNetwork });
  expect(tallNetwork).not.toEqual(layout.network);
});

it('is small', () => {
  expect(JSON.stringify(shipped).length).toBeLessThan(14_000);
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
  ['a short part', { ...(shipped as object), network: { wide: 'AAAA', tall: 'AAAA' } }],
  ['no base64', { ...(shipped as object), network: { wide: '***', tall: '***' } }],
  ['a missing zoom', { ...(shipped as object), offsets: [] }],
])('is refused: %s', (_, json) => {
  expect(decodeLayout(json, input)).toBeNull();
});
