import type { Organization } from '../../domain/dataset.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { selectShown } from '../../state/selectors.ts';
import { useCorridorLater } from '../../state/useCorridor.ts';
import { ShowMoreList } from '../kit/ShowMoreList.tsx';
import { OrganizationRow } from '../results/OrganizationRow.tsx';
import { shownAgreementsOf } from '../results/shownAgreements.ts';
import '../results/results.css';

interface OrganizationRowsProps {
  readonly indexed: IndexedDataset;
  readonly organizations: readonly Organization[];
  /** How many are there at first: what one scrolls through rather than asks for. */
  readonly limit: number;
}

/** The rows of the results, for what a mark gathers. */
export function OrganizationRows({ indexed, organizations, limit }: OrganizationRowsProps) {
  const shown = useCorridorLater(selectShown);
  return (
    <ShowMoreList
      items={organizations}
      className="place-rows"
      limit={limit}
      renderItem={(organization) => (
        <li key={organization.id}>
          <OrganizationRow
            organization={organization}
            agreementCount={shown ? shownAgreementsOf(indexed, shown, organization) : 0}
          />
        </li>
      )}
    />
  );
}
