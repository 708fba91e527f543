/**
 * Directions without `Math.sin` and its kin, whose last bit differs between engines: only + − × ÷ are used, which
 * IEEE 754 fixes to the last bit everywhere.
 */

/** [x, y] of the unit vector after so many turns (1 = 360°), from the x axis towards the y axis. Error < 1e-15. */
export function directionOf(turns: number): [x: number, y: number] {
  const quarter = Math.round(turns * 4);
  // Taylor series over the remaining eighth of a turn to either side; the first term left out is below 1e-16.
  const angle = (turns - quarter / 4) * 2 * Math.PI;
  const square = angle * angle;
  let sine = 1;
  let cosine = 1;
  for (let term = 8; term >= 1; term--) {
    sine = 1 - (sine * square) / (2 * term * (2 * term + 1));
    cosine = 1 - (cosine * square) / ((2 * term - 1) * 2 * term);
  }
  sine *= angle;
  const turned = ((quarter % 4) + 4) % 4;
  if (turned === 0) return [cosine, sine];
  if (turned === 1) return [-sine, cosine];
  if (turned === 2) return [-cosine, -sine];
  return [sine, -cosine];
}

/** 0..4, growing with the angle of (x, y) as `atan2` does but along a diamond instead of a circle; 0 for (0, 0). */
export function diamondAngle(x: number, y: number): number {
  const sum = Math.abs(x) + Math.abs(y);
  if (sum === 0) return 0;
  if (y >= 0) return x >= 0 ? y / sum : 1 - x / sum;
  return x < 0 ? 2 - y / sum : 3 + x / sum;
}
