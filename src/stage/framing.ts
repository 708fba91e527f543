/** The room that a view has on the stage, and what the state says of the camera. */
import type { Camera, Insets } from '../domain/mercator.ts';
import type { FrameSize } from '../scene/frameCamera.ts';
import type { Box } from '../scene/labelPlacement.ts';
import { isPlaceAlone, isProfileOpen } from '../state/frameLayout.ts';
import { parseCamera, writeCamera } from '../state/parameters.ts';
import { stageInsets } from '../state/stageInsets.ts';
import type { AppState } from '../state/store.ts';
import { hasFilters } from '../state/viewState.ts';
import type { DrawnView, StageCamera } from './camera.ts';
import { addressedCamera } from './camera.ts';

/** Buttons on the right; scale, legend and attribution below; the chip of what has no place above. CSS px. */
const around = { top: 12, right: 56, bottom: 48, left: 0 } as const;
const aroundSmall = { top: 44, right: 52, bottom: 84, left: 4 } as const;
/** In the lowest frames air costs more than a mark under a button. */
const aroundLow = { top: 8, right: 48, bottom: 24, left: 4 } as const;
/** Beside a card in a small frame of somebody else's page there are no buttons; attribution takes a few short lines. */
const aroundCard = { top: 8, right: 8, bottom: 40, left: 8 } as const;
const smallFrame = { width: 640, height: 560 } as const;
const lowFramePx = 320;

export const isNarrow = (widthPx: number): boolean => widthPx < smallFrame.width;

/** What slides over the stage. */
export function coveredInsets(
  state: AppState,
  isOpen = isProfileOpen(state),
  sheet = state.chrome.sheet,
): Insets {
  return stageInsets({
    viewport: { width: window.innerWidth, height: window.innerHeight },
    isEmbed: state.view.embed,
    isProfileOpen: isOpen,
    isPlaceAlone: isPlaceAlone(state),
    sheet,
    isStoryTold: state.view.story !== null,
    isFiltered: hasFilters(state.view),
  });
}

/** What would with nothing selected and the sheet down: home does not depend on what lies over it for a while. */
export const insetsAtHome = (state: AppState): Insets =>
  coveredInsets(state, false, isProfileOpen(state) ? 'low' : state.chrome.sheet);

/** Framing also keeps off what stands on the stage. */
export function framedSize(widthPx: number, heightPx: number, state: AppState): FrameSize {
  const isBesideCard = state.view.embed && isProfileOpen(state) && window.innerWidth <= smallFrame.width;
  return isBesideCard
    ? within(widthPx, heightPx, coveredInsets(state), aroundCard)
    : framedWithin(widthPx, heightPx, coveredInsets(state));
}

function within(widthPx: number, heightPx: number, covered: Insets, own: Insets): FrameSize {
  const { top, right, bottom, left } = covered;
  return {
    widthPx,
    heightPx,
    insets: {
      top: top + own.top,
      left: left + own.left,
      right: right + own.right,
      bottom: bottom + own.bottom,
    },
  };
}

/** `covered`: by what slides over the stage. */
export function framedWithin(widthPx: number, heightPx: number, covered: Insets): FrameSize {
  const isSmall = widthPx < smallFrame.width || heightPx < smallFrame.height;
  const isLow = heightPx - covered.top - covered.bottom < lowFramePx;
  return within(widthPx, heightPx, covered, isLow ? aroundLow : isSmall ? aroundSmall : around);
}

/** A little air: the home view of the map looks out for each control by itself. */
const homeAirPx = 8;
/** Names of the southernmost stand beside or below them. */
const homeFootPx = 24;

/** The room of the map's home view. `covered`: by what slides over the stage. */
export function homeWithin(widthPx: number, heightPx: number, covered: Insets): FrameSize {
  const { top, right, bottom, left } = covered;
  const insets = {
    top: top + homeAirPx,
    right: right + homeAirPx,
    bottom: bottom + homeFootPx,
    left: left + homeAirPx,
  };
  return { widthPx, heightPx, insets };
}

/**
 * What stands on the stage under `covered`, as it would under `wanted`: what keeps to the right or to the foot of the
 * free part of the one keeps to that of the other.
 */
export function standingUnder(
  standing: readonly Box[],
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
  covered: Insets,
  wanted: Insets,
): readonly Box[] {
  const [right, down] = [covered.right - wanted.right, covered.bottom - wanted.bottom];
  if (right === 0 && down === 0) return standing;
  return standing.map((box): Box => {
    const x = box.left + box.right > widthPx - covered.right ? right : 0;
    const y = box.top + box.bottom > heightPx - covered.bottom ? down : 0;
    return { ...box, left: box.left + x, right: box.right + x, top: box.top + y, bottom: box.bottom + y };
  });
}

/** Under the table the map waits. */
export function drawnView({ view }: AppState): DrawnView {
  return view.view === 'network' ? 'network' : 'map';
}

export function givenCamera({ view }: AppState): Camera | null {
  return view.map === null ? null : parseCamera(view.map);
}

export function addressOf(camera: StageCamera): string | null {
  const named = addressedCamera(camera);
  return named && writeCamera(named);
}

/** Whether two texts mean one camera, as far as can be seen. */
export function isSameCamera(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  const camera = parseCamera(one);
  return camera !== null && writeCamera(camera) === other;
}
