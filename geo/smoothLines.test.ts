import { expect, it } from 'vitest';
import { crossingsAmong } from './crossings.ts';
import { smoothLines } from './smoothLines.ts';

/** Corners two kilometres and more apart, beside Montréal. */
const bank = [
  [-73.9, 45.5],
  [-73.86, 45.53],
  [-73.8, 45.53],
  [-73.75, 45.56],
];

it('goes through every vertex of the source, with curves between', () => {
  const [smooth = []] = smoothLines([bank]);
  expect(smooth.filter((point) => bank.some((vertex) => vertex.join() === point.join()))).toEqual(bank);
  expect(smooth.length).toBeGreaterThan(3 * bank.length);
});

it('bends no corner by more than 60 degrees between two stretches where the source bends by more', () => {
  const hairpin = [
    [-73.9, 45.5],
    [-73.85, 45.5],
    [-73.85, 45.53],
    [-73.9, 45.53],
  ];
  const [smooth = []] = smoothLines([hairpin]);
  const turns = smooth.slice(1, -1).map((point, index) => {
    const heading = (from: readonly number[] = [], to: readonly number[] = []) =>
      Math.atan2((to[1] ?? NaN) - (from[1] ?? NaN), ((to[0] ?? NaN) - (from[0] ?? NaN)) * 0.7);
    const turn = heading(point, smooth[index + 2]) - heading(smooth[index], point);
    return Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn)));
  });
  expect(Math.max(...turns)).toBeLessThan(Math.PI / 3);
});

it('leaves what lies outside its box, and what is short enough, as it is', () => {
  const newYork = [
    [-74, 40.7],
    [-73.9, 40.8],
    [-73.8, 40.8],
  ];
  const fine = [
    [-73.9, 45.5],
    [-73.901, 45.501],
    [-73.902, 45.501],
  ];
  expect(smoothLines([newYork, fine])).toEqual([newYork, fine]);
});

it('goes round where two lines meet as one would', () => {
  const whole = smoothLines([bank])[0];
  const [first = [], second = []] = smoothLines([bank.slice(0, 3), bank.slice(2)]);
  expect([...first, ...second.slice(1)]).toEqual(whole);
});

it('keeps the corner where a curve would cross the other bank', () => {
  const otherBank = bank.map(([x = NaN, y = NaN]) => [x, y + 0.0012]);
  const bulging = [
    [-73.86, 45.5312],
    [-73.83, 45.5312],
    [-73.8, 45.5312],
  ];
  const smooth = smoothLines([bank], [bulging, otherBank]);
  expect(crossingsAmong([...smooth, bulging, otherBank])).toEqual([]);
});
