import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { OrganizationLink } from '../kit/OrganizationLink.tsx';
import { ShowMoreList } from '../kit/ShowMoreList.tsx';

const listLimit = 12;

interface OrganizationListProps {
  readonly indexed: IndexedDataset;
  /** Positions in the document. */
  readonly positions: readonly number[];
}

/** The records behind a number, in the order of the document. */
export function OrganizationList({ indexed, positions }: OrganizationListProps) {
  return (
    <ShowMoreList
      items={positions.flatMap((position) => indexed.dataset.organizations[position] ?? [])}
      className="compare-organizations"
      limit={listLimit}
      renderItem={(organization) => (
        <li key={organization.id} data-organization-id={organization.id}>
          <OrganizationLink organization={organization} isShort />
        </li>
      )}
    />
  );
}
