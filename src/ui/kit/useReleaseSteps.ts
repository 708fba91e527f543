import { useEffect, useState } from 'react';
import type { ReleaseStep } from '../../domain/insight/releaseHistory.ts';
import { useServices } from '../servicesContext.ts';

/** What each release has brought, newest first; `null` until it has come. */
export function useReleaseSteps(): readonly ReleaseStep[] | null {
  const { loadChanges } = useServices();
  const [steps, setSteps] = useState<readonly ReleaseStep[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    void loadChanges().then((loaded) => {
      if (isWanted) setSteps(loaded);
    });
    return () => {
      isWanted = false;
    };
  }, [loadChanges]);
  return steps;
}
