/** Screenshots as numbers: colours at points, and how much two colours differ (WCAG 2.2, relative luminance). */
import { inflateSync } from 'node:zlib';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Three bytes a pixel, row by row. */
  readonly data: Uint8Array;
}

/** A PNG as Chromium writes it: eight bits, RGB or RGBA, not interlaced. https://www.w3.org/TR/png-3/ */
export function decodePng(file: Buffer): Pixels {
  const [width, height, depth, colourType] = [
    file.readUInt32BE(16),
    file.readUInt32BE(20),
    file[24],
    file[25],
  ];
  if (depth !== 8 || (colourType !== 2 && colourType !== 6)) throw new Error('not a PNG of a screenshot');
  const chunks: Buffer[] = [];
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      chunks.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(chunks));
  const step = colourType === 2 ? 3 : 4;
  const stride = width * step;
  const data = new Uint8Array(width * height * 3);
  let above = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1);
    const filter = raw[start] ?? 0;
    const row = raw.subarray(start + 1, start + 1 + stride);
    for (let x = 0; x < stride; x++) {
      const left = x >= step ? (row[x - step] as number) : 0;
      const up = above[x] as number;
      const corner = x >= step ? (above[x - step] as number) : 0;
      row[x] = (row[x] as number) + predict(filter, left, up, corner);
    }
    for (let x = 0; x < width; x++) {
      data.set(row.subarray(x * step, x * step + 3), (y * width + x) * 3);
    }
    above = row;
  }
  return { width, height, data };
}

function predict(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const estimate = left + up - corner;
      const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
      return a <= b && a <= c ? left : b <= c ? up : corner;
    }
    default:
      return 0;
  }
}

const linear = Float64Array.from({ length: 256 }, (_, value) => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});

function luminanceAt({ data }: Pixels, at: number): number {
  return (
    0.2126 * (linear[data[at] as number] as number) +
    0.7152 * (linear[data[at + 1] as number] as number) +
    0.0722 * (linear[data[at + 2] as number] as number)
  );
}

/** CSS px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * What differs inside a box between a screenshot and one without the thing: how many device pixels, and the greatest
 * contrast of one of them with what lies under it. Thin strokes are smoothed at their edges, so only their cores count.
 */
export function contrastOf(
  shown: Pixels,
  without: Pixels,
  box: Box,
  scale: number,
): { readonly changedCount: number; readonly strongCount: number; readonly ratio: number } {
  let [changedCount, strongCount, ratio] = [0, 0, 1];
  const [left, top] = [Math.max(0, Math.floor(box.left * scale)), Math.max(0, Math.floor(box.top * scale))];
  const right = Math.min(shown.width, Math.ceil((box.left + box.width) * scale));
  const bottom = Math.min(shown.height, Math.ceil((box.top + box.height) * scale));
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = (y * shown.width + x) * 3;
      const isSame =
        shown.data[at] === without.data[at] &&
        shown.data[at + 1] === without.data[at + 1] &&
        shown.data[at + 2] === without.data[at + 2];
      if (isSame) continue;
      changedCount++;
      const [one, other] = [luminanceAt(shown, at), luminanceAt(without, at)];
      const own = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      if (own >= 3) strongCount++;
      ratio = Math.max(ratio, own);
    }
  }
  return { changedCount, strongCount, ratio };
}
