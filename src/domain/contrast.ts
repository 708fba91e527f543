/**
 * Contrast as WCAG 2.2 measures it, and colours mended until they are readable.
 * https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export type Rgb = readonly [red: number, green: number, blue: number];

/** `#rrggbb`, `rrggbb` or `rgb(…)` as browsers compute it → 0..255 each; black where it is none of them. */
export function channelsOf(color: string): Rgb {
  const decimals = /^rgba?\((\d+)[ ,]+(\d+)[ ,]+(\d+)/.exec(color);
  if (decimals) return decimals.slice(1).map(Number) as unknown as Rgb;
  const digits = /^#?([0-9a-f]{6})$/i.exec(color)?.[1] ?? '000000';
  return [0, 2, 4].map((start) => parseInt(digits.slice(start, start + 2), 16)) as unknown as Rgb;
}

function luminanceOf(color: string): number {
  const [red, green, blue] = channelsOf(color).map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrastBetween(a: string, b: string): number {
  const [darker, lighter] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => x - y) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** Part 0..1 of the way from one colour to another, in sRGB. */
export function mixColors(from: string, to: string, part: number): string {
  const target = channelsOf(to);
  const channels = channelsOf(from).map((channel, index) =>
    Math.round(channel + ((target[index] ?? 0) - channel) * part),
  );
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

const lightText = '#ffffff';
const darkText = '#14202b';

/** A list of a hundred marks asks for the same dozen colours. */
const inkOn = new Map<string, string>();

/** White or ink, whichever reads better on `background`. */
export function readableOn(background: string): string {
  let ink = inkOn.get(background);
  if (ink === undefined) {
    const isLight = contrastBetween(background, lightText) >= contrastBetween(background, darkText);
    ink = isLight ? lightText : darkText;
    inkOn.set(background, ink);
  }
  return ink;
}

/** `color`, darkened or lightened no more than it takes to reach `ratio` against `surface`. */
export function mendContrast(color: string, surface: string, ratio = 4.5): string {
  const goal = luminanceOf(surface) > 0.18 ? '#000000' : '#ffffff';
  for (let step = 0; step <= 20; step++) {
    const candidate = mixColors(color, goal, step / 20);
    if (contrastBetween(candidate, surface) >= ratio) return candidate;
  }
  return goal;
}
