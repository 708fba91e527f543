/**
 * What a step of a story puts on screen. A step says the whole view, save what is the reader's own (language, theme)
 * or its host's; what an address says beside `story` goes before what the step says.
 */
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import { findStep } from '../domain/story/story.ts';
import { parseUrl } from './url.ts';
import type { ViewState } from './viewState.ts';
import { defaultView, withOneSelection } from './viewState.ts';

type Key = keyof ViewState;
type Draft = { -readonly [K in Key]: ViewState[K] };

const keptKeys: readonly Key[] = ['lang', 'theme', 'story', 'embed', 'accent', 'live', 'release', 'data'];
const toldKeys = (Object.keys(defaultView) as Key[]).filter((key) => !keptKeys.includes(key));

function assign<K extends Key>(target: Draft, key: K, value: ViewState[K]): void {
  target[key] = value;
}

function isSame<K extends Key>(one: ViewState, other: ViewState, key: K): boolean {
  return String(one[key] ?? '') === String(other[key] ?? '');
}

function stepOf(view: ViewState, indexed: IndexedDataset): ViewState | null {
  const found = view.story === null ? null : findStep(indexed.dataset.stories, view.story);
  return found && withOneSelection(parseUrl(found.step.view, view.lang).view);
}

/** The view with nothing of what a step may say: where the next one begins. */
export function clearedForStory(view: ViewState): ViewState {
  const next: Draft = { ...view };
  for (const key of toldKeys) assign(next, key, defaultView[key]);
  return next;
}

/** The view as its step says, where the view itself says nothing. */
export function withStoryStep(view: ViewState, indexed: IndexedDataset): ViewState {
  const step = stepOf(view, indexed);
  if (!step) return view;
  const next: Draft = { ...view };
  for (const key of toldKeys) if (isSame(view, defaultView, key)) assign(next, key, step[key]);
  return next;
}

/** What an address has to say beside `story`: the rest follows from it. */
export function besideStory(view: ViewState, indexed: IndexedDataset | null): ViewState {
  const step = indexed && stepOf(view, indexed);
  if (!step) return view;
  const next: Draft = { ...view };
  for (const key of toldKeys) if (isSame(view, step, key)) assign(next, key, defaultView[key]);
  return next;
}
