import { Suspense, lazy } from 'react';
import { findStep } from '../../domain/story/story.ts';
import { selectIndexed } from '../../state/selectors.ts';
import { useCorridor } from '../../state/useCorridor.ts';

const StoryPlayer = lazy(async () => ({ default: (await import('./StoryPlayer.tsx')).StoryPlayer }));

/** Under the page, while a story is told; nothing of it is loaded before. It takes room of its own, so it covers no mark. */
export function StoryDock() {
  const isTold = useCorridor(
    (state) =>
      state.view.story !== null && findStep(selectIndexed(state)?.dataset.stories, state.view.story) !== null,
  );
  if (!isTold) return null;
  return (
    <Suspense fallback={<div className="story story-waiting" />}>
      <StoryPlayer />
    </Suspense>
  );
}
