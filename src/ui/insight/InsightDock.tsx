import { Suspense, lazy } from 'react';
import { selectIndexed } from '../../state/selectors.ts';
import { useCorridor } from '../../state/useCorridor.ts';

const InsightPanel = lazy(async () => ({ default: (await import('./InsightPanel.tsx')).InsightPanel }));

/** Under the stage, where an insight is asked for; nothing of it is loaded before. */
export function InsightDock() {
  const isOpen = useCorridor(
    (state) =>
      (state.view.insight !== null || state.view.compare.length === 2) && selectIndexed(state) !== null,
  );
  if (!isOpen) return null;
  return (
    <Suspense fallback={null}>
      <InsightPanel />
    </Suspense>
  );
}
