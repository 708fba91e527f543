/**
 * Names as placed, between two placements: they move with what they name. They are placed anew when something has
 * changed and the view is at rest, and on the way only so often: a name that looks for a new side at every frame
 * cannot be read.
 */
import { pxOf } from './frame.ts';
import type { Box, LabelPlace, MeasureText, PlacedLabel, Side } from './labelPlacement.ts';
import { placeLabels } from './labelPlacement.ts';
import type { NameCandidate, Naming } from './nameCandidates.ts';
import type { Projection } from './projection.ts';

const mostNames = 220;
const pauseMs = 160;

export interface MovingNames {
  /** `isAtRest`: nothing moves, so what has changed is placed for good. Answers whether another frame is wanted for that. */
  advance(input: NamesInput): boolean;
  placed(): readonly PlacedLabel[];
  /** Something named, or the camera, has changed. */
  invalidate(): void;
}

export interface NamesInput {
  readonly nowMs: number;
  readonly isAtRest: boolean;
  /** In this frame nothing is placed anew, whatever has changed. */
  readonly isHeld: boolean;
  readonly projection: Projection;
  readonly visible: Box;
  /** Only asked when names are placed. */
  readonly naming: () => Naming;
}

export function createMovingNames(measure: MeasureText): MovingNames {
  let names: (NameCandidate & LabelPlace)[] = [];
  let sides: ReadonlyMap<string, Side> = new Map();
  let placedMs = -Infinity;
  let isStale = true;

  return {
    placed: () => names,
    invalidate() {
      isStale = true;
    },
    advance({ nowMs, isAtRest, isHeld, projection, visible, naming }) {
      const isDue = !isHeld && (isAtRest || nowMs - placedMs >= pauseMs || nowMs < placedMs);
      if (isStale && isDue) {
        const { candidates, obstacles } = naming();
        names = placeLabels({ candidates, obstacles, visible, measure, previous: sides, limit: mostNames });
        sides = new Map(names.map(({ key, side }) => [key, side]));
        placedMs = nowMs;
        isStale = !isAtRest;
        return isStale;
      }
      for (const name of names) {
        const [x, y, offsetX, offsetY] = name.anchor;
        const at = pxOf(projection, x, y, offsetX, offsetY);
        name.x = at[0];
        name.y = at[1];
      }
      return isStale;
    },
  };
}
