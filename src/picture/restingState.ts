/** The state of a scene in which nobody has done anything: what the build draws, with what is shown as its only choice. */
import type { Shown } from '../domain/filter.ts';
import { stageMessages } from '../i18n/messages/stage.ts';
import type { SceneState } from '../scene/sceneState.ts';
import { plainState } from '../scene/sceneState.ts';

export function restingState(
  shown: Shown,
  look: Pick<SceneState, 'language' | 'theme' | 'placeNames'>,
): SceneState {
  return { ...plainState, shown, ...look, words: stageMessages[look.language].words, isReducedMotion: true };
}
