import type { Organization } from '../../domain/dataset.ts';
import { isOnMap } from '../../domain/indexedDataset.ts';
import { tableMessages } from '../../i18n/messages/table.ts';
import { placeBeside } from '../profile/placeParts.ts';
import { RegionLink } from '../kit/RegionLink.tsx';
import { useVocabulary } from '../kit/sign/vocabulary.ts';
import { useMessages } from '../useMessages.ts';

/** “Bromont, Estrie”, and whether it is off the map. */
export function PlaceCell({ organization }: { readonly organization: Organization }) {
  const messages = useMessages(tableMessages);
  const { location } = organization;
  const hasPlace = location?.place !== undefined || location?.region !== undefined;
  const place = placeBeside(location?.place, useVocabulary().regions.get(location?.region ?? '')?.name);
  return (
    <>
      {place !== undefined && <bdi>{place}</bdi>}
      {place !== undefined && location?.region !== undefined && ', '}
      {location?.region !== undefined && <RegionLink region={location.region} />}
      {!hasPlace && <span className="record-unknown">{messages.unknown}</span>}
      {!isOnMap(organization) && <span className="place-precision">{messages.offMap}</span>}
    </>
  );
}
