import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultFanRoom, fanOut } from './fanOut.ts';

describe('fanOut', () => {
  it('keeps 24 px between any two, off the middle and in the room', () => {
    fc.assert(
      fc.property(fc.nat({ max: 300 }), fc.integer({ min: 8, max: 28 }), (wanted, radius) => {
        const { offsets, count } = fanOut(wanted, radius);
        expect(count).toBeLessThanOrEqual(wanted);
        let nearest = Infinity;
        let innermost = Infinity;
        let isInside = true;
        for (let a = 0; a < count; a++) {
          const x = offsets[2 * a] ?? 0;
          const y = offsets[2 * a + 1] ?? 0;
          innermost = Math.min(innermost, Math.hypot(x, y));
          isInside &&= Math.abs(x) <= defaultFanRoom.right - 12 && Math.abs(y) <= defaultFanRoom.bottom - 12;
          for (let b = 0; b < a; b++) {
            const distance = Math.hypot(x - (offsets[2 * b] ?? 0), y - (offsets[2 * b + 1] ?? 0));
            nearest = Math.min(nearest, distance);
          }
        }
        expect(nearest).toBeGreaterThanOrEqual(24);
        expect(innermost).toBeGreaterThanOrEqual(radius + 12);
        expect(isInside).toBe(true);
      }),
      { seed: 24, numRuns: 60 },
    );
  });

  it('finds room for sixty-four on a phone', () => {
    expect(fanOut(64, 22).count).toBe(64);
  });

  it('spreads a few wider than many, and keeps to a corner', () => {
    expect(fanOut(5, 10).spacingPx).toBeGreaterThan(fanOut(60, 10).spacingPx);
    const corner = fanOut(30, 10, { left: -20, top: -20, right: 300, bottom: 300 });
    expect(corner.count).toBe(30);
    expect(Math.min(...corner.offsets)).toBeGreaterThanOrEqual(-8);
  });

  it('fills a room that is too small, and says how many', () => {
    const { count } = fanOut(64, 10, { left: -60, top: -60, right: 60, bottom: 60 });
    expect(count).toBeGreaterThan(6);
    expect(count).toBeLessThan(64);
  });
});
