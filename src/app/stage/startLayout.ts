/** A layout run for the stage: the shipped positions where they fit the data, else worked out off the main thread. */
import type { PartialLayout } from '../../graph/layout.ts';
import { layoutSteps } from '../../graph/layout.ts';
import type { LayoutInput } from '../../graph/layoutTypes.ts';

export function startLayout(
  input: LayoutInput,
  first: 'map' | 'network',
  onLayout: (layout: PartialLayout) => void,
  onRest: () => void,
): { dispose(): void } {
  let isStopped = false;
  const steps = layoutSteps(input, { first });
  const slice = () => {
    const end = performance.now() + 12;
    while (!isStopped) {
      const step = steps.next();
      if (step.value) onLayout(step.value);
      if (step.done) return onRest();
      if (performance.now() > end) {
        setTimeout(slice);
        return;
      }
    }
  };
  slice();
  return { dispose: () => (isStopped = true) };
}
