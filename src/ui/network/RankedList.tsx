import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { networkPanelMessages } from '../../i18n/messages/networkPanel.ts';
import type { Ranked } from '../../state/services.ts';
import { OrganizationLink } from '../kit/OrganizationLink.tsx';
import { OrganizationSign } from '../kit/sign/OrganizationSign.tsx';
import { ShareBar } from '../kit/ShareBar.tsx';
import { useMessages } from '../useMessages.ts';

interface RankedListProps {
  readonly indexed: IndexedDataset;
  readonly ranked: readonly Ranked[];
  readonly formatValue: (value: number) => string;
}

/** Organizations with their value as a bar to compare; those of value 0 say nothing and are left out. */
export function RankedList({ indexed, ranked, formatValue }: RankedListProps) {
  const messages = useMessages(networkPanelMessages);
  const entries = ranked.flatMap(({ id, value }) => {
    const organization = indexed.dataset.organizations[indexed.organizationIndex.get(id) ?? -1];
    return organization && value > 0 ? [{ organization, value }] : [];
  });
  if (entries.length === 0) return <p className="record-unknown">{messages.noneRanked}</p>;
  const most = Math.max(...entries.map(({ value }) => value));
  return (
    <ol className="ranked-list">
      {entries.map(({ organization, value }) => {
        return (
          <li key={organization.id} data-organization-id={organization.id}>
            <OrganizationSign organization={organization} sizePx={22} />
            <span className="ranked-name">
              <OrganizationLink organization={organization} isShort />
            </span>
            <span className="ranked-value">{formatValue(value)}</span>
            <ShareBar share={value / most} />
          </li>
        );
      })}
    </ol>
  );
}
