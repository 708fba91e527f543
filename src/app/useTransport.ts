import { useEffect, useState } from 'react';
import { useCorridor } from '../state/useCorridor.ts';
import { fetchUntilThere } from './fetchUntilThere.ts';
import type { Transport } from './decodeTransport.ts';
import { siteUrl } from './siteRoot.ts';

/** What the transport layer shows; `null` while it is off or on its way. */
export function useTransport(): Transport | null {
  const isWanted = useCorridor((state) => state.chrome.hasTransport);
  const [transport, setTransport] = useState<Transport | null>(null);
  useEffect(() => {
    if (!isWanted || transport) return;
    return fetchUntilThere(siteUrl('geo/transport.json'), {
      take(json) {
        void import('./decodeTransport.ts')
          .then(({ decodeTransport }) => setTransport(decodeTransport(json)))
          .catch((error: unknown) => console.warn('corridor: geo/transport.json is not used', error));
      },
      // The map goes on without; the file is asked for again.
      onFailure: (failure) => console.warn(`corridor: geo/transport.json could not be loaded (${failure})`),
    });
  }, [isWanted, transport]);
  return isWanted ? transport : null;
}
