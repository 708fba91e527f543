import { countPairRings } from '../../domain/pairRings.ts';
import { formatNumber } from '../../i18n/format.ts';
import { legendMessages } from '../../i18n/messages/legend.ts';
import { selectIndexed, selectShown } from '../../state/selectors.ts';
import { useCorridorLater } from '../../state/useCorridor.ts';
import { HubSvg } from '../kit/sign/MarkSvg.tsx';
import { useVocabulary } from '../kit/sign/vocabulary.ts';
import { useLanguage, useMessages } from '../useMessages.ts';

/** Radius of the ring's middle in the example, and its gaps, in shares of the whole. */
const ringRadius = 13;
const gapShare = 0.02;
const mostArcs = 4;

/** A mark of what is shown: its number, and its most frequent sectors as they would stand in its ring. */
function PlaceSample() {
  const language = useLanguage();
  const { sectors } = useVocabulary();
  const indexed = useCorridorLater(selectIndexed);
  const shown = useCorridorLater(selectShown);
  if (!indexed || !shown) return null;
  // With nothing shown, all there is: a place without anybody is no example of one.
  const isAll = shown.organizationCount === 0;
  const counts = new Map<string, number>();
  indexed.dataset.organizations.forEach(({ sectors: [sector] }, number) => {
    if (sector !== undefined && (isAll || shown.organizations[number] === 1))
      counts.set(sector, (counts.get(sector) ?? 0) + 1);
  });
  const arcs = [...counts].sort(([, a], [, b]) => b - a).slice(0, mostArcs);
  const total = arcs.reduce((sum, [, count]) => sum + count, 0);
  const around = 2 * Math.PI * ringRadius;
  return (
    <svg width="36" height="36" viewBox="-18 -18 36 36" aria-hidden="true">
      <circle className="legend-place" r="16" />
      {arcs.map(([id, count], position) => {
        const share = count / total;
        const from = arcs.slice(0, position).reduce((sum, [, before]) => sum + before / total, 0);
        const drawn = Math.max(0.01, share - (arcs.length > 1 ? gapShare : 0));
        return (
          <circle
            key={id}
            className="legend-place-arc"
            r={ringRadius}
            stroke={sectors.get(id)?.color ?? 'currentcolor'}
            strokeDasharray={`${String(drawn * around)} ${String(around)}`}
            strokeDashoffset={String(-from * around)}
            transform="rotate(-90)"
          />
        );
      })}
      <text className="legend-place-number" y="3.6">
        {formatNumber(isAll ? indexed.dataset.organizations.length : shown.organizationCount, language)}
      </text>
    </svg>
  );
}

/** What is seen first: places, regions, bands and agreements of several places. */
export function LegendPlaces() {
  const messages = useMessages(legendMessages);
  const paints = [...useVocabulary().sectors.values()].slice(0, 1);
  const isNetwork = useCorridorLater((state) => state.view.view === 'network');
  const hasRings = useCorridorLater((state) => {
    const [indexed, shown] = [selectIndexed(state), selectShown(state)];
    return state.view.links === 'pair' && !!indexed && !!shown && countPairRings(indexed, shown) > 0;
  });
  return (
    <ul>
      {!isNetwork && (
        <>
          <li className="legend-note">
            <PlaceSample />
            {messages.place}
          </li>
          <li className="legend-note">
            <svg width="36" height="24" viewBox="-18 -12 36 24" aria-hidden="true">
              <rect className="legend-place" x="-9" y="-9" width="18" height="18" />
              <rect className="legend-region" x="-8" y="-8" width="16" height="16" />
              <text className="legend-place-number" y="3.6">
                2
              </text>
            </svg>
            {messages.region}
          </li>
          <li className="legend-note">
            <svg className="legend-bands" width="36" height="20" viewBox="0 0 36 20" aria-hidden="true">
              <path strokeWidth="5" d="M1 8Q18 1 35 8" />
              <path strokeWidth="1.5" d="M1 17Q18 11 35 17" />
            </svg>
            {messages.band}
          </li>
        </>
      )}
      <li className="legend-note">
        <svg className="legend-spokes" width="36" height="24" viewBox="-18 -12 36 24" aria-hidden="true">
          <path d="M-17 -7Q-8 -5 0 0Q8 -6 17 -7M-13 10Q-7 3 0 0Q8 3 14 10" />
          <g transform="translate(-9 -9)">
            <HubSvg paints={paints} sizePx={18} />
          </g>
        </svg>
        {isNetwork ? messages.hub : messages.hubOfPlaces}
      </li>
      {hasRings && <li className="legend-note legend-rings">{messages.rings}</li>}
    </ul>
  );
}
