import { memo, useMemo } from 'react';
import type { Agreement, Organization } from '../../domain/dataset.ts';
import type { Shown } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { formatNumber } from '../../i18n/format.ts';
import { tableMessages } from '../../i18n/messages/table.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { AgreementLink } from '../kit/AgreementLink.tsx';
import { SignedPrecision } from '../kit/SignedPrecision.tsx';
import { AgreementSign } from '../kit/sign/AgreementSign.tsx';
import { useLanguage, useMessages } from '../useMessages.ts';
import { OrganizationNames } from './CoPartySummary.tsx';
import { DataTable } from './DataTable.tsx';
import { useRecordColumns } from './recordColumns.tsx';
import type { TableColumn } from './sortedTable.ts';

interface AgreementRow {
  readonly agreement: Agreement;
  readonly parties: readonly Organization[];
}

function rowsOf(indexed: IndexedDataset, shown: Shown): readonly AgreementRow[] {
  return indexed.dataset.agreements.flatMap((agreement, number) => {
    if (!shown.agreements[number]) return [];
    const parties = (indexed.partiesOf[number] ?? []).flatMap(
      (party) => indexed.dataset.organizations[party] ?? [],
    );
    return [{ agreement, parties }];
  });
}

function useColumns(indexed: IndexedDataset): readonly TableColumn<AgreementRow>[] {
  const columns = useRecordColumns<AgreementRow>(indexed);
  const language = useLanguage();
  return useMemo(() => {
    const { vocabulary, headers, nameOf } = columns;
    const statuses = new Map(indexed.dataset.statuses.map((status) => [status.id, status]));
    return [
      {
        id: 'title',
        header: headers.title,
        sortValue: ({ agreement }) => nameOf(agreement.title, agreement.id),
        render: ({ agreement }) => (
          <span className="data-table-record">
            <AgreementSign agreement={agreement} sizePx={20} />
            <span>
              <AgreementLink agreement={agreement} />
            </span>
          </span>
        ),
      },
      columns.date(
        'date',
        ({ agreement }) => agreement.signed,
        ({ agreement }) => <SignedPrecision agreement={agreement} />,
      ),
      columns.term('kind', vocabulary.agreementKinds, ({ agreement }) => agreement.kind),
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
      columns.sectors(({ agreement }) => agreement.sectors),
      columns.term('status', statuses, ({ agreement }) => agreement.status),
    ];
  }, [indexed, columns, language]);
}

const idOf = ({ agreement }: AgreementRow) => agreement.id;
/** Newest first. */
const initialSort = { id: 'date', desc: true };

interface AgreementsTableProps {
  readonly indexed: IndexedDataset;
  readonly shown: Shown;
}

export const AgreementsTable = memo(function AgreementsTable({ indexed, shown }: AgreementsTableProps) {
  const messages = useMessages(tableMessages);
  const selectedId = useCorridor((state) => state.view.agreement);
  const rows = useMemo(() => rowsOf(indexed, shown), [indexed, shown]);
  const columns = useColumns(indexed);
  const undatedCount = rows.filter(({ agreement }) => agreement.signed === undefined).length;
  return (
    <DataTable
      items={rows}
      columns={columns}
      initialSort={initialSort}
      idOf={idOf}
      recordType="agreement"
      selectedId={selectedId}
      caption={
        <>
          {messages.shown.agreements(shown.agreementCount)}
          {undatedCount > 0 && `, ${messages.undated(undatedCount)}`}
        </>
      }
    />
  );
});
