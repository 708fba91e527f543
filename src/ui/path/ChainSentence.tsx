import { Fragment } from 'react';
import type { Organization, SourceId } from '../../domain/dataset.ts';
import { formatPartialDate } from '../../i18n/format.ts';
import { pathMessages } from '../../i18n/messages/path.ts';
import { AgreementLink } from '../kit/AgreementLink.tsx';
import { OrganizationLink } from '../kit/OrganizationLink.tsx';
import { organizationLabel } from '../../domain/shortName.ts';
import { SourceNotes } from '../profile/SourceNotes.tsx';
import { useLanguage, useMessages } from '../useMessages.ts';
import type { PathChain } from './pathChain.ts';

interface ChainLeadProps {
  readonly start: Organization;
  readonly end: Organization;
}

/** “C2MI is connected with NYSERDA”. */
export function ChainLead({ start, end }: ChainLeadProps) {
  const { sentence } = useMessages(pathMessages);
  return (
    <>
      <OrganizationLink organization={start} isShort />
      {sentence.isConnectedWith}
      <OrganizationLink organization={end} isShort />
    </>
  );
}

interface ChainSentenceProps {
  readonly chain: PathChain;
  readonly sourceList: readonly SourceId[];
  readonly idPrefix: string;
  /** Among several chains the first half of the sentence stands above all of them. */
  readonly hasLead: boolean;
}

/**
 * “C2MI is connected with NYSERDA in 2 steps: C2MI is party to “A” (2023) with INO, which is party to “B” (2025) with
 * NYSERDA.” Every name leads to its record, every date is followed by its sources.
 */
export function ChainSentence({ chain, sourceList, idPrefix, hasLead }: ChainSentenceProps) {
  const { sentence } = useMessages(pathMessages);
  const language = useLanguage();
  const { start, steps } = chain;
  const end = steps.at(-1)?.organization ?? start;
  return (
    <p className="path-sentence">
      {hasLead && (
        <>
          <ChainLead start={start} end={end} />
          {sentence.inSteps(steps.length)}
        </>
      )}
      {steps.map(({ agreement, organization }, position) => (
        <Fragment key={agreement.id}>
          {position === 0 && (
            <span data-organization-id={start.id}>
              <OrganizationLink organization={start} isShort />
            </span>
          )}
          {position === 0 ? sentence.isPartyTo : sentence.whichIsPartyTo}
          {sentence.openQuote}
          <span data-agreement-id={agreement.id}>
            <AgreementLink agreement={agreement} />
          </span>
          {sentence.closeQuote} (
          {agreement.signed === undefined ? (
            sentence.undated
          ) : (
            <time dateTime={agreement.signed}>{formatPartialDate(agreement.signed, language)}</time>
          )}
          )<SourceNotes sources={agreement.sources} list={sourceList} idPrefix={idPrefix} />
          {sentence.with}
          <span data-organization-id={organization.id}>
            <OrganizationLink organization={organization} isShort />
          </span>
        </Fragment>
      ))}
      {/* “Inc.” has its full stop already. */}
      {organizationLabel(end, language).endsWith('.') ? '' : sentence.end}
    </p>
  );
}
