/** The store in React: `useCorridor((state) => state.view.lang)`. Selectors must return stable values. */
import { useDeferredValue } from 'react';
import { useStore } from 'zustand';
import type { AppState } from './store.ts';
import { store } from './store.ts';

export function useCorridor<Value>(selector: (state: AppState) => Value): Value {
  return useStore(store, selector);
}

/**
 * The same for what takes long to draw (lists, counts, sentences, profiles): the frame after a change belongs to the
 * control and the map, and these follow in slices. What a component takes together it has to take from the same frame.
 */
export function useCorridorLater<Value>(selector: (state: AppState) => Value): Value {
  return useDeferredValue(useStore(store, selector));
}
