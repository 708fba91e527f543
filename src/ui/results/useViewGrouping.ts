import { useEffect, useMemo, useState } from 'react';
import { selectIndexed, selectShown } from '../../state/selectors.ts';
import { useCorridorLater } from '../../state/useCorridor.ts';
import { useServices } from '../servicesContext.ts';
import { useLanguage } from '../useMessages.ts';
import type { ViewGrouping } from './groupOrganizations.ts';

/** As the view gathers what is shown: by communities in the network, once they are known, else by places. */
export function useViewGrouping(): ViewGrouping {
  const { placeGroups, communityGroups, findCommunities } = useServices();
  const indexed = useCorridorLater(selectIndexed);
  const shown = useCorridorLater(selectShown);
  const language = useLanguage();
  const cut = useCorridorLater((state) => state.chrome.mapCut);
  const isNetwork = useCorridorLater((state) => state.view.view === 'network');
  const [foundFor, setFoundFor] = useState(() =>
    shown && communityGroups(shown, language) ? indexed : null,
  );

  useEffect(() => {
    if (!isNetwork || foundFor === indexed) return;
    let isCurrent = true;
    const done = () => isCurrent && setFoundFor(indexed);
    // Where they cannot be found places stay.
    findCommunities().then(done, () => undefined);
    return () => {
      isCurrent = false;
    };
  }, [isNetwork, foundFor, indexed, findCommunities]);

  return useMemo((): ViewGrouping => {
    if (!shown) return { of: 'places', groups: [] };
    const communities = isNetwork && foundFor === indexed ? communityGroups(shown, language) : null;
    return communities
      ? { of: 'communities', groups: communities }
      : { of: 'places', groups: placeGroups(shown, language, cut) };
  }, [isNetwork, foundFor, indexed, communityGroups, placeGroups, shown, language, cut]);
}
