import { findStep } from '../../domain/story/story.ts';
import { selectIndexed } from '../../state/selectors.ts';
import { leaveStory } from '../../state/actions.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import type { Again } from '../kit/latePart.tsx';
import { latePart, MissingDialog } from '../kit/latePart.tsx';

const StoryPlayer = latePart(
  async () => ({ default: (await import('./StoryPlayer.tsx')).StoryPlayer }),
  ({ again }: Again) => <MissingDialog again={again} onClose={leaveStory} />,
);

/** Under the page, while a story is told; nothing of it is loaded before. It takes room of its own, so it covers no mark. */
export function StoryDock() {
  const isTold = useCorridor(
    (state) =>
      state.view.story !== null && findStep(selectIndexed(state)?.dataset.stories, state.view.story) !== null,
  );
  return isTold ? <StoryPlayer /> : null;
}
