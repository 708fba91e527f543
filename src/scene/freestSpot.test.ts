import { expect, it } from 'vitest';
import { boxAround, freestSpot } from './freestSpot.ts';

const name = { middle: { x: 100, y: 100 }, reachPx: 60, widthPx: 40, heightPx: 14, taken: [] };
const disc = (x: number, y: number, isNamed = false) => ({ x, y, radius: 5, isNamed });

it('stays at the middle of its group where nothing stands', () => {
  expect(freestSpot({ ...name, discs: [disc(100, 140)] })).toEqual({ x: 100, y: 100 });
});

it('finds the nearest gap among the marks', () => {
  const { x, y } = freestSpot({ ...name, discs: [disc(95, 100), disc(108, 96)] });
  expect([x, y]).not.toEqual([100, 100]);
  expect(Math.hypot(x - 100, y - 100)).toBeLessThan(30);
});

it('rather lies over a mark than over one that has a name, and never over a name that stands', () => {
  const named = [disc(100, 100, true)];
  const crowd = Array.from({ length: 400 }, (_, number) =>
    disc((number % 20) * 10, Math.floor(number / 20) * 10),
  );
  const spot = freestSpot({ ...name, discs: [...crowd, ...named] });
  expect(Math.abs(spot.x - 100) >= 25 || Math.abs(spot.y - 100) >= 12).toBe(true);
  const taken = [{ left: 60, top: 60, right: 140, bottom: 140 }];
  const beside = freestSpot({ ...name, discs: [], taken });
  expect(Math.abs(beside.y - 100) >= 47 || Math.abs(beside.x - 100) >= 60).toBe(true);
});

it('is the same for the same marks', () => {
  const discs = [disc(95, 100), disc(108, 96), disc(80, 110)];
  expect(freestSpot({ ...name, discs })).toEqual(freestSpot({ ...name, discs }));
});

it('the box of a name lies around its middle', () => {
  expect(boxAround(100, 50, 40, 14)).toEqual({ left: 80, top: 43, right: 120, bottom: 57 });
});
