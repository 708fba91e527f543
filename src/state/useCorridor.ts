/** The store in React: `useCorridor((state) => state.view.lang)`. Selectors must return stable values. */
import { startTransition, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { afterNextFrame } from './afterNextFrame.ts';
import type { AppState } from './store.ts';
import { store } from './store.ts';

export function useCorridor<Value>(selector: (state: AppState) => Value): Value {
  return useStore(store, selector);
}

const followers = new Set<() => void>();

/** Within one task React takes all transitions for one: what a page says later changes together. */
function tellFollowers(): void {
  for (const follow of [...followers]) follow();
}

store.subscribe(() => followers.size > 0 && afterNextFrame(tellFollowers));

/**
 * The same for what takes long to draw (lists, counts, sentences, profiles): the frame after a change belongs to the
 * control and the map, and these follow in slices once it is on screen. `useDeferredValue` would draw each such
 * component twice, and often before that frame. What a component takes together it has to take the same way.
 */
export function useCorridorLater<Value>(selector: (state: AppState) => Value): Value {
  const [held, setHeld] = useState(() => ({ value: selector(store.getState()) }));
  const newest = useRef(selector);
  useEffect(() => {
    newest.current = selector;
    // It has changed while this was drawn, or something else is asked for.
    if (!Object.is(selector(store.getState()), held.value)) afterNextFrame(tellFollowers);
  });
  useEffect(() => {
    const follow = () => {
      const state = store.getState();
      startTransition(() =>
        // Asked as React asks it: a selector that throws fails its own component, and keeps no other from following.
        setHeld((before) => {
          const value = newest.current(state);
          return Object.is(before.value, value) ? before : { value };
        }),
      );
    };
    followers.add(follow);
    return () => void followers.delete(follow);
  }, []);
  return held.value;
}
