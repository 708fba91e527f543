import { useMemo, useSyncExternalStore } from 'react';
import type { Insets } from '../../domain/mercator.ts';
import { useCorridor, useCorridorLater } from '../../state/useCorridor.ts';
import { stageInsets } from '../../state/stageInsets.ts';
import { hasFilters } from '../../state/viewState.ts';
import type { Frame } from '../../state/frameLayout.ts';
import { frameOf, isPlaceAlone, isProfileOpen } from '../../state/frameLayout.ts';

function subscribeToSize(onChange: () => void): () => void {
  window.addEventListener('resize', onChange);
  return () => window.removeEventListener('resize', onChange);
}

function useViewportSide(side: 'innerWidth' | 'innerHeight'): number {
  return useSyncExternalStore(
    subscribeToSize,
    () => window[side],
    () => 1024,
  );
}

export function useFrameLayout(): Frame {
  return frameOf({ width: useViewportSide('innerWidth'), height: useViewportSide('innerHeight') });
}

/** What of the stage is covered now, CSS px; the same object until that changes. */
export function useStageInsets(): Insets {
  const width = useViewportSide('innerWidth');
  const height = useViewportSide('innerHeight');
  const isEmbed = useCorridor((state) => state.view.embed);
  const isOpen = useCorridorLater(isProfileOpen);
  const isAlone = useCorridorLater(isPlaceAlone);
  const sheet = useCorridor((state) => state.chrome.sheet);
  const isStoryTold = useCorridor((state) => state.view.story !== null);
  const isFiltered = useCorridor((state) => hasFilters(state.view));
  return useMemo(
    () =>
      stageInsets({
        viewport: { width, height },
        isEmbed,
        isProfileOpen: isOpen,
        isPlaceAlone: isAlone,
        sheet,
        isStoryTold,
        isFiltered,
      }),
    [width, height, isEmbed, isOpen, isAlone, sheet, isStoryTold, isFiltered],
  );
}
