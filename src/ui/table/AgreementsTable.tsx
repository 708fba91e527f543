import { memo, useMemo } from 'react';
import type { Agreement, Organization } from '../../domain/dataset.ts';
import type { Shown } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { formatNumber } from '../../i18n/format.ts';
import { tableMessages } from '../../i18n/messages/table.ts';
import { AgreementLink } from '../kit/AgreementLink.tsx';
import { SignedPrecision } from '../kit/SignedPrecision.tsx';
import { AgreementSign } from '../kit/sign/AgreementSign.tsx';
import { useLanguage, useMessages } from '../useMessages.ts';
import { OrganizationNames } from './CoPartySummary.tsx';
import { DataTable } from './DataTable.tsx';
import type { TableProps } from './recordColumns.tsx';
import { useRecordColumns } from './recordColumns.tsx';
import type { TableColumn } from './sortedTable.ts';

interface AgreementRow {
  readonly record: Agreement;
  readonly parties: readonly Organization[];
}

function rowsOf(indexed: IndexedDataset, shown: Shown): readonly AgreementRow[] {
  return indexed.dataset.agreements.flatMap((agreement, number) => {
    if (!shown.agreements[number]) return [];
    const parties = (indexed.partiesOf[number] ?? []).flatMap(
      (party) => indexed.dataset.organizations[party] ?? [],
    );
    return [{ record: agreement, parties }];
  });
}

function useColumns(indexed: IndexedDataset): readonly TableColumn<AgreementRow>[] {
  const columns = useRecordColumns<AgreementRow>(indexed);
  const language = useLanguage();
  return useMemo(() => {
    const { vocabulary, headers, nameOf } = columns;
    const statuses = new Map(indexed.dataset.statuses.map((status) => [status.id, status]));
    return [
      columns.name('title', ({ record }) => record.title, {
        sign: ({ record }) => <AgreementSign agreement={record} sizePx={20} />,
        link: ({ record }) => <AgreementLink agreement={record} />,
      }),
      columns.date(
        'date',
        ({ record }) => record.signed,
        ({ record }) => <SignedPrecision agreement={record} />,
      ),
      columns.term('kind', vocabulary.agreementKinds, ({ record }) => record.kind),
      {
        id: 'count',
        header: headers.count,
        isDescendingFirst: true,
        sortValue: ({ parties }) => parties.length,
        render: ({ parties }) => formatNumber(parties.length, language),
      },
      {
        id: 'parties',
        header: headers.parties,
        sortValue: ({ parties: [first] }) => first && nameOf(first.name, first.id),
        render: ({ parties }) => <OrganizationNames organizations={parties} />,
      },
      columns.sectors(({ record }) => record.sectors),
      columns.term('status', statuses, ({ record }) => record.status),
    ];
  }, [indexed, columns, language]);
}

/** Newest first. */
const initialSort = { id: 'date', desc: true };

export const AgreementsTable = memo(function AgreementsTable({ indexed, shown }: TableProps) {
  const messages = useMessages(tableMessages);
  const rows = useMemo(() => rowsOf(indexed, shown), [indexed, shown]);
  const columns = useColumns(indexed);
  const undatedCount = rows.filter(({ record }) => record.signed === undefined).length;
  return (
    <DataTable
      items={rows}
      columns={columns}
      initialSort={initialSort}
      recordType="agreement"
      caption={
        <>
          {messages.shown.agreements(shown.agreementCount)}
          {undatedCount > 0 && `, ${messages.undated(undatedCount)}`}
        </>
      }
    />
  );
});
