import type { Organization } from '../../domain/dataset.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { networkPanelMessages } from '../../i18n/messages/networkPanel.ts';
import { formatNumber } from '../../i18n/format.ts';
import { AgreementLink } from '../kit/AgreementLink.tsx';
import { LinkedList } from '../profile/LinkedList.tsx';
import { OrganizationLink } from '../kit/OrganizationLink.tsx';
import { ShowMoreList } from '../kit/ShowMoreList.tsx';
import { OrganizationNames } from '../table/CoPartySummary.tsx';
import { useServices } from '../servicesContext.ts';
import { useLanguage, useMessages } from '../useMessages.ts';

const communityLimit = 6;
const isolatedLimit = 8;

function organizationsOf(indexed: IndexedDataset, ids: readonly string[]): readonly Organization[] {
  return ids.flatMap((id) => indexed.dataset.organizations[indexed.organizationIndex.get(id) ?? -1] ?? []);
}

interface CommunityListProps {
  readonly indexed: IndexedDataset;
  readonly communities: readonly (readonly string[])[];
}

/** Communities by size; each named for what its members have in common, as in the drawing. */
export function CommunityList({ indexed, communities }: CommunityListProps) {
  const messages = useMessages(networkPanelMessages).communities;
  const { communityName } = useServices();
  if (communities.length === 0) return <p className="record-unknown">{messages.none}</p>;
  const numbered = communities.map((ids, position) => ({
    number: position + 1,
    name: communityName(ids),
    members: organizationsOf(indexed, ids),
  }));
  return (
    <ShowMoreList
      items={numbered}
      className="community-list"
      limit={communityLimit}
      renderItem={({ number, name, members }) => (
        <li key={number}>
          <p className="community-name">
            {name === '' ? messages.name(number) : <bdi>{name}</bdi>}{' '}
            <span className="profile-section-count">{messages.size(members.length)}</span>
          </p>
          {/* The names are what was counted: the last of them opens the rest. */}
          <p className="community-members">
            <OrganizationNames organizations={members} />
          </p>
        </li>
      )}
    />
  );
}

interface OrganizationGroupsProps {
  readonly indexed: IndexedDataset;
  readonly groups: readonly (readonly string[])[];
}

/** Each group by its members, numbered in the order given. */
export function OrganizationGroups({ indexed, groups }: OrganizationGroupsProps) {
  const language = useLanguage();
  return groups.map((ids, position) => (
    <span key={ids[0]} className="counted-part">
      {formatNumber(position + 1, language)}.{' '}
      <OrganizationNames organizations={organizationsOf(indexed, ids)} />
    </span>
  ));
}

/** Agreements by title, a line each. */
export function AgreementNames({
  indexed,
  ids,
}: {
  readonly indexed: IndexedDataset;
  readonly ids: readonly string[];
}) {
  return ids
    .flatMap((id) => indexed.dataset.agreements[indexed.agreementIndex.get(id) ?? -1] ?? [])
    .map((agreement) => (
      <span key={agreement.id} className="counted-part">
        <AgreementLink agreement={agreement} />
      </span>
    ));
}

/** Organizations without an agreement. */
export function IsolatedList({
  indexed,
  ids,
}: {
  readonly indexed: IndexedDataset;
  readonly ids: readonly string[];
}) {
  const messages = useMessages(networkPanelMessages).isolated;
  const organizations = organizationsOf(indexed, ids);
  if (organizations.length === 0) return <p className="measure-none">{messages.none}</p>;
  if (organizations.length <= isolatedLimit) {
    return (
      <p className="community-members">
        <LinkedList
          items={organizations.map((organization) => (
            <OrganizationLink key={organization.id} organization={organization} isShort />
          ))}
        />
      </p>
    );
  }
  return (
    <ShowMoreList
      items={organizations}
      className="isolated-list"
      limit={isolatedLimit}
      renderItem={(organization) => (
        <li key={organization.id}>
          <OrganizationLink organization={organization} isShort />
        </li>
      )}
    />
  );
}
