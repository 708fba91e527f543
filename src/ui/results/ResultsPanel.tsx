import { useRef, useState } from 'react';
import { formatNumber } from '../../i18n/format.ts';
import { resultsMessages } from '../../i18n/messages/results.ts';
import { setChrome } from '../../state/actions.ts';
import { selectNearCircle, selectShown } from '../../state/selectors.ts';
import { useCorridor, useCorridorLater } from '../../state/useCorridor.ts';
import type { ViewState } from '../../state/viewState.ts';
import { latePart } from '../kit/latePart.tsx';
import { useLanguage, useMessages } from '../useMessages.ts';
import { AgreementResults } from './AgreementResults.tsx';
import type { Grouping } from './groupOrganizations.ts';
import { groupings } from './groupOrganizations.ts';
import { NothingFound } from './NothingFound.tsx';
import { OrganizationResults } from './OrganizationResults.tsx';
import { ResultsFailure, ResultsSkeleton } from './ResultsStates.tsx';
import { VirtualRows } from './RowList.tsx';
import './results.css';

/** Most visits never ask what is near. */
const NearRadius = latePart(async () => ({
  default: (await import('../filters/NearRadius.tsx')).NearRadius,
}));
const TiesOfRegions = latePart(() => import('./TiesOfRegions.tsx'));
const NearestResults = latePart(async () => ({
  default: (await import('./NearestResults.tsx')).NearestResults,
}));

/** What stands over the list of a view besides: a link that begins with it has it from the start, and no row moves. */
export async function preloadResults({ region, near }: ViewState): Promise<void> {
  await Promise.all([
    VirtualRows.preload(),
    region.length > 1 && TiesOfRegions.preload(),
    near !== null && Promise.all([NearRadius.preload(), NearestResults.preload()]),
  ]);
}

/** What is shown, as lists in step with the map. */
export function ResultsPanel() {
  const language = useLanguage();
  const messages = useMessages(resultsMessages);
  const data = useCorridorLater((state) => state.data);
  const shown = useCorridorLater(selectShown);
  const list = useCorridor((state) => state.chrome.resultsList);
  const circle = useCorridorLater(selectNearCircle);
  const regions = useCorridorLater((state) => state.view.region);
  const hasBetween = useCorridorLater((state) => state.view.between !== null);
  const isNetwork = useCorridorLater((state) => state.view.view === 'network');
  const [grouping, setGrouping] = useState<Grouping>('view');
  const scroller = useRef<HTMLDivElement>(null);

  if (data.status === 'loading') return <ResultsSkeleton />;
  if (data.status === 'failed') return <ResultsFailure data={data} />;
  if (!shown) return null;
  const counts = { organizations: shown.organizationCount, agreements: shown.agreementCount };
  return (
    <div className="results">
      <div className="results-head">
        <fieldset className="segments">
          <legend className="visually-hidden">{messages.lists}</legend>
          {(['organizations', 'agreements'] as const).map((name) => (
            <label key={name} className="segment">
              <input
                type="radio"
                name="results-list"
                checked={list === name}
                onChange={() => setChrome({ resultsList: name })}
              />
              {messages[name]} <span className="results-count">{formatNumber(counts[name], language)}</span>
            </label>
          ))}
        </fieldset>
        {circle && <NearRadius indexed={data.indexed} circle={circle} />}
        {regions.length > 1 && !hasBetween && <TiesOfRegions indexed={data.indexed} regions={regions} />}
        {list === 'organizations' && !circle && counts.organizations > 0 && (
          <label className="results-grouping">
            {messages.groupBy}
            <select value={grouping} onChange={(event) => setGrouping(event.target.value as Grouping)}>
              {groupings.map((name) => (
                <option key={name} value={name}>
                  {messages.groups[name === 'view' ? (isNetwork ? 'communities' : 'places') : name]}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <div ref={scroller} className="results-scroller">
        {counts[list] === 0 ? (
          <NothingFound indexed={data.indexed} of={list} />
        ) : list === 'organizations' ? (
          circle ? (
            <NearestResults indexed={data.indexed} shown={shown} circle={circle} scroller={scroller} />
          ) : (
            <OrganizationResults
              indexed={data.indexed}
              shown={shown}
              grouping={grouping}
              scroller={scroller}
            />
          )
        ) : (
          <AgreementResults indexed={data.indexed} shown={shown} scroller={scroller} />
        )}
      </div>
    </div>
  );
}
