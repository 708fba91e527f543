import { memo, useMemo } from 'react';
import type { Agreement, Organization } from '../../domain/dataset.ts';
import type { Shown } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { tableMessages } from '../../i18n/messages/table.ts';
import { WebsiteLink } from '../profile/OrganizationFacts.tsx';
import { shortNameBeside } from '../profile/organizationLabel.ts';
import { OrganizationLink } from '../kit/OrganizationLink.tsx';
import type { CoParty } from '../profile/organizationTies.ts';
import { agreementsOf, coPartiesOf } from '../profile/organizationTies.ts';
import { OrganizationSign } from '../kit/sign/OrganizationSign.tsx';
import { useLanguage, useMessages } from '../useMessages.ts';
import { CoPartySummary } from './CoPartySummary.tsx';
import { DataTable } from './DataTable.tsx';
import type { TableProps } from './recordColumns.tsx';
import { PlaceCell } from './PlaceCell.tsx';
import { useRecordColumns } from './recordColumns.tsx';
import type { TableColumn } from './sortedTable.ts';

interface OrganizationRow {
  readonly record: Organization;
  readonly agreements: readonly Agreement[];
  readonly coParties: readonly CoParty[];
}

function rowsOf(indexed: IndexedDataset, shown: Shown): readonly OrganizationRow[] {
  return indexed.dataset.organizations.flatMap((organization, number) =>
    shown.organizations[number]
      ? [
          {
            record: organization,
            agreements: agreementsOf(indexed, number, shown.agreements),
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
      columns.name('name', ({ record }) => record.name, {
        sign: ({ record }) => <OrganizationSign organization={record} sizePx={24} />,
        link: ({ record }) => (
          <>
            <OrganizationLink organization={record} />
            <bdi className="party-short-name">{shortNameBeside(record, language)}</bdi>
          </>
        ),
      }),
      columns.term('kind', vocabulary.organizationKinds, ({ record }) => record.kind),
      columns.sectors(({ record }) => record.sectors),
      {
        id: 'place',
        header: headers.place,
        sortValue: ({ record: { location } }) => location?.place ?? regionName(location?.region),
        render: ({ record }) => <PlaceCell organization={record} />,
      },
      {
        id: 'agreements',
        header: headers.agreements,
        isDescendingFirst: true,
        sortValue: ({ agreements }) => agreements.length,
        render: ({ agreements, coParties }) => (
          <CoPartySummary agreements={agreements} coParties={coParties} />
        ),
      },
      columns.date('founded', ({ record }) => record.founded),
      {
        id: 'website',
        header: headers.website,
        sortValue: ({ record }) => record.website?.replace(/^https?:\/\/(www\.)?/, ''),
        render: ({ record }) => <WebsiteLink website={record.website} />,
      },
    ];
  }, [columns, language]);
}

const initialSort = { id: 'name', desc: false };

export const OrganizationsTable = memo(function OrganizationsTable({ indexed, shown }: TableProps) {
  const messages = useMessages(tableMessages);
  const rows = useMemo(() => rowsOf(indexed, shown), [indexed, shown]);
  const columns = useColumns(indexed);
  return (
    <DataTable
      items={rows}
      columns={columns}
      initialSort={initialSort}
      recordType="organization"
      caption={messages.shown.organizations(shown.organizationCount)}
    />
  );
});
