/** How much of the stage's own box is covered by what slides over it. Pure; `useStageInsets` feeds it. */
import type { Insets } from '../domain/mercator.ts';
import type { Chrome } from './store.ts';
import type { Viewport } from './frameLayout.ts';
import { embedCard, filterLinePx, frameOf, lowSheetPx, profileWidthPx } from './frameLayout.ts';

export interface StageLayout {
  readonly viewport: Viewport;
  readonly isEmbed: boolean;
  readonly isProfileOpen: boolean;
  readonly sheet: Chrome['sheet'];
  /** A story is told: on a phone its player stands in the panel's place, under the stage. */
  readonly isStoryTold?: boolean;
  /** On a phone the stage has a line that says the filters. */
  readonly isFiltered?: boolean;
}

/** Of the height of the frame. */
export const halfSheet = 0.5;

const nothing: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/** CSS px from each edge of the stage element. A full sheet hides the stage; the camera is kept as under a half one. */
export function stageInsets({
  viewport,
  isEmbed,
  isProfileOpen,
  sheet,
  isStoryTold = false,
  isFiltered = false,
}: StageLayout): Insets {
  const frame = frameOf(viewport);
  if (isEmbed) {
    return isProfileOpen ? { ...nothing, ...embedCard(viewport) } : nothing;
  }
  switch (frame) {
    case 'desktop':
      return isProfileOpen ? { ...nothing, right: profileWidthPx(viewport.width) } : nothing;
    case 'phone':
      if (isStoryTold && !isProfileOpen) return nothing;
      return {
        ...nothing,
        top: isFiltered && !isStoryTold ? filterLinePx : 0,
        bottom: sheet === 'low' ? lowSheetPx : Math.round(viewport.height * halfSheet),
      };
    case 'tablet':
    case 'short':
      return nothing;
  }
}
