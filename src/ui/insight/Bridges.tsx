import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { localeOf } from '../../i18n/format.ts';
import { insightMessages } from '../../i18n/messages/insight.ts';
import { OrganizationLink } from '../kit/OrganizationLink.tsx';
import { useMeasures } from '../network/useMeasures.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import { Figure } from './Figure.tsx';

/**
 * Comes a little later than the rest: it is worked out off the main thread. A share of chains counts no records, so
 * that it opens none.
 */
export function Bridges({ indexed }: { readonly indexed: IndexedDataset }) {
  const t = useMessages(insightMessages).figures;
  const language = useLanguage();
  const { state } = useMeasures();
  const share = new Intl.NumberFormat(localeOf[language], { style: 'percent', maximumSignificantDigits: 2 });
  if (state.status !== 'ready' || state.measures.bridges.length === 0) return null;
  return (
    <Figure title={t.bridges}>
      <ol className="figures-newest">
        {state.measures.bridges.map(({ id, value }) => {
          const organization = indexed.dataset.organizations[indexed.organizationIndex.get(id) ?? -1];
          return organization ? (
            <li key={id} data-organization-id={id}>
              <span className="insight-bar-count">{share.format(value)}</span>{' '}
              <OrganizationLink organization={organization} isShort />
            </li>
          ) : null;
        })}
      </ol>
      <p className="insight-note">{t.bridgesWhat}</p>
    </Figure>
  );
}
