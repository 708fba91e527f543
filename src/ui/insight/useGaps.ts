/** Pairs that are missing, looked for in slices where the data is large: the page answers in between. */
import { useEffect, useMemo, useState } from 'react';
import type { Gap, GapRule } from '../../domain/insight/gaps.ts';
import { findGaps, findGapsInSteps } from '../../domain/insight/gaps.ts';
import type { InsightProps } from './InsightPanel.tsx';
import { isLarge } from './useSlices.ts';

const sliceMs = 8;

interface Found {
  readonly question: object;
  readonly gaps: readonly Gap[];
}

/** `null` while they are being looked for. */
export function useGaps({ indexed, shown }: InsightProps, rule: GapRule): readonly Gap[] | null {
  const isSmall = !isLarge(indexed);
  const question = useMemo(() => ({ indexed, shown, rule }), [indexed, shown, rule]);
  const atOnce = useMemo(
    () => (isSmall ? findGaps(question.indexed, question.shown, question.rule) : null),
    [isSmall, question],
  );
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    if (isSmall) return;
    const steps = findGapsInSteps(question.indexed, question.shown, question.rule);
    let timer = 0;
    const work = () => {
      const end = performance.now() + sliceMs;
      do {
        const step = steps.next();
        if (step.done) {
          setFound({ question, gaps: step.value });
          return;
        }
      } while (performance.now() < end);
      timer = window.setTimeout(work);
    };
    timer = window.setTimeout(work);
    return () => window.clearTimeout(timer);
  }, [isSmall, question]);
  return atOnce ?? (found?.question === question ? found.gaps : null);
}
