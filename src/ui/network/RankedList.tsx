import type { ReactNode } from 'react';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { networkPanelMessages } from '../../i18n/messages/networkPanel.ts';
import { selectShown } from '../../state/selectors.ts';
import type { Ranked } from '../../state/services.ts';
import { useCorridorLater } from '../../state/useCorridor.ts';
import { OpenCount } from '../kit/OpenCount.tsx';
import { OrganizationLink } from '../kit/OrganizationLink.tsx';
import { OrganizationSign } from '../kit/sign/OrganizationSign.tsx';
import { ShareBar } from '../kit/ShareBar.tsx';
import { LinkedList } from '../profile/LinkedList.tsx';
import { coPartiesOf } from '../profile/organizationTies.ts';
import { useMessages } from '../useMessages.ts';

interface RankedListProps {
  readonly indexed: IndexedDataset;
  readonly ranked: readonly Ranked[];
  readonly formatValue: (value: number) => string;
  /** What the value of this organization counts, where it counts. */
  readonly counted?: (id: string) => ReactNode;
}

/** Whom it shares agreements that are shown with, as the measure counts them: parties outside the filters, too. */
export function PartnerNames({ indexed, of }: { readonly indexed: IndexedDataset; readonly of: string }) {
  const shown = useCorridorLater(selectShown);
  const partners = coPartiesOf(indexed, indexed.organizationIndex.get(of) ?? -1, shown?.agreements);
  return (
    <LinkedList
      items={partners.map(({ organization }) => (
        <OrganizationLink key={organization.id} organization={organization} isShort />
      ))}
    />
  );
}

/** Organizations with their value as a bar to compare; those of value 0 say nothing and are left out. */
export function RankedList({ indexed, ranked, formatValue, counted }: RankedListProps) {
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
            {counted ? (
              <OpenCount className="ranked-value" label={formatValue(value)}>
                {() => counted(organization.id)}
              </OpenCount>
            ) : (
              <span className="ranked-value">{formatValue(value)}</span>
            )}
            <ShareBar share={value / most} />
          </li>
        );
      })}
    </ol>
  );
}
