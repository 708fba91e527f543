import { useState } from 'react';
import type { Agreement, OrganizationId } from '../../domain/dataset.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { formatPartialDate } from '../../i18n/format.ts';
import { profileMessages } from '../../i18n/messages/profile.ts';
import { AgreementSign } from '../kit/sign/AgreementSign.tsx';
import { FallbackText } from '../kit/sign/FallbackText.tsx';
import { useVocabulary } from '../kit/sign/vocabulary.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import { AgreementLink } from '../kit/AgreementLink.tsx';
import { LinkedList } from './LinkedList.tsx';
import { OrganizationLink } from '../kit/OrganizationLink.tsx';
import { ShowMoreList } from '../kit/ShowMoreList.tsx';
import { SignedPrecision } from '../kit/SignedPrecision.tsx';

/** Agreements shown before the rest is asked for, and parties of one before. */
const cardLimit = 12;
const partyLimit = 6;

interface CardProps {
  readonly indexed: IndexedDataset;
  readonly agreement: Agreement;
  /** The organization in whose profile the card stands: not named again. */
  readonly own?: OrganizationId;
}

function CoParties({ indexed, agreement, own }: CardProps) {
  const messages = useMessages(profileMessages);
  const [isOpen, setIsOpen] = useState(false);
  const number = indexed.agreementIndex.get(agreement.id) ?? -1;
  const parties = (indexed.partiesOf[number] ?? [])
    .flatMap((party) => indexed.dataset.organizations[party] ?? [])
    .filter(({ id }) => id !== own);
  if (parties.length === 0) return own === undefined ? null : <>{messages.organization.alone}</>;
  const isCut = !isOpen && parties.length > partyLimit + 2;
  const items = (isCut ? parties.slice(0, partyLimit) : parties).map((party) => (
    <OrganizationLink key={party.id} organization={party} isShort />
  ));
  if (isCut) {
    items.push(
      <button key="more" type="button" className="record-link" onClick={() => setIsOpen(true)}>
        {messages.organization.others(parties.length - partyLimit)}
      </button>,
    );
  }
  return (
    <>
      {own !== undefined && `${messages.organization.with} `}
      <LinkedList items={items} />
    </>
  );
}

function AgreementCard({ indexed, agreement, own }: CardProps) {
  const messages = useMessages(profileMessages).organization;
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const kind = agreement.kind === undefined ? undefined : vocabulary.agreementKinds.get(agreement.kind);
  return (
    <li className="agreement-card" data-agreement-id={agreement.id}>
      <AgreementSign agreement={agreement} sizePx={18} />
      <div className="agreement-card-body">
        <p className="agreement-card-meta">
          {agreement.signed === undefined ? (
            <span className="record-unknown">{messages.undated}</span>
          ) : (
            <>
              <time dateTime={agreement.signed}>{formatPartialDate(agreement.signed, language)}</time>{' '}
              <SignedPrecision agreement={agreement} />
            </>
          )}
          {kind && (
            <>
              <span aria-hidden="true"> · </span>
              <FallbackText text={kind.name} missing={kind.id} />
            </>
          )}
        </p>
        <p className="agreement-card-title">
          <AgreementLink agreement={agreement} />
        </p>
        <p className="agreement-card-parties">
          <CoParties indexed={indexed} agreement={agreement} own={own} />
        </p>
      </div>
    </li>
  );
}

interface AgreementCardsProps {
  readonly indexed: IndexedDataset;
  /** In the order to be shown: newest first, undated last. */
  readonly agreements: readonly Agreement[];
  readonly own?: OrganizationId;
}

export function AgreementCards({ indexed, agreements, own }: AgreementCardsProps) {
  const messages = useMessages(profileMessages).organization;
  const undatedCount = agreements.filter(({ signed }) => signed === undefined).length;
  return (
    <>
      <ShowMoreList
        items={agreements}
        className="agreement-cards"
        limit={cardLimit}
        renderItem={(agreement) => (
          <AgreementCard key={agreement.id} indexed={indexed} agreement={agreement} own={own} />
        )}
      />
      {undatedCount > 0 && undatedCount < agreements.length && (
        <p className="profile-small">{messages.undatedLast}</p>
      )}
    </>
  );
}
