import type { Agreement, Organization } from '../../domain/dataset.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { profileMessages } from '../../i18n/messages/profile.ts';
import { FallbackText } from '../kit/sign/FallbackText.tsx';
import { OrganizationSign } from '../kit/sign/OrganizationSign.tsx';
import { useLanguage, useMessages } from '../useMessages.ts';
import { shortNameBeside } from './organizationLabel.ts';
import { OrganizationLink } from '../kit/OrganizationLink.tsx';
import type { PartyRole } from './partyGroups.ts';
import { groupParties } from './partyGroups.ts';
import { RegionLink } from '../kit/RegionLink.tsx';

function PartyRow({ organization }: { readonly organization: Organization }) {
  const shortName = shortNameBeside(organization, useLanguage());
  return (
    <li className="party-row" data-organization-id={organization.id}>
      <OrganizationSign organization={organization} sizePx={22} />
      <span className="party-name">
        <OrganizationLink organization={organization} />
        {shortName !== undefined && (
          <>
            {' '}
            <bdi className="party-short-name">{shortName}</bdi>
          </>
        )}
      </span>
    </li>
  );
}

function RoleGroup({ indexed, group }: { readonly indexed: IndexedDataset; readonly group: PartyRole }) {
  const messages = useMessages(profileMessages).agreement;
  const role = indexed.dataset.roles.find(({ id }) => id === group.role);
  return (
    <>
      <h4 className="party-role">
        {group.role === null ? messages.noRole : <FallbackText text={role?.name} missing={group.role} />}{' '}
        <span className="profile-section-count">{group.count}</span>
      </h4>
      {group.regions.map(({ region, organizations }) => (
        <div key={region ?? ''} className="party-region">
          <p className="party-region-name">
            {region === null ? (
              <span className="record-unknown">{messages.regionUnknown}</span>
            ) : (
              <RegionLink region={region} />
            )}
          </p>
          <ul className="party-list">
            {organizations.map((organization) => (
              <PartyRow key={organization.id} organization={organization} />
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

interface PartyGroupsProps {
  readonly indexed: IndexedDataset;
  readonly agreement: Agreement;
}

export function PartyGroups({ indexed, agreement }: PartyGroupsProps) {
  return groupParties(indexed, agreement).map((group) => (
    <RoleGroup key={group.role ?? ''} indexed={indexed} group={group} />
  ));
}
