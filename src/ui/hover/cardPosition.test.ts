import { expect, it } from 'vitest';
import { cardPosition } from './cardPosition.ts';

const card = { width: 200, height: 100 };
const stage = { width: 800, height: 600 };

it.each([
  ['right of the point', { x: 100, y: 300 }, { x: 116, y: 267 }],
  ['left of it near the right edge', { x: 700, y: 300 }, { x: 484, y: 267 }],
  ['lower at the top edge', { x: 100, y: 0 }, { x: 116, y: 8 }],
  ['higher at the bottom edge', { x: 100, y: 599 }, { x: 116, y: 492 }],
])('stands %s', (_, point, expected) => {
  const { x, y } = cardPosition(point, card, stage);
  expect({ x, y: Math.round(y) }).toEqual(expected);
});

it('stands below or above the point where the stage is narrow', () => {
  expect(cardPosition({ x: 150, y: 100 }, card, { width: 300, height: 400 })).toEqual({ x: 50, y: 116 });
  expect(cardPosition({ x: 150, y: 350 }, card, { width: 300, height: 400 })).toEqual({ x: 50, y: 234 });
});

it('never leaves the stage by its top left corner', () => {
  expect(cardPosition({ x: 5, y: 5 }, { width: 900, height: 900 }, { width: 300, height: 300 })).toEqual({
    x: 8,
    y: 8,
  });
});
