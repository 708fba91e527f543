import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { profileMessages } from '../../i18n/messages/profile.ts';
import { listAgreementsBetween, setFilters } from '../../state/actions.ts';
import type { Filters } from '../../domain/filter.ts';
import { noFilters } from '../../domain/filter.ts';
import { areSameFilters } from '../../state/viewState.ts';
import { useMessages } from '../useMessages.ts';
import { LinkedList } from './LinkedList.tsx';
import { bridgedRegions } from './organizationTies.ts';
import { RegionLink } from '../kit/RegionLink.tsx';

interface BridgedRegionsProps {
  readonly indexed: IndexedDataset;
  /** Position of the organization in the document. */
  readonly organization: number;
  /** What is counted, and listed by the numbers. */
  readonly filters: Filters;
}

/** “Links Estrie with Vermont (2 agreements) and New York (1 agreement).” Nothing where its own region is unknown. */
export function BridgedRegions({ indexed, organization, filters }: BridgedRegionsProps) {
  const messages = useMessages(profileMessages).bridges;
  const own = indexed.regionsOf[organization]?.[0];
  if (own === undefined) return null;
  const ties = bridgedRegions(indexed, organization, filters);
  if (ties.length === 0 && !areSameFilters(filters, noFilters)) return null;
  if (ties.length === 0) return <p className="bridge-sentence">{messages.none}</p>;
  const list = (region: string) => {
    const { id } = indexed.dataset.organizations[organization] ?? {};
    if (id === undefined) return;
    setFilters(filters);
    listAgreementsBetween([id], [region]);
  };
  return (
    <p className="bridge-sentence">
      {messages.lead}
      <RegionLink region={own} hasArticle />
      {messages.joins(ties.length)}
      <LinkedList
        items={ties.map(({ region, agreements }) => (
          <span key={region}>
            <RegionLink region={region} hasArticle />{' '}
            <span className="bridge-count">
              (
              <button type="button" className="record-link" onClick={() => list(region)}>
                {messages.agreements(agreements)}
              </button>
              )
            </span>
          </span>
        ))}
      />
      {'.'}
    </p>
  );
}
