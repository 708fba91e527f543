import { useMemo } from 'react';
import type { Agreement, Organization } from '../../domain/dataset.ts';
import type { Shown } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { textIn } from '../../domain/language.ts';
import { formatPartialDate } from '../../i18n/format.ts';
import { tableMessages } from '../../i18n/messages/table.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { AgreementLink } from '../kit/AgreementLink.tsx';
import { AgreementSign } from '../kit/sign/AgreementSign.tsx';
import { FallbackText } from '../kit/sign/FallbackText.tsx';
import { vocabularyOf } from '../kit/sign/vocabulary.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import { OrganizationNames } from './CoPartySummary.tsx';
import { DataTable } from './DataTable.tsx';
import { SectorCell } from './SectorCell.tsx';
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
  const messages = useMessages(tableMessages);
  const language = useLanguage();
  return useMemo(() => {
    const vocabulary = vocabularyOf(indexed);
    const statuses = new Map(indexed.dataset.statuses.map((status) => [status.id, status.name]));
    const kindOf = ({ agreement }: AgreementRow) => vocabulary.agreementKinds.get(agreement.kind ?? '')?.name;
    const statusOf = ({ agreement }: AgreementRow) => statuses.get(agreement.status ?? '');
    const unknown = <span className="record-unknown">{messages.unknown}</span>;
    return [
      {
        id: 'title',
        header: messages.columns.title,
        sortValue: ({ agreement }) => textIn(agreement.title, language, agreement.id),
        render: ({ agreement }) => (
          <span className="data-table-record">
            <AgreementSign agreement={agreement} sizePx={20} />
            <span>
              <AgreementLink agreement={agreement} />
            </span>
          </span>
        ),
      },
      {
        id: 'date',
        header: messages.columns.date,
        isDescendingFirst: true,
        sortValue: ({ agreement }) => agreement.signed,
        render: ({ agreement: { signed } }) =>
          signed === undefined ? (
            <span className="record-unknown">{messages.undatedCell}</span>
          ) : (
            <time dateTime={signed}>{formatPartialDate(signed, language)}</time>
          ),
      },
      {
        id: 'kind',
        header: messages.columns.kind,
        sortValue: (row) => textIn(kindOf(row), language) || undefined,
        render: (row) =>
          row.agreement.kind === undefined ? (
            unknown
          ) : (
            <FallbackText text={kindOf(row)} missing={row.agreement.kind} />
          ),
      },
      {
        id: 'parties',
        header: messages.columns.parties,
        isDescendingFirst: true,
        sortValue: ({ parties }) => parties.length,
        render: ({ parties }) => <OrganizationNames organizations={parties} />,
      },
      {
        id: 'sectors',
        header: messages.columns.sectors,
        sortValue: ({ agreement: { sectors } }) =>
          sectors[0] === undefined
            ? undefined
            : textIn(vocabulary.sectors.get(sectors[0])?.name, language, sectors[0]),
        render: ({ agreement }) => (
          <SectorCell sectors={agreement.sectors} missing={messages.unknownSectors} />
        ),
      },
      {
        id: 'status',
        header: messages.columns.status,
        sortValue: (row) => textIn(statusOf(row), language) || undefined,
        render: (row) =>
          row.agreement.status === undefined ? (
            unknown
          ) : (
            <FallbackText text={statusOf(row)} missing={row.agreement.status} />
          ),
      },
    ];
  }, [indexed, messages, language]);
}

const idOf = ({ agreement }: AgreementRow) => agreement.id;
/** Newest first. */
const initialSort = { id: 'date', desc: true };

interface AgreementsTableProps {
  readonly indexed: IndexedDataset;
  readonly shown: Shown;
}

export function AgreementsTable({ indexed, shown }: AgreementsTableProps) {
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
}
