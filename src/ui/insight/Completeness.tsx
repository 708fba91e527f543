import { useState } from 'react';
import type { Coverage } from '../../domain/insight/figures.ts';
import { formatNumber } from '../../i18n/format.ts';
import { insightMessages } from '../../i18n/messages/insight.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import { AgreementList } from './AgreementList.tsx';
import type { InsightProps } from './InsightPanel.tsx';
import { usePercent } from './insightWords.ts';
import { OrganizationList } from './OrganizationList.tsx';

interface CompletenessProps extends Pick<InsightProps, 'indexed'> {
  readonly title: string;
  readonly coverage: Coverage;
  readonly ofAgreements?: boolean;
}

/** Of how many something is known; the others are listed where they are asked for. */
export function Completeness({ indexed, title, coverage, ofAgreements = false }: CompletenessProps) {
  const t = useMessages(insightMessages).figures;
  const language = useLanguage();
  const percent = usePercent();
  const [isOpen, setIsOpen] = useState(false);
  const { all, missing } = coverage;
  const count = all - missing.length;
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        {t.ofAll(formatNumber(count, language), formatNumber(all, language), percent(all && count / all))}
        {missing.length > 0 && (
          <>
            {' · '}
            <button
              type="button"
              className="button-link"
              aria-expanded={isOpen}
              onClick={() => setIsOpen(!isOpen)}
            >
              {t.missing(missing.length)}
            </button>
          </>
        )}
        {isOpen && (
          <div className="insight-records">
            {ofAgreements ? (
              <AgreementList indexed={indexed} agreements={missing} />
            ) : (
              <OrganizationList indexed={indexed} positions={missing} />
            )}
          </div>
        )}
      </dd>
    </div>
  );
}
