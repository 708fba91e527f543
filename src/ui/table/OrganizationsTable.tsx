import { useMemo } from 'react';
import type { Organization } from '../../domain/dataset.ts';
import type { Shown } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { textIn } from '../../domain/language.ts';
import { formatPartialDate } from '../../i18n/format.ts';
import { tableMessages } from '../../i18n/messages/table.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { WebsiteLink } from '../profile/OrganizationFacts.tsx';
import { shortNameBeside } from '../profile/organizationLabel.ts';
import { OrganizationLink } from '../kit/OrganizationLink.tsx';
import type { CoParty } from '../profile/organizationTies.ts';
import { coPartiesOf } from '../profile/organizationTies.ts';
import { FallbackText } from '../kit/sign/FallbackText.tsx';
import { OrganizationSign } from '../kit/sign/OrganizationSign.tsx';
import { vocabularyOf } from '../kit/sign/vocabulary.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import { CoPartySummary } from './CoPartySummary.tsx';
import { DataTable } from './DataTable.tsx';
import { PlaceCell } from './PlaceCell.tsx';
import { SectorCell } from './SectorCell.tsx';
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
            agreementCount: indexed.agreementsOf[number]?.length ?? 0,
            coParties: coPartiesOf(indexed, number),
          },
        ]
      : [],
  );
}

function useColumns(indexed: IndexedDataset): readonly TableColumn<OrganizationRow>[] {
  const messages = useMessages(tableMessages);
  const language = useLanguage();
  return useMemo(() => {
    const vocabulary = vocabularyOf(indexed);
    const kindOf = ({ organization }: OrganizationRow) =>
      vocabulary.organizationKinds.get(organization.kind ?? '')?.name;
    const sectorName = (id: string | undefined) =>
      id === undefined ? undefined : textIn(vocabulary.sectors.get(id)?.name, language, id);
    const regionName = (id: string | undefined) =>
      id === undefined ? undefined : textIn(vocabulary.regions.get(id)?.name, language, id);
    const unknown = <span className="record-unknown">{messages.unknown}</span>;
    return [
      {
        id: 'name',
        header: messages.columns.name,
        sortValue: ({ organization }) => textIn(organization.name, language, organization.id),
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
      {
        id: 'kind',
        header: messages.columns.kind,
        sortValue: (row) => textIn(kindOf(row), language) || undefined,
        render: (row) =>
          row.organization.kind === undefined ? (
            unknown
          ) : (
            <FallbackText text={kindOf(row)} missing={row.organization.kind} />
          ),
      },
      {
        id: 'sectors',
        header: messages.columns.sectors,
        sortValue: ({ organization }) => sectorName(organization.sectors[0]),
        render: ({ organization }) => (
          <SectorCell sectors={organization.sectors} missing={messages.unknownSectors} />
        ),
      },
      {
        id: 'place',
        header: messages.columns.place,
        sortValue: ({ organization: { location } }) => location?.place ?? regionName(location?.region),
        render: ({ organization }) => <PlaceCell organization={organization} />,
      },
      {
        id: 'agreements',
        header: messages.columns.agreements,
        isDescendingFirst: true,
        sortValue: ({ agreementCount }) => agreementCount,
        render: ({ agreementCount, coParties }) => (
          <CoPartySummary agreementCount={agreementCount} coParties={coParties} />
        ),
      },
      {
        id: 'founded',
        header: messages.columns.founded,
        isDescendingFirst: true,
        sortValue: ({ organization }) => organization.founded,
        render: ({ organization: { founded } }) =>
          founded === undefined ? (
            <span className="record-unknown">{messages.undatedCell}</span>
          ) : (
            <time dateTime={founded}>{formatPartialDate(founded, language)}</time>
          ),
      },
      {
        id: 'website',
        header: messages.columns.website,
        sortValue: ({ organization }) => organization.website?.replace(/^https?:\/\/(www\.)?/, ''),
        render: ({ organization }) => <WebsiteLink website={organization.website} />,
      },
    ];
  }, [indexed, messages, language]);
}

const idOf = ({ organization }: OrganizationRow) => organization.id;
const initialSort = { id: 'name', desc: false };

interface OrganizationsTableProps {
  readonly indexed: IndexedDataset;
  readonly shown: Shown;
}

export function OrganizationsTable({ indexed, shown }: OrganizationsTableProps) {
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
}
