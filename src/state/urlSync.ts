/** The sole writer of history: keeps the address in step with the view, and the view with Back and Forward. */
import type { Language } from '../domain/language.ts';
import { changeView, warnOfRefusals } from './actions.ts';
import { selectIndexed } from './selectors.ts';
import { store } from './store.ts';
import { besideStory } from './storyView.ts';
import { parseUrl, writeUrl } from './url.ts';
import { filtersOf } from './viewState.ts';
import type { ViewState } from './viewState.ts';

/** Browsers refuse more than 100 history writes in 30 s; panning and typing are gathered into one. */
const gatheringMs = 250;

export function readInitialView(search: string, languageByDefault: Language): void {
  const { view, refusals } = parseUrl(search, languageByDefault);
  store.setState({
    view,
    languageByDefault,
    historyMode: 'none',
    ...(view.embed ? { ownCut: filtersOf(view) } : {}),
  });
  warnOfRefusals(refusals);
}

/** Returns the function that stops it. */
export function startUrlSync(window: Window): () => void {
  let timer: number | undefined;

  const write = (mode: 'push' | 'replace') => {
    window.clearTimeout(timer);
    const state = store.getState();
    const { languageByDefault } = state;
    const view = besideStory(state.view, selectIndexed(state));
    const { pathname, search, hash } = window.location;
    const next = writeUrl(view, search, languageByDefault);
    if (next === search) return;
    const address = `${pathname}${next}${hash}`;
    if (mode === 'push') window.history.pushState(null, '', address);
    else window.history.replaceState(null, '', address);
  };

  const unsubscribe = store.subscribe((state, before) => {
    if (state.view === before.view || state.historyMode === 'none') return;
    if (state.historyMode === 'push') {
      write('push');
      return;
    }
    if (!onlyOftenKeysChanged(before.view, state.view)) {
      write('replace');
      return;
    }
    window.clearTimeout(timer);
    timer = window.setTimeout(() => write('replace'), gatheringMs);
  });

  const onPopState = () => {
    window.clearTimeout(timer);
    const { view, refusals } = parseUrl(window.location.search, store.getState().languageByDefault);
    warnOfRefusals(refusals);
    changeView(view, 'none');
  };
  window.addEventListener('popstate', onPopState);
  return () => {
    window.clearTimeout(timer);
    unsubscribe();
    window.removeEventListener('popstate', onPopState);
  };
}

/** What changes with every frame of a gesture: panning, typing, a radius or a year that is dragged. */
const oftenKeys: readonly (keyof ViewState)[] = ['map', 'q', 'near', 'from', 'to', 'asOf'];

function onlyOftenKeysChanged(before: ViewState, after: ViewState): boolean {
  return (Object.keys(after) as (keyof ViewState)[]).every(
    (key) => oftenKeys.includes(key) || before[key] === after[key],
  );
}
