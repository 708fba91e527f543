/**
 * The camera of the picture that the page came with (`picture/first/firstPicture.ts`). As long as nothing else is asked
 * for, home is that camera, so that the living view takes the picture over without a move.
 */
import type { Camera } from '../domain/mercator.ts';
import type { AppState } from '../state/store.ts';
import { hasFilters } from '../state/viewState.ts';

export interface FirstCamera {
  readonly camera: Camera;
  /** Of the stage that the picture stood in. */
  readonly widthPx: number;
  readonly heightPx: number;
}

let first: FirstCamera | null = null;

export function setFirstCamera(camera: FirstCamera | null): void {
  first = camera;
}

/**
 * Farther from what the stage's own size asks for, a picture made for another screen is not worth keeping: much smaller
 * it is small, and a little larger it already has marks under the frame's edges.
 */
const farthestOut = 0.4;
const farthestIn = 0.1;
/** Nor where it has a mark under a control, or the edge cuts more of them than so many. */
const mostCut = 1;

/** `own`: the home view that the stage's own size asks for; `hiddenAt` tells what marks a camera hides. */
export function firstCameraFor(
  { data, view }: AppState,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
  own: Camera,
  hiddenAt: (camera: Camera) => { readonly under: number; readonly cut: number },
): Camera | null {
  if (first?.widthPx !== widthPx || first.heightPx !== heightPx) return null;
  const isAsked = data.status === 'ready' && data.origin.type === 'shipped' && !hasFilters(view);
  const closer = first.camera.zoom - own.zoom;
  if (!isAsked || closer > farthestIn || closer < -farthestOut) return null;
  const [firstHides, ownHides] = [hiddenAt(first.camera), hiddenAt(own)];
  const isWorse = firstHides.under > ownHides.under || firstHides.cut > ownHides.cut + mostCut;
  return isWorse ? null : first.camera;
}
