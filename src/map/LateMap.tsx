/** The living map, fetched when it is wanted. Without it the drawing stays; the owner says so and may try again. */
import { Suspense, lazy, useState } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import type { OrgMapProps } from './OrgMap.tsx';

export const loadOrgMap = () => import('./OrgMap.tsx');

export type MapFault = Parameters<OrgMapProps['onFault']>[0] | 'missing';

interface LateMapProps extends Omit<OrgMapProps, 'onFault'> {
  readonly onFault: (fault: MapFault) => void;
}

// React keeps a failed load for good: each attempt after one is a new lazy component.
const fetchAnew = () => lazy(loadOrgMap);
let current = fetchAnew();

/** Mounted again, it fetches again. */
export function LateMap(props: LateMapProps) {
  const [Part] = useState(() => current);
  return (
    <ErrorBoundary
      fallback={null}
      onError={() => {
        current = fetchAnew();
        props.onFault('missing');
      }}
    >
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}
