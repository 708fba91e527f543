import { useMemo } from 'react';
import type { BetweenEnds } from '../../domain/betweenEnds.ts';
import { writeBetween } from '../../domain/betweenEnds.ts';
import { applyFilters, noFilters } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { lateResultsMessages } from '../../i18n/messages/lateResults.ts';
import { endInWords, filterSentence } from '../../picture/filterPhrases.ts';
import { listAgreementsBetween, setFilters } from '../../state/actions.ts';
import { selectFilters } from '../../state/selectors.ts';
import { useCorridorLater } from '../../state/useCorridor.ts';
import { useLanguage, useMessages } from '../useMessages.ts';

interface TiesOfRegionsProps {
  readonly indexed: IndexedDataset;
  /** Two or more. */
  readonly regions: readonly string[];
}

/** Either side of the border where both are asked for; else the first, and the others. */
function endsOf(regions: readonly string[]): BetweenEnds {
  const isCanadian = (id: string) => id === 'CA' || id.startsWith('CA-');
  const canadian = regions.filter(isCanadian);
  if (canadian.length === 0 || canadian.length === regions.length)
    return { first: regions.slice(0, 1), second: regions.slice(1) };
  return { first: canadian, second: regions.filter((id) => !isCanadian(id)) };
}

/** Regions chosen show what is in the one or the other; who meant what ties them gets there from here. */
export default function TiesOfRegions({ indexed, regions }: TiesOfRegionsProps) {
  const language = useLanguage();
  const messages = useMessages(lateResultsMessages);
  const filters = useCorridorLater(selectFilters);
  const { first, second, count } = useMemo(() => {
    const ends = endsOf(regions);
    const between = writeBetween(ends);
    return { ...ends, count: applyFilters(indexed, { ...filters, region: [], between }).agreementCount };
  }, [indexed, filters, regions]);
  const words = messages.ties(
    count,
    endInWords(indexed, first, language),
    endInWords(indexed, second, language),
  );
  return (
    <p className="results-ties">
      {messages.askedOfRegions(filterSentence(indexed, { ...noFilters, region: regions }, language))}{' '}
      {count === 0 ? (
        words
      ) : (
        <button
          type="button"
          className="button-link"
          onClick={() => {
            setFilters({ region: [] });
            listAgreementsBetween(first, second);
          }}
        >
          {words}
        </button>
      )}
    </p>
  );
}
