import type { RefObject } from 'react';
import { memo, useCallback, useMemo } from 'react';
import { textIn } from '../../domain/language.ts';
import type { Organization } from '../../domain/dataset.ts';
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
import { useViewGrouping } from './useViewGrouping.ts';

const idOf = ({ id }: Organization) => id;

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
  const view = useViewGrouping();
  const groups = useMemo(
    () =>
      groupOrganizations(indexed, shown, grouping, language, view).map(({ key, name, organizations }) => ({
        key,
        items: organizations,
        heading: (
          <GroupHeading
            name={name}
            missing={key}
            count={organizations.length}
            isProperName={grouping === 'region'}
          />
        ),
      })),
    [indexed, shown, grouping, language, view],
  );
  const nameOf = useCallback(({ name, id }: Organization) => textIn(name, language, id), [language]);
  return (
    <RowList
      groups={groups}
      keyOf={idOf}
      nameOf={nameOf}
      renderItem={(organization, tabIndex) => (
        <OrganizationRow
          tabIndex={tabIndex}
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
