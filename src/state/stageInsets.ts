/** How much of the stage's own box is covered by what slides over it. Pure; `useStageInsets` feeds it. */
import type { Insets } from '../domain/mercator.ts';
import { noInsets } from '../domain/mercator.ts';
import type { Chrome } from './store.ts';
import type { Viewport } from './frameLayout.ts';
import { embedCard, filterLinePx, frameOf, lowSheetPx, profileWidthPx } from './frameLayout.ts';

export interface StageLayout {
  readonly viewport: Viewport;
  readonly isEmbed: boolean;
  readonly isProfileOpen: boolean;
  /** All that it tells of is a place that stands open. */
  readonly isPlaceAlone?: boolean;
  readonly sheet: Chrome['sheet'];
  /** A story is told: on a phone its player stands in the panel's place, under the stage. */
  readonly isStoryTold?: boolean;
  /** On a phone the stage has a line that says the filters. */
  readonly isFiltered?: boolean;
}

/** Of the height of the frame. */
export const halfSheet = 0.5;

/** CSS px from each edge of the stage element. A full sheet hides the stage; the camera is kept as under a half one. */
export function stageInsets({
  viewport,
  isEmbed,
  isProfileOpen,
  isPlaceAlone = false,
  sheet,
  isStoryTold = false,
  isFiltered = false,
}: StageLayout): Insets {
  const frame = frameOf(viewport);
  if (isEmbed) {
    return isProfileOpen ? { ...noInsets, ...embedCard(viewport, isPlaceAlone) } : noInsets;
  }
  switch (frame) {
    case 'desktop':
      return isProfileOpen ? { ...noInsets, right: profileWidthPx(viewport.width) } : noInsets;
    case 'phone':
      if (isStoryTold && !isProfileOpen) return noInsets;
      return {
        ...noInsets,
        top: isFiltered && !isStoryTold ? filterLinePx : 0,
        bottom: sheet === 'low' ? lowSheetPx : Math.round(viewport.height * halfSheet),
      };
    case 'tablet':
    case 'short':
      return noInsets;
  }
}
