import { useCallback, useEffect, useState } from 'react';
import type { NetworkMeasures } from '../../state/services.ts';
import { selectShown } from '../../state/selectors.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { useServices } from '../servicesContext.ts';

export type MeasuresState =
  | { readonly status: 'working' }
  | { readonly status: 'ready'; readonly measures: NetworkMeasures }
  | { readonly status: 'failed' };

/** Typing and dragging a date change what is shown many times a second: measured once it is quiet. */
const quietMs = 200;

/** The measures of what is shown; worked out again when that changes. */
export function useMeasures(): { readonly state: MeasuresState; readonly retry: () => void } {
  const { measure } = useServices();
  const shown = useCorridor(selectShown);
  const [state, setState] = useState<MeasuresState>({ status: 'working' });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (!shown) return;
    let isCurrent = true;
    const timer = window.setTimeout(() => {
      setState({ status: 'working' });
      measure().then(
        (measures) => isCurrent && measures && setState({ status: 'ready', measures }),
        () => isCurrent && setState({ status: 'failed' }),
      );
    }, quietMs);
    return () => {
      isCurrent = false;
      window.clearTimeout(timer);
    };
  }, [measure, shown, attempt]);

  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { state, retry };
}
