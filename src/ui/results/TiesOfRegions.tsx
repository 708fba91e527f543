import { useMemo } from 'react';
import { writeBetween } from '../../domain/betweenEnds.ts';
import { applyFilters } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { resultsMessages } from '../../i18n/messages/results.ts';
import { endInWords } from '../../picture/filterPhrases.ts';
import { listAgreementsBetween, setFilters } from '../../state/actions.ts';
import { selectFilters } from '../../state/selectors.ts';
import { useCorridorLater } from '../../state/useCorridor.ts';
import { useLanguage, useMessages } from '../useMessages.ts';

interface TiesOfRegionsProps {
  readonly indexed: IndexedDataset;
  readonly first: string;
  readonly second: string;
}

/** Two regions chosen show what is in the one or the other; who meant what ties the two gets there from here. */
export default function TiesOfRegions({ indexed, first, second }: TiesOfRegionsProps) {
  const language = useLanguage();
  const messages = useMessages(resultsMessages);
  const filters = useCorridorLater(selectFilters);
  const count = useMemo(() => {
    const between = writeBetween({ first: [first], second: [second] });
    return applyFilters(indexed, { ...filters, region: [], between }).agreementCount;
  }, [indexed, filters, first, second]);
  const words = messages.ties(
    count,
    endInWords(indexed, [first], language),
    endInWords(indexed, [second], language),
  );
  return (
    <p className="results-ties">
      {count === 0 ? (
        words
      ) : (
        <button
          type="button"
          className="button-link"
          onClick={() => {
            setFilters({ region: [] });
            listAgreementsBetween([first], [second]);
          }}
        >
          {words}
        </button>
      )}
    </p>
  );
}
