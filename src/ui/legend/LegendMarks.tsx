import { mostTintedNodes, organizationRadiusPx } from '../../domain/markSize.ts';
import { formatNumber } from '../../i18n/format.ts';
import { legendMarksMessages } from '../../i18n/messages/legendMarks.ts';
import { selectIndexed, selectShown } from '../../state/selectors.ts';
import { useCorridor, useCorridorLater } from '../../state/useCorridor.ts';
import { HubSvg, MarkSvg } from '../kit/sign/MarkSvg.tsx';
import { useVocabulary } from '../kit/sign/vocabulary.ts';
import { useLanguage, useMessages } from '../useMessages.ts';

const samples = [1, 5, 15];

/** Radius of the ring's middle in the example, and its gaps, in shares of the whole. */
const ringRadius = 13;
const gapShare = 0.02;
const mostArcs = 4;

/** A mark of all that is shown: its number, and its most frequent sectors as they would stand in its ring. */
function PlaceSample() {
  const language = useLanguage();
  const { sectors } = useVocabulary();
  const indexed = useCorridorLater(selectIndexed);
  const shown = useCorridorLater(selectShown);
  if (!indexed || !shown) return null;
  const counts = new Map<string, number>();
  indexed.dataset.organizations.forEach(({ sectors: [sector] }, number) => {
    if (sector !== undefined && shown.organizations[number] === 1)
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
        {formatNumber(shown.organizationCount, language)}
      </text>
    </svg>
  );
}

/** What size, ring, faintness and dashes mean. */
export function LegendMarks() {
  const messages = useMessages(legendMarksMessages);
  const language = useLanguage();
  const paints = [...useVocabulary().sectors.values()].slice(0, 3);
  const hasAffiliations = useCorridor((state) => state.view.affiliations);
  const hasTint = useCorridor((state) => {
    const dataset = selectIndexed(state)?.dataset;
    return !!dataset && dataset.organizations.length + dataset.agreements.length <= mostTintedNodes;
  });
  return (
    <>
      <ul>
        <li className="legend-note">
          <PlaceSample />
          {messages.place}
        </li>
        <li className="legend-note">
          <svg className="legend-bands" width="36" height="20" viewBox="0 0 36 20" aria-hidden="true">
            <path strokeWidth="5" d="M1 8Q18 1 35 8" />
            <path strokeWidth="1.5" d="M1 17Q18 11 35 17" />
          </svg>
          {messages.band}
        </li>
        <li className="legend-note">
          <svg className="legend-spokes" width="36" height="24" viewBox="-18 -12 36 24" aria-hidden="true">
            <path d="M-17 -7Q-8 -5 0 0Q8 -6 17 -7M-13 10Q-7 3 0 0Q8 3 14 10" />
            <g transform="translate(-9 -9)">
              <HubSvg paints={paints.slice(0, 1)} sizePx={18} />
            </g>
          </svg>
          {messages.hub}
        </li>
        <li className="legend-note">
          <HubSvg paints={paints.slice(0, 1)} sizePx={26} isCrossBorder />
          {messages.crossBorder}
        </li>
        <li className="legend-note">
          <MarkSvg shape="circle" paints={paints} sizePx={30} />
          {messages.several}
        </li>
        <li className="legend-note">
          <MarkSvg shape="circle" paints={paints.slice(0, 1)} sizePx={24} isFaint />
          {messages.context}
        </li>
        {hasAffiliations && (
          <li className="legend-note">
            <svg
              className="legend-line legend-line-dashed"
              width="36"
              height="12"
              viewBox="0 0 36 12"
              aria-hidden="true"
            >
              <path d="M1 9Q18 1 35 9" />
            </svg>
            {messages.affiliation}
          </li>
        )}
        <li className="legend-note">
          <svg className="legend-edges" width="36" height="18" viewBox="-18 -9 36 18" aria-hidden="true">
            <circle className="legend-edge-canada" cx="-9" r="6.5" />
            <circle className="legend-edge-united-states" cx="9" r="6.5" />
          </svg>
          {messages.edges}
        </li>
        {hasTint && (
          <li className="legend-note">
            <svg width="36" height="20" viewBox="-18 -10 36 20" aria-hidden="true">
              <path className="legend-ground" d="M-9 2L0 -2L9 2" />
            </svg>
            {messages.ground}
          </li>
        )}
      </ul>
      <p className="legend-subtitle">{messages.sizes}</p>
      <ul className="legend-sizes">
        {samples.map((count) => (
          <li key={count}>
            <MarkSvg shape="circle" paints={[]} sizePx={organizationRadiusPx(count) * 2} reach={1} />
            {formatNumber(count, language)}
          </li>
        ))}
      </ul>
    </>
  );
}
