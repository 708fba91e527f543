import { describe, expect, it } from 'vitest';
import { createEasedMix } from './easedMix.ts';

describe('the mix of the two views', () => {
  it('goes all the way at one speed, and then rests', () => {
    const mix = createEasedMix(0);
    expect(mix.advance(0)).toBe(false);
    mix.set(1, false);
    expect(mix.goal()).toBe(1);
    expect(mix.advance(5000)).toBe(true);
    expect(mix.now()).toBe(0);
    mix.advance(5225);
    expect(mix.now()).toBeCloseTo(0.25, 9);
    mix.advance(5675);
    expect(mix.now()).toBeCloseTo(0.75, 9);
    expect(mix.advance(5900)).toBe(false);
    expect(mix.now()).toBe(1);
    expect(mix.advance(6000)).toBe(false);
  });

  it('turns back from where it is, in the time that this part of the way takes', () => {
    const mix = createEasedMix(0);
    mix.set(1, false);
    mix.advance(0);
    mix.advance(450);
    mix.set(0, false);
    mix.advance(450);
    expect(mix.now()).toBeCloseTo(0.5, 9);
    mix.advance(675);
    expect(mix.now()).toBeCloseTo(0.25, 9);
    expect(mix.advance(900)).toBe(false);
    expect(mix.now()).toBe(0);
  });

  it('takes a moment for the shortest way, too', () => {
    const mix = createEasedMix(0);
    mix.set(1, false);
    mix.advance(0);
    mix.advance(9);
    mix.set(0, false);
    mix.advance(10);
    expect(mix.advance(70)).toBe(true);
    expect(mix.now()).toBeCloseTo(0.005, 9);
    expect(mix.advance(130)).toBe(false);
  });

  it('does not begin again when it is told where it is going', () => {
    const mix = createEasedMix(0);
    mix.set(1, false);
    mix.advance(0);
    mix.advance(450);
    mix.set(1, false);
    mix.advance(675);
    expect(mix.now()).toBeCloseTo(0.75, 9);
  });

  it('is there at once where nothing may move, on the way as well', () => {
    const mix = createEasedMix(0);
    mix.set(1, false);
    mix.advance(0);
    mix.advance(450);
    mix.set(0, true);
    expect([mix.now(), mix.goal(), mix.advance(500)]).toEqual([0, 0, false]);
  });
});
