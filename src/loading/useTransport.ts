import { useEffect, useState } from 'react';
import { setChrome } from '../state/actions.ts';
import { useCorridor } from '../state/useCorridor.ts';
import { fetchUntilThere } from './fetchUntilThere.ts';
import type { Transport } from '../scene/decodeTransport.ts';
import { siteUrl } from './siteRoot.ts';

/** What the transport layer shows; `null` while it is off, on its way or missing (then the layers menu says so). */
export function useTransport(): Transport | null {
  const isWanted = useCorridor((state) => state.chrome.hasTransport);
  const tries = useCorridor((state) => state.chrome.transportTries);
  const [transport, setTransport] = useState<Transport | null>(null);
  useEffect(() => {
    if (!isWanted || transport) return;
    setChrome({ isTransportMissing: false });
    const miss = (why: unknown) => {
      console.warn('corridor: geo/transport.json is not used:', why);
      setChrome({ isTransportMissing: true });
    };
    return fetchUntilThere(siteUrl('geo/transport.json'), {
      take(json) {
        void import('../scene/decodeTransport.ts')
          .then(({ decodeTransport }) => {
            setTransport(decodeTransport(json));
            setChrome({ isTransportMissing: false });
          })
          .catch(miss);
      },
      // The map goes on without; the file is asked for again.
      onFailure: miss,
    });
  }, [isWanted, transport, tries]);
  return isWanted ? transport : null;
}
