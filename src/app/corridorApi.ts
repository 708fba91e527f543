/** `window.corridor`: the page for outside scripts, and for the embedding port. */
import type { Shown } from '../domain/filter.ts';
import type { DrawnLink, DrawnMark } from '../scene/drawnScene.ts';
import { applyOutsidePatch } from '../state/actions.ts';
import { selectIndexed, selectShown } from '../state/selectors.ts';
import type { AppState } from '../state/store.ts';
import { store } from '../state/store.ts';
import { type ViewState, withOneSelection } from '../state/viewState.ts';
import { chainsOfPath } from './chains.ts';
import type { EventName } from '../state/events.ts';
import { emit, hasListeners, isEventName, onEvent } from '../state/events.ts';
import { ready } from '../state/ready.ts';
import { stageHandle } from '../stage/stageHandle.ts';

export interface PublicState extends ViewState {
  readonly shown: {
    readonly organizations: readonly string[];
    readonly agreements: readonly string[];
    readonly context: readonly string[];
  };
  /** With `path`: chains of alternating organization and agreement ids. */
  readonly paths?: readonly (readonly string[])[];
}

export interface DrawnPosition {
  readonly id: string;
  /** CSS px in the view. */
  readonly x: number;
  readonly y: number;
}

function idsWhere(items: readonly { readonly id: string }[], mask: Uint8Array): string[] {
  return items.filter((_, index) => mask[index] === 1).map(({ id }) => id);
}

export function publicState(state: AppState): PublicState {
  const indexed = selectIndexed(state);
  const shown: Shown | null = selectShown(state);
  // Until there is data to ask, the view of an address may name two.
  const view = withOneSelection(state.view);
  return {
    ...view,
    sector: [...view.sector],
    kind: [...view.kind],
    region: [...view.region],
    agreementKind: [...view.agreementKind],
    path: [...view.path],
    compare: [...view.compare],
    shown:
      indexed && shown
        ? {
            organizations: idsWhere(indexed.dataset.organizations, shown.organizations),
            agreements: idsWhere(indexed.dataset.agreements, shown.agreements),
            context: idsWhere(indexed.dataset.organizations, shown.context),
          }
        : { organizations: [], agreements: [], context: [] },
    ...(view.path.length === 2 ? { paths: chainsOfPath(view.path[0] ?? '', view.path[1] ?? '') } : {}),
  };
}

function drawnPositions(): DrawnPosition[] {
  const scene = stageHandle.current?.bringUpToDate();
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
  (stageHandle.current?.bringUpToDate()?.marks() ?? []).map((mark) => ({
    ...mark,
    organizations: [...mark.organizations],
    agreements: [...mark.agreements],
  }));

const drawnLinks = (): DrawnLink[] =>
  (stageHandle.current?.bringUpToDate()?.links() ?? []).map((link) => ({
    ...link,
    agreements: [...link.agreements],
  }));

export const corridorApi = Object.freeze({
  version: 1 as const,
  ready,
  getState: (): PublicState => publicState(store.getState()),
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
    if (hasListeners('state')) emit('state' satisfies EventName, publicState(state));
    if (view.org !== before.view.org || view.agreement !== before.view.agreement) {
      emit('select' satisfies EventName, { org: view.org, agreement: view.agreement });
    }
  });
}
