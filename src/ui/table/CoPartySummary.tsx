import { useState } from 'react';
import type { Agreement, Organization } from '../../domain/dataset.ts';
import { tableMessages } from '../../i18n/messages/table.ts';
import { LinkedList } from '../profile/LinkedList.tsx';
import { AgreementLink } from '../kit/AgreementLink.tsx';
import { OpenCount } from '../kit/OpenCount.tsx';
import { OrganizationLink } from '../kit/OrganizationLink.tsx';
import type { CoParty } from '../profile/organizationTies.ts';
import { useRowTabIndex } from '../kit/rovingRows.ts';
import { useMessages } from '../useMessages.ts';

/** Names a cell shows before the rest is asked for. */
const nameLimit = 4;

/** “INO, NY CREATES and 5 others”: every name leads, and the others can be opened. */
export function OrganizationNames({ organizations }: { readonly organizations: readonly Organization[] }) {
  const messages = useMessages(tableMessages);
  const tabIndex = useRowTabIndex();
  const [isOpen, setIsOpen] = useState(false);
  const isCut = !isOpen && organizations.length > nameLimit + 1;
  const items = (isCut ? organizations.slice(0, nameLimit) : organizations).map((organization) => (
    <OrganizationLink key={organization.id} organization={organization} isShort />
  ));
  if (isCut) {
    items.push(
      <button
        key="others"
        type="button"
        className="record-link"
        tabIndex={tabIndex}
        onClick={() => setIsOpen(true)}
      >
        {messages.others(organizations.length - nameLimit)}
      </button>,
    );
  }
  return <LinkedList items={items} />;
}

interface CoPartySummaryProps {
  readonly agreements: readonly Agreement[];
  readonly coParties: readonly CoParty[];
}

/** “6 agreements, with NY CREATES, INO and 3 others”; the number opens the six. */
export function CoPartySummary({ agreements, coParties }: CoPartySummaryProps) {
  const messages = useMessages(tableMessages).agreementsWith;
  if (agreements.length === 0) return <span className="record-unknown">{messages.none}</span>;
  return (
    <>
      <OpenCount className="data-table-count" label={messages.count(agreements.length)}>
        {() =>
          agreements.map((agreement) => (
            <span key={agreement.id} className="counted-part">
              <AgreementLink agreement={agreement} />
            </span>
          ))
        }
      </OpenCount>
      {coParties.length > 0 && (
        <>
          {messages.with}
          <OrganizationNames organizations={coParties.map(({ organization }) => organization)} />
        </>
      )}
    </>
  );
}
