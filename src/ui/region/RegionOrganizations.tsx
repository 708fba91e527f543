import type { Organization } from '../../domain/dataset.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { formatNumber } from '../../i18n/format.ts';
import { regionProfileMessages } from '../../i18n/messages/regionProfile.ts';
import { OrganizationLink } from '../kit/OrganizationLink.tsx';
import { ShowMoreList } from '../kit/ShowMoreList.tsx';
import { FallbackText } from '../kit/sign/FallbackText.tsx';
import { OrganizationSign } from '../kit/sign/OrganizationSign.tsx';
import { useVocabulary } from '../kit/sign/vocabulary.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import { groupBySector } from './regionFacts.ts';

const groupLimit = 8;

function Row({ organization }: { readonly organization: Organization }) {
  return (
    <li className="party-row" data-organization-id={organization.id}>
      <OrganizationSign organization={organization} sizePx={22} />
      <span className="party-name">
        <OrganizationLink organization={organization} />
        {organization.location?.place !== undefined && (
          <>
            {' '}
            <bdi className="party-short-name">{organization.location.place}</bdi>
          </>
        )}
      </span>
    </li>
  );
}

interface RegionOrganizationsProps {
  readonly indexed: IndexedDataset;
  readonly organizations: readonly number[];
}

export function RegionOrganizations({ indexed, organizations }: RegionOrganizationsProps) {
  const messages = useMessages(regionProfileMessages);
  const language = useLanguage();
  const vocabulary = useVocabulary();
  if (organizations.length === 0) return <p className="record-unknown">{messages.noOrganizations}</p>;
  return (
    <>
      {groupBySector(indexed, organizations).map(({ sector, organizations: members }) => (
        <div key={sector ?? ''} className="region-sector">
          <h4 className="party-role">
            {sector === null ? (
              messages.noSector
            ) : (
              <FallbackText text={vocabulary.sectors.get(sector)?.name} missing={sector} />
            )}{' '}
            <span className="profile-section-count">{formatNumber(members.length, language)}</span>
          </h4>
          <ShowMoreList
            items={members}
            className="party-list"
            limit={groupLimit}
            renderItem={(organization) => <Row key={organization.id} organization={organization} />}
          />
        </div>
      ))}
      <p className="profile-small">{messages.organizationsNote}</p>
    </>
  );
}
