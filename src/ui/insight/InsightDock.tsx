import { selectIndexed } from '../../state/selectors.ts';
import { changeView } from '../../state/actions.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import type { Again } from '../kit/latePart.tsx';
import { latePart, MissingDialog } from '../kit/latePart.tsx';

const InsightPanel = latePart(
  async () => ({ default: (await import('./InsightPanel.tsx')).InsightPanel }),
  ({ again }: Again) => (
    <MissingDialog again={again} onClose={() => changeView({ insight: null, compare: [] }, 'push')} />
  ),
);

/** Under the stage, where an insight is asked for; nothing of it is loaded before. */
export function InsightDock() {
  const isOpen = useCorridor(
    (state) =>
      (state.view.insight !== null || state.view.compare.length === 2) && selectIndexed(state) !== null,
  );
  return isOpen ? <InsightPanel /> : null;
}
