import { useCallback, useEffect, useState } from 'react';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import type { NetworkMeasures } from '../../state/services.ts';
import { selectIndexed, selectShown } from '../../state/selectors.ts';
import { useCorridorLater } from '../../state/useCorridor.ts';
import { useServices } from '../servicesContext.ts';

export type MeasuresState =
  | { readonly status: 'working' }
  /** `isBusy`: the measures are of what was shown before; those of what is shown are on their way. */
  | { readonly status: 'ready'; readonly measures: NetworkMeasures; readonly isBusy: boolean }
  | { readonly status: 'failed' };

interface Answer {
  /** What was shown when it was asked: another object with each change of the filters. */
  readonly shown: object;
  readonly indexed: IndexedDataset | null;
  readonly measures: NetworkMeasures | null;
}

/** Typing and dragging a date change what is shown many times a second: measured once it is quiet. */
const quietMs = 200;

/**
 * The measures of what is shown; worked out again when that changes. Those of before stay in the
 * meantime: a page that empties itself for a moment pushes away what the reader looks at.
 */
export function useMeasures(): { readonly state: MeasuresState; readonly retry: () => void } {
  const { measure } = useServices();
  const indexed = useCorridorLater(selectIndexed);
  const shown = useCorridorLater(selectShown);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (!shown) return;
    let isCurrent = true;
    const timer = window.setTimeout(() => {
      measure().then(
        (measures) => isCurrent && measures && setAnswer({ shown, indexed, measures }),
        () => isCurrent && setAnswer({ shown, indexed, measures: null }),
      );
    }, quietMs);
    return () => {
      isCurrent = false;
      window.clearTimeout(timer);
    };
  }, [measure, indexed, shown, attempt]);

  const retry = useCallback(() => {
    setAnswer(null);
    setAttempt((count) => count + 1);
  }, []);
  return { state: stateOf(answer, shown, indexed), retry };
}

/** Measures of other data name organizations that may not be there: they do not stay. */
function stateOf(answer: Answer | null, shown: object | null, indexed: IndexedDataset | null): MeasuresState {
  if (answer?.indexed !== indexed) return { status: 'working' };
  const isBusy = answer?.shown !== shown;
  if (answer?.measures) return { status: 'ready', measures: answer.measures, isBusy };
  return answer && !isBusy ? { status: 'failed' } : { status: 'working' };
}
