import { expect, it } from 'vitest';
import { frameOf, samples } from '../../../test/painters/sampleFrames.ts';
import type { Frame } from '../../scene/frame.ts';
import type { PlacedLabel } from '../../scene/labelPlacement.ts';
import { stageThemes } from '../../scene/stageTheme.ts';
import { textsKey } from './textsKey.ts';

const name: PlacedLabel = {
  key: 'place:montreal',
  role: 'place',
  lines: ['Montréal'],
  x: 100,
  y: 80,
  clearancePx: 9,
  sizePx: 13,
  weight: 600,
  strength: 1,
  side: 'right',
  dx: 9,
  dy: -8,
  widthPx: 52,
  heightPx: 16,
};
const frame: Frame = { ...frameOf(samples['places'] ?? {}), names: [name] };
const [text] = frame.texts;
if (!text) throw new Error('the sample has no texts');

it('is the same for what looks the same', () => {
  expect(textsKey({ ...frame, version: frame.version + 1, veil: 1 }, 1)).toBe(textsKey(frame, 1));
});

it.each<[what: string, changed: Partial<Frame>]>([
  ['a name that fades', { names: frame.names.with(0, { ...name, strength: name.strength / 2 }) }],
  ['a name that has moved', { names: frame.names.with(0, { ...name, x: name.x + 1 }) }],
  ['another name', { names: frame.names.with(0, { ...name, lines: ['Elsewhere'] }) }],
  ['one name less', { names: frame.names.slice(1) }],
  ['a number that fades', { texts: frame.texts.with(0, { ...text, opacity: text.opacity / 2 }) }],
  ['another number', { texts: frame.texts.with(0, { ...text, text: '9' }) }],
  ['a camera that has moved', { projection: { ...frame.projection, shiftX: frame.projection.shiftX + 1 } }],
  ['another theme', { theme: stageThemes.dark }],
  ['another size', { heightPx: frame.heightPx + 1 }],
])('is another one for %s', (_what, changed) => {
  expect(textsKey({ ...frame, ...changed }, 1)).not.toBe(textsKey(frame, 1));
});

it('is another one on a sharper screen', () => {
  expect(textsKey(frame, 2)).not.toBe(textsKey(frame, 1));
});
