import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { resultsMessages } from '../../i18n/messages/results.ts';
import { lateResultsMessages } from '../../i18n/messages/lateResults.ts';
import { takeNamedWay, useNamedWays } from '../search/useNamedWays.ts';
import { useMessages } from '../useMessages.ts';

interface NamedWaysProps {
  readonly indexed: IndexedDataset;
  readonly query: string;
}

/** The filters that the words of a search without a result name, each with what it shows. */
export default function NamedWays({ indexed, query }: NamedWaysProps) {
  const { named } = useMessages(lateResultsMessages);
  const { agreementCount, organizationCount } = useMessages(resultsMessages);
  const ways = useNamedWays(indexed, query);
  if (ways.length === 0) return null;
  return (
    <>
      <p>{named}</p>
      <ul className="results-ways">
        {ways.map((way) => (
          <li key={way.words}>
            <button type="button" className="button results-way" onClick={() => takeNamedWay(way)}>
              <span>{way.words}</span>
              <span className="results-way-count">
                {way.of === 'agreements' ? agreementCount(way.count) : organizationCount(way.count)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
