/** The frames that the page can stand in. */
import { selectIndexed } from './selectors.ts';
import type { AppState } from './store.ts';

/**
 * `desktop`: panel, stage and profile side by side. `tablet`: the profile lies over the panel. `phone`: the stage
 * fills the frame under a bottom sheet. `short`: so low (400 % zoom) that the page scrolls as a document.
 */
export type Frame = 'desktop' | 'tablet' | 'phone' | 'short';

export interface Viewport {
  readonly width: number;
  readonly height: number;
}

export const desktopMinWidthPx = 1024;
export const phoneMaxWidthPx = 640;
export const shortMaxHeightPx = 359;
const wideMinWidthPx = 1280;
/** On a phone the filters in force stand in one line over the top of the stage. */
export const filterLinePx = 36;
/** Handle, search field and count line. */
export const lowSheetPx = 112;

export function frameOf({ width, height }: Viewport): Frame {
  if (width <= phoneMaxWidthPx) return height <= shortMaxHeightPx ? 'short' : 'phone';
  return width < desktopMinWidthPx ? 'tablet' : 'desktop';
}

/** The drawer at the right of a desktop's stage; `shell.css` has the same two widths. */
export function profileWidthPx(viewportWidth: number): number {
  return viewportWidth < wideMinWidthPx ? 352 : 400;
}

/** The most that a card takes of a frame in somebody else's page; `embed.css` has the same numbers. */
const embedCardWidthPx = 320;
const embedCardShare = 0.5;
/** What stands open on the map is looked at there first: its card at the foot says what it is and how many. */
const placeCardShare = 0.34;

/**
 * Where a card lies in such a frame, and how much of it it takes, CSS px: at the foot where the frame is narrow, else,
 * and where it is so low that a card would leave a strip, at the side.
 */
export function embedCard(
  { width, height }: Viewport,
  isOfPlace: boolean,
): { readonly right: number; readonly bottom: number } {
  const isAtSide = width > 640 || height < 300 || (width >= 420 && height < 420);
  return isAtSide
    ? { right: Math.min(embedCardWidthPx, Math.round(width * embedCardShare)), bottom: 0 }
    : { right: 0, bottom: Math.round(height * (isOfPlace ? placeCardShare : embedCardShare)) };
}

/** Whether something is to stand in the profile's place, though the data may not have come yet. */
export function isProfileAskedFor(state: AppState): boolean {
  const { org, agreement, path, view } = state.view;
  const { openRegion, openCorridor, openPlace, isTrayOpen } = state.chrome;
  return (
    org !== null ||
    agreement !== null ||
    path.length === 2 ||
    openRegion !== null ||
    openCorridor !== null ||
    (view !== 'table' && (openPlace !== null || isTrayOpen))
  );
}

/** Whether a place that stands open is all that the profile tells of. */
export const isPlaceAlone = (state: AppState): boolean =>
  state.chrome.openPlace !== null &&
  !isProfileAskedFor({ ...state, chrome: { ...state.chrome, openPlace: null } });

/** Whether there is something to show in the profile's place. */
export function isProfileOpen(state: AppState): boolean {
  return selectIndexed(state) !== null && isProfileAskedFor(state);
}
