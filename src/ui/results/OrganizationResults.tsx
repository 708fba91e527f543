import type { RefObject } from 'react';
import { memo, useMemo } from 'react';
import type { Shown } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { useCorridorLater } from '../../state/useCorridor.ts';
import { useLanguage } from '../useMessages.ts';
import { GroupHeading } from './GroupHeading.tsx';
import type { Grouping } from './groupOrganizations.ts';
import { groupOrganizations } from './groupOrganizations.ts';
import { OrganizationRow } from './OrganizationRow.tsx';
import { RowList } from './RowList.tsx';
import { shownAgreementsOf } from './shownAgreements.ts';

interface OrganizationResultsProps {
  readonly indexed: IndexedDataset;
  readonly shown: Shown;
  readonly grouping: Grouping;
  readonly scroller: RefObject<HTMLElement | null>;
}

export const OrganizationResults = memo(function OrganizationResults({
  indexed,
  shown,
  grouping,
  scroller,
}: OrganizationResultsProps) {
  const language = useLanguage();
  const selected = useCorridorLater((state) => state.view.org);
  const groups = useMemo(
    () => groupOrganizations(indexed, shown, grouping, language),
    [indexed, shown, grouping, language],
  );
  return (
    <RowList
      groups={groups.map(({ key, name, organizations }) => ({
        key,
        items: organizations,
        heading: <GroupHeading name={name} missing={key} count={organizations.length} />,
      }))}
      keyOf={({ id }) => id}
      renderItem={(organization) => (
        <OrganizationRow
          organization={organization}
          agreementCount={shownAgreementsOf(indexed, shown, organization)}
          hidesKind={grouping === 'kind'}
        />
      )}
      scroller={scroller}
      selectedKey={selected}
    />
  );
});
