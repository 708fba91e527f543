import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { profileMessages } from '../../i18n/messages/profile.ts';
import { clearFilters, listAgreementsBetween } from '../../state/actions.ts';
import { useMessages } from '../useMessages.ts';
import { LinkedList } from './LinkedList.tsx';
import { bridgedRegions } from './organizationTies.ts';
import { RegionLink } from '../kit/RegionLink.tsx';

interface BridgedRegionsProps {
  readonly indexed: IndexedDataset;
  /** Position of the organization in the document. */
  readonly organization: number;
}

/** “Links Estrie with Vermont (2 agreements) and New York (1 agreement).” Nothing where its own region is unknown. */
export function BridgedRegions({ indexed, organization }: BridgedRegionsProps) {
  const messages = useMessages(profileMessages).bridges;
  const own = indexed.regionsOf[organization]?.[0];
  if (own === undefined || (indexed.agreementsOf[organization] ?? []).length === 0) return null;
  const ties = bridgedRegions(indexed, organization);
  if (ties.length === 0) return <p className="bridge-sentence">{messages.none}</p>;
  // Counted of all that is recorded, and listed so.
  const list = (region: string) => {
    const { id } = indexed.dataset.organizations[organization] ?? {};
    if (id === undefined) return;
    clearFilters();
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
