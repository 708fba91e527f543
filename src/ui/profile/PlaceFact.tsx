import type { Location, Organization } from '../../domain/dataset.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { isOnMap } from '../../domain/indexedDataset.ts';
import { streetAddress } from '../../domain/streetAddress.ts';
import { profileMessages } from '../../i18n/messages/profile.ts';
import { useMessages } from '../useMessages.ts';
import { useVocabulary } from '../kit/sign/vocabulary.ts';
import { placeBeside } from './placeParts.ts';
import { RegionLink } from '../kit/RegionLink.tsx';

type PrecisionKey = 'address' | 'city' | 'region' | 'offMap' | 'placedNowhere';

function precisionOf(organization: Organization): PrecisionKey | null {
  const { location } = organization;
  if (!isOnMap(organization)) return hasPlace(location) ? 'placedNowhere' : 'offMap';
  return location?.precision ?? null;
}

function hasPlace(location: Location | undefined): boolean {
  return location?.place !== undefined || location?.region !== undefined;
}

/** “Bromont, Estrie, Québec, Canada”: each region leads to its page; how exact it is, in words. */
export function PlaceFact({
  indexed,
  organization,
}: {
  readonly indexed: IndexedDataset;
  readonly organization: Organization;
}) {
  const messages = useMessages(profileMessages);
  const { location } = organization;
  const number = indexed.organizationIndex.get(organization.id) ?? -1;
  const regions = indexed.regionsOf[number] ?? [];
  const place = placeBeside(location?.place, useVocabulary().regions.get(regions[0] ?? '')?.name);
  const precision = precisionOf(organization);
  const address = streetAddress(location);
  return (
    <>
      {hasPlace(location) ? (
        <span className="place-line">
          {place !== undefined && <bdi className="place-name">{place}</bdi>}
          {regions.map((region, index) => (
            <span key={region}>
              {(index > 0 || place !== undefined) && ', '}
              <RegionLink region={region} />
            </span>
          ))}
        </span>
      ) : (
        <span className="record-unknown">{messages.unknown}</span>
      )}
      {address.text !== '' && (
        <bdi className="place-address" lang={address.lang}>
          {address.text}
        </bdi>
      )}
      {precision !== null && <span className="place-precision">{messages.precision[precision]}</span>}
    </>
  );
}
