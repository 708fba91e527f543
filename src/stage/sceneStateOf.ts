/** What the scene is to draw, for a state of the application. */
import { parseNear } from '../domain/nearCircle.ts';
import type { PlaceName } from '../scene/placeNames.ts';
import type { Hovered, SceneState } from '../scene/sceneState.ts';
import type { StageTheme } from '../scene/stageTheme.ts';
import { stageMessages } from '../i18n/messages/stage.ts';
import { selectShown } from '../state/selectors.ts';
import type { AppState } from '../state/store.ts';
import { selectionOf } from '../state/viewState.ts';

/** What does not come from the state. */
export interface StageLook {
  readonly theme: StageTheme;
  readonly placeNames: readonly PlaceName[];
  readonly isReducedMotion: boolean;
}

/** A corridor whose page is open stays lifted while the pointer is on nothing else. */
function hoveredOf({ hover, chrome: { openCorridor } }: AppState): Hovered {
  if (hover.type === 'none' && openCorridor) return { type: 'link', agreements: openCorridor.agreements };
  if (hover.type === 'mark') return { type: 'mark', id: hover.mark.id };
  return hover.type === 'link' ? { type: 'link', agreements: hover.corridor.agreements } : hover;
}

const noPath: readonly string[] = [];

/**
 * `pathIds`: organizations and agreements of the chains, the two ends first. `null` while there is no data.
 */
export function sceneStateOf(
  state: AppState,
  look: StageLook,
  pathIds: readonly string[] = noPath,
): SceneState | null {
  const shown = selectShown(state);
  if (!shown) return null;
  const { view, chrome } = state;
  const selected = selectionOf(view);
  return {
    shown,
    selection: selected.type === 'none' ? null : selected,
    hover: hoveredOf(state),
    path: pathIds,
    changed: state.changedIds,
    compared: state.comparedIds,
    depth: chrome.depth,
    links: view.links,
    hasAffiliations: view.affiliations,
    place: view.place,
    near: view.near === null ? null : parseNear(view.near),
    language: view.lang,
    words: stageMessages[view.lang].words,
    theme: look.theme,
    placeNames: look.placeNames,
    isReducedMotion: look.isReducedMotion,
  };
}

/** The scene compares parts by identity: one that says the same keeps the parts of the last. */
export function sameParts(before: SceneState | null, next: SceneState): SceneState {
  if (!before) return next;
  const keep = <Key extends keyof SceneState>(key: Key): SceneState[Key] =>
    JSON.stringify(before[key]) === JSON.stringify(next[key]) ? before[key] : next[key];
  const kept: SceneState = {
    ...next,
    selection: keep('selection'),
    hover: keep('hover'),
    path: keep('path'),
    near: keep('near'),
  };
  const keys = Object.keys(kept) as (keyof SceneState)[];
  return keys.every((key) => before[key] === kept[key]) ? before : kept;
}
