/** `window.corridor`: the page for outside scripts, and for the embedding port. */
import type { DrawnLink, DrawnMark, DrawnScene } from '../scene/drawnScene.ts';
import { applyOutsidePatch } from '../state/actions.ts';
import { selectIndexed, selectShown } from '../state/selectors.ts';
import type { PublicState } from '../state/publicState.ts';
import { publicState } from '../state/publicState.ts';
import { store } from '../state/store.ts';
import { chainsOfPath } from './chains.ts';
import type { EventName } from '../state/events.ts';
import { emit, hasListeners, isEventName, onEvent } from '../state/events.ts';
import { ready } from '../state/ready.ts';
import { stageHandle } from '../stage/stageHandle.ts';

export interface DrawnPosition {
  readonly id: string;
  /** CSS px in the view. */
  readonly x: number;
  readonly y: number;
}

/** Nothing in the table, though the stage goes a moment after it has come. */
const sceneInView = (): DrawnScene | null | undefined =>
  store.getState().view.view === 'table' ? null : stageHandle.current?.bringUpToDate();

function drawnPositions(): DrawnPosition[] {
  const scene = sceneInView();
  const state = store.getState();
  const indexed = selectIndexed(state);
  const shown = selectShown(state);
  if (!scene || !indexed || !shown) return [];
  const { org, agreement, path } = state.view;
  // What is selected is drawn even where the filters hide it.
  const always = new Set([org, agreement, ...path]);
  const isDrawn = (mask: Uint8Array, number: number, id: string) => mask[number] === 1 || always.has(id);
  const { organizations, agreements } = indexed.dataset;
  const drawn = [
    ...organizations.filter(
      ({ id }, number) => isDrawn(shown.organizations, number, id) || shown.context[number] === 1,
    ),
    ...agreements.filter(({ id }, number) => isDrawn(shown.agreements, number, id)),
  ];
  return drawn.flatMap(({ id }) => {
    const position = scene.markPointOf(id);
    return position ? [{ id, x: position[0], y: position[1] }] : [];
  });
}

const drawnMarks = (): DrawnMark[] =>
  (sceneInView()?.marks() ?? []).map((mark) => ({
    ...mark,
    organizations: [...mark.organizations],
    agreements: [...mark.agreements],
  }));

const drawnLinks = (): DrawnLink[] =>
  (sceneInView()?.links() ?? []).map((link) => ({
    ...link,
    agreements: [...link.agreements],
  }));

export const corridorApi = Object.freeze({
  version: 1 as const,
  ready,
  getState: (): PublicState => publicState(store.getState(), chainsOfPath),
  setState: (patch: unknown): void => applyOutsidePatch(patch),
  on(event: unknown, listener: unknown): () => void {
    if (!isEventName(event) || typeof listener !== 'function') {
      console.warn(
        `corridor: on() knows the events state, select and error, not "${String(event).slice(0, 100)}"`,
      );
      return () => undefined;
    }
    const call = listener as (payload: unknown) => void;
    return onEvent(event, (payload) => call(payload));
  },
  getPositions: drawnPositions,
  getMarks: drawnMarks,
  getLinks: drawnLinks,
});

/** Sends `state` and `select` as the view changes; returns the function that stops it. */
export function startEvents(): () => void {
  return store.subscribe((state, before) => {
    const { view } = state;
    const hasData = state.data !== before.data;
    if (view === before.view && !hasData) return;
    // What is shown is not known before the data: it is told with them, or with what has come instead.
    if (state.data.status !== 'loading' && hasListeners('state'))
      emit('state' satisfies EventName, publicState(state, chainsOfPath));
    if (view.org !== before.view.org || view.agreement !== before.view.agreement) {
      emit('select' satisfies EventName, { org: view.org, agreement: view.agreement });
    }
  });
}
