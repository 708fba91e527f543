import type { Agreement } from '../../domain/dataset.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { formatPartialDate } from '../../i18n/format.ts';
import { profileMessages } from '../../i18n/messages/profile.ts';
import { FallbackText } from '../kit/sign/FallbackText.tsx';
import { useLanguage, useMessages } from '../useMessages.ts';
import { SectorChips } from '../kit/SectorList.tsx';
import { LinkedList } from './LinkedList.tsx';
import { SignedPrecision } from '../kit/SignedPrecision.tsx';

interface AgreementFactsProps {
  readonly indexed: IndexedDataset;
  readonly agreement: Agreement;
}

/** An agreement that was never renewed, or has no end, has no such line: nothing is unknown about it. */
export function AgreementFacts({ indexed, agreement }: AgreementFactsProps) {
  const { facts, unknown, organization } = useMessages(profileMessages);
  const language = useLanguage();
  const status = indexed.dataset.statuses.find(({ id }) => id === agreement.status);
  const date = (value: string) => (
    <time key={value} dateTime={value}>
      {formatPartialDate(value, language)}
    </time>
  );
  return (
    <dl className="profile-facts">
      <dt>{facts.date}</dt>
      <dd>
        {agreement.signed === undefined ? (
          <span className="record-unknown">{organization.undated}</span>
        ) : (
          <>
            {date(agreement.signed)} <SignedPrecision agreement={agreement} />
          </>
        )}
      </dd>
      {agreement.renewed.length > 0 && (
        <>
          <dt>{facts.renewed}</dt>
          <dd>
            <LinkedList items={agreement.renewed.map(date)} />
          </dd>
        </>
      )}
      {agreement.ends !== undefined && (
        <>
          <dt>{facts.ends}</dt>
          <dd>{date(agreement.ends)}</dd>
        </>
      )}
      <dt>{facts.status}</dt>
      <dd>
        {agreement.status === undefined ? (
          <span className="record-unknown">{unknown}</span>
        ) : (
          <FallbackText text={status?.name} missing={agreement.status} />
        )}
      </dd>
      <dt>{facts.sectors}</dt>
      <dd>
        <SectorChips sectors={agreement.sectors} missing={unknown} />
      </dd>
    </dl>
  );
}
