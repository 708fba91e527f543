import type { ReleaseStep } from '../../domain/insight/releaseHistory.ts';
import { useServices } from '../servicesContext.ts';
import { type Asked, useAsked } from './useAsked.ts';

/** What each release has brought, newest first. */
export function useReleaseSteps(): Asked<readonly ReleaseStep[]> {
  const { loadChanges } = useServices();
  return useAsked(loadChanges);
}
