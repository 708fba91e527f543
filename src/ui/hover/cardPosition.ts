/** Where a card of a given size stands beside a point, all inside the stage. CSS px, y down. Pure. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Free room between the card and the point, and between the card and the stage's edge. */
const gapPx = 16;
const edgePx = 8;

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(Math.max(least, most), value));
}

/** Right of the point, or left where it would leave the stage; beside it in height, moved as far as needed. */
export function cardPosition(point: Point, card: Size, stage: Size): Point {
  const right = point.x + gapPx;
  const left = point.x - gapPx - card.width;
  const fitsRight = right + card.width + edgePx <= stage.width;
  const fitsLeft = left >= edgePx;
  const y = clamp(point.y - card.height / 3, edgePx, stage.height - card.height - edgePx);
  // A point outside the stage (a mark panned away) still has its card inside.
  if (fitsRight || fitsLeft)
    return { x: clamp(fitsRight ? right : left, edgePx, stage.width - card.width - edgePx), y };
  // Too narrow for either side: above or below the point.
  const below = point.y + gapPx;
  const above = point.y - gapPx - card.height;
  const fitsBelow = below + card.height + edgePx <= stage.height;
  return {
    x: clamp(point.x - card.width / 2, edgePx, stage.width - card.width - edgePx),
    y: fitsBelow ? below : Math.max(edgePx, above),
  };
}
