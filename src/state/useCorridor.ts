/** The store in React: `useCorridor((state) => state.view.lang)`. Selectors must return stable values. */
import { useStore } from 'zustand';
import type { AppState } from './store.ts';
import { store } from './store.ts';

export function useCorridor<Value>(selector: (state: AppState) => Value): Value {
  return useStore(store, selector);
}
