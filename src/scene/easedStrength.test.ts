import { describe, expect, it } from 'vitest';
import { createEasedStrength } from './easedStrength.ts';

const shown = Float32Array.of(1, 1, 1);
const faded = Float32Array.of(1, 0.2, 0.2);

function atRest(target: Float32Array) {
  const strength = createEasedStrength(target.length);
  strength.set(target, false);
  return strength;
}

describe('createEasedStrength', () => {
  it('begins where it is told, without a way there', () => {
    const strength = atRest(faded);
    expect([...strength.now]).toEqual([...faded]);
    expect(strength.advance(0)).toBe(false);
  });

  it('does not begin again when it is told its goal, at the goal or on the way', () => {
    const strength = atRest(shown);
    strength.set(faded, false);
    expect(strength.advance(0)).toBe(true);
    expect(strength.advance(100)).toBe(true);
    const before = [...strength.now];
    strength.set(Float32Array.from(faded), false);
    expect(strength.advance(100)).toBe(true);
    expect([...strength.now]).toEqual(before);
    expect(strength.advance(1000)).toBe(false);
    strength.set(Float32Array.from(faded), false);
    expect(strength.advance(1016)).toBe(false);
  });

  it('turns back from where it is', () => {
    const strength = atRest(shown);
    strength.set(faded, false);
    strength.advance(0);
    strength.advance(60);
    const halfWay = strength.now[1] ?? NaN;
    expect(halfWay).toBeGreaterThan(0.2);
    expect(halfWay).toBeLessThan(1);
    strength.set(shown, false);
    strength.advance(60);
    expect(strength.now[1]).toBeGreaterThanOrEqual(halfWay);
    strength.advance(1000);
    expect([...strength.now]).toEqual([...shown]);
  });

  it('is there at once where nothing may move', () => {
    const strength = atRest(shown);
    strength.set(faded, true);
    expect([...strength.now]).toEqual([...faded]);
    expect(strength.advance(0)).toBe(false);
  });
});
