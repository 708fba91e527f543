/** What Escape means, wherever it is pressed: one step back at a time, in one order. */
import {
  clearSelection,
  leaveStory,
  openCorridor,
  openPlace,
  openRegion,
  setChrome,
  setHover,
  setPath,
} from './actions.ts';
import type { AppState } from './store.ts';
import { store } from './store.ts';

export type StepBack =
  'dialog' | 'hover' | 'path' | 'region' | 'selection' | 'corridor' | 'tray' | 'place' | 'story' | 'pins';

/** The first of these that there is; `null` where nothing is left to go back from. */
export function nextStepBack({ chrome, hover, view, hasPins }: AppState): StepBack | null {
  if (chrome.dialog !== null) return 'dialog';
  if (hover.type !== 'none') return 'hover';
  if (view.path.length > 0) return 'path';
  if (chrome.openRegion !== null) return 'region';
  if (view.org !== null || view.agreement !== null) return 'selection';
  if (chrome.openCorridor !== null) return 'corridor';
  if (chrome.isTrayOpen) return 'tray';
  if (view.place !== null) return 'place';
  if (view.story !== null) return 'story';
  return hasPins ? 'pins' : null;
}

/** Takes the step; `false` where there is none, or where it is the browser's: an open dialog closes itself. */
export function stepBack(releasePins: () => void): boolean {
  const step = nextStepBack(store.getState());
  switch (step) {
    case null:
    case 'dialog':
      return false;
    case 'hover':
      setHover({ type: 'none' });
      return true;
    case 'path':
      setPath([]);
      return true;
    case 'region':
      openRegion(null);
      return true;
    case 'corridor':
      openCorridor(null);
      return true;
    case 'selection':
      clearSelection();
      return true;
    case 'tray':
      setChrome({ isTrayOpen: false });
      return true;
    case 'place':
      openPlace(null);
      return true;
    case 'story':
      leaveStory();
      return true;
    case 'pins':
      releasePins();
      return true;
  }
}
