import { memo, useMemo } from 'react';
import type { Organization } from '../../domain/dataset.ts';
import type { Shown } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { tableMessages } from '../../i18n/messages/table.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { WebsiteLink } from '../profile/OrganizationFacts.tsx';
import { shortNameBeside } from '../profile/organizationLabel.ts';
import { OrganizationLink } from '../kit/OrganizationLink.tsx';
import type { CoParty } from '../profile/organizationTies.ts';
import { coPartiesOf } from '../profile/organizationTies.ts';
import { OrganizationSign } from '../kit/sign/OrganizationSign.tsx';
import { shownAgreementsOf } from '../results/shownAgreements.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import { CoPartySummary } from './CoPartySummary.tsx';
import { DataTable } from './DataTable.tsx';
import { PlaceCell } from './PlaceCell.tsx';
import { useRecordColumns } from './recordColumns.tsx';
import type { TableColumn } from './sortedTable.ts';

interface OrganizationRow {
  readonly organization: Organization;
  readonly agreementCount: number;
  readonly coParties: readonly CoParty[];
}

function rowsOf(indexed: IndexedDataset, shown: Shown): readonly OrganizationRow[] {
  return indexed.dataset.organizations.flatMap((organization, number) =>
    shown.organizations[number]
      ? [
          {
            organization,
            agreementCount: shownAgreementsOf(indexed, shown, number),
            coParties: coPartiesOf(indexed, number, shown.agreements),
          },
        ]
      : [],
  );
}

function useColumns(indexed: IndexedDataset): readonly TableColumn<OrganizationRow>[] {
  const columns = useRecordColumns<OrganizationRow>(indexed);
  const language = useLanguage();
  return useMemo(() => {
    const { vocabulary, headers, nameOf } = columns;
    const regionName = (id: string | undefined) =>
      id === undefined ? undefined : nameOf(vocabulary.regions.get(id)?.name, id);
    return [
      {
        id: 'name',
        header: headers.name,
        sortValue: ({ organization }) => nameOf(organization.name, organization.id),
        render: ({ organization }) => (
          <span className="data-table-record">
            <OrganizationSign organization={organization} sizePx={24} />
            <span>
              <OrganizationLink organization={organization} />
              <bdi className="party-short-name">{shortNameBeside(organization, language)}</bdi>
            </span>
          </span>
        ),
      },
      columns.term('kind', vocabulary.organizationKinds, ({ organization }) => organization.kind),
      columns.sectors(({ organization }) => organization.sectors),
      {
        id: 'place',
        header: headers.place,
        sortValue: ({ organization: { location } }) => location?.place ?? regionName(location?.region),
        render: ({ organization }) => <PlaceCell organization={organization} />,
      },
      {
        id: 'agreements',
        header: headers.agreements,
        isDescendingFirst: true,
        sortValue: ({ agreementCount }) => agreementCount,
        render: ({ agreementCount, coParties }) => (
          <CoPartySummary agreementCount={agreementCount} coParties={coParties} />
        ),
      },
      columns.date('founded', ({ organization }) => organization.founded),
      {
        id: 'website',
        header: headers.website,
        sortValue: ({ organization }) => organization.website?.replace(/^https?:\/\/(www\.)?/, ''),
        render: ({ organization }) => <WebsiteLink website={organization.website} />,
      },
    ];
  }, [columns, language]);
}

const idOf = ({ organization }: OrganizationRow) => organization.id;
const initialSort = { id: 'name', desc: false };

interface OrganizationsTableProps {
  readonly indexed: IndexedDataset;
  readonly shown: Shown;
}

export const OrganizationsTable = memo(function OrganizationsTable({
  indexed,
  shown,
}: OrganizationsTableProps) {
  const messages = useMessages(tableMessages);
  const selectedId = useCorridor((state) => state.view.org);
  const rows = useMemo(() => rowsOf(indexed, shown), [indexed, shown]);
  const columns = useColumns(indexed);
  return (
    <DataTable
      items={rows}
      columns={columns}
      initialSort={initialSort}
      idOf={idOf}
      recordType="organization"
      selectedId={selectedId}
      caption={messages.shown.organizations(shown.organizationCount)}
    />
  );
});
