import { expect, it } from 'vitest';
import { syntheticInput } from '../../../../test/bench/syntheticInput.ts';
import { networkLayout } from './layout.ts';
import { decodeLayout, encodeLayout, layoutKey } from './shippedLayout.ts';

const { input } = syntheticInput(127, 46);
const wide = networkLayout(input);
const tall = { ...input, frame: 'tall' } as const;
const tallNetwork = networkLayout(tall);
const key = layoutKey(input);
const shipped: unknown = JSON.parse(JSON.stringify(encodeLayout({ wide, tall: tallNetwork }, key)));

it('comes back exactly as it was computed', () => {
  expect(decodeLayout(shipped, input)).toEqual(wide);
});

it('has a network of its own for a phone held upright', () => {
  expect(decodeLayout(shipped, tall)).toEqual(tallNetwork);
  expect(tallNetwork).not.toEqual(wide);
});

it('is small', () => {
  expect(JSON.stringify(shipped).length).toBeLessThan(2500);
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
])('is refused: %s', (_, json) => {
  expect(decodeLayout(json, input)).toBeNull();
});
