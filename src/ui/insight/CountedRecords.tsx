import { useMemo } from 'react';
import type { Filters } from '../../domain/filter.ts';
import { applyFilters } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { insightMessages } from '../../i18n/messages/insight.ts';
import { setFilters } from '../../state/actions.ts';
import { keptWithin } from '../../state/ownCut.ts';
import { selectFilters } from '../../state/selectors.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { areSameFilters } from '../../state/viewState.ts';
import { useMessages } from '../useMessages.ts';
import { AgreementList } from './AgreementList.tsx';
import { OrganizationList } from './OrganizationList.tsx';

interface CountedRecordsProps {
  readonly indexed: IndexedDataset;
  readonly kind: 'organizations' | 'agreements';
  /** Positions in the document. */
  readonly positions: readonly number[];
  /** The change of the filters that is meant to show them. */
  readonly filter?: Partial<Filters> | undefined;
}

/** The change, where it shows just these: beside other filters, or in the cut of an embed's host, it may show others. */
function useExactFilter({ indexed, kind, positions, filter }: CountedRecordsProps): Partial<Filters> | null {
  const filters = useCorridor(selectFilters);
  const own = useCorridor((state) => state.ownCut);
  return useMemo(() => {
    if (filter === undefined) return null;
    const kept = keptWithin(own, filter);
    const wished = { ...filters, ...kept };
    if (areSameFilters(filters, wished)) return null;
    const shown = applyFilters(indexed, wished);
    const count = kind === 'organizations' ? shown.organizationCount : shown.agreementCount;
    const isExact = count === positions.length && positions.every((position) => shown[kind][position] === 1);
    return isExact ? kept : null;
  }, [indexed, kind, positions, filter, filters, own]);
}

/** The records behind a number, and the filter that shows them alone, where there is one. */
export function CountedRecords(props: CountedRecordsProps) {
  const t = useMessages(insightMessages).matrix;
  const { indexed, kind, positions } = props;
  const exact = useExactFilter(props);
  return (
    <>
      {kind === 'organizations' ? (
        <OrganizationList indexed={indexed} positions={positions} />
      ) : (
        <AgreementList indexed={indexed} agreements={positions} />
      )}
      {exact && (
        <button type="button" className="button insight-only" onClick={() => setFilters(exact)}>
          {t.filter}
        </button>
      )}
    </>
  );
}
