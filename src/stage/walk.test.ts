import { describe, expect, it } from 'vitest';
import { nextMark } from './walk.ts';

const targets = [
  { id: 'here', x: 100, y: 100 },
  { id: 'east', x: 160, y: 110 },
  { id: 'far-east', x: 220, y: 100 },
  { id: 'north', x: 105, y: 40 },
];
const walk = (dx: number, dy: number, fromId: string | null = 'here') =>
  nextMark({ targets, from: [100, 100], fromId, dx, dy });

describe('an arrow key', () => {
  it.each([
    { dx: 1, dy: 0, next: 'east' },
    { dx: 0, dy: -1, next: 'north' },
    { dx: -1, dy: 0, next: null },
    { dx: 0, dy: 1, next: null },
  ])('leads to the nearest mark that way, if there is one ($dx, $dy)', ({ dx, dy, next }) => {
    expect(walk(dx, dy)).toBe(next);
  });

  it('goes on from the middle of the view while nothing is hovered', () => {
    expect(nextMark({ targets, from: [90, 100], fromId: null, dx: 1, dy: 0 })).toBe('here');
  });
});
