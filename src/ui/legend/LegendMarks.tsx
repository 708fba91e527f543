import { mostTintedNodes, organizationRadiusPx } from '../../domain/markSize.ts';
import { formatNumber } from '../../i18n/format.ts';
import { legendMarksMessages } from '../../i18n/messages/legendMarks.ts';
import { selectIndexed } from '../../state/selectors.ts';
import { useCorridor, useCorridorLater } from '../../state/useCorridor.ts';
import { HubSvg, MarkSvg } from '../kit/sign/MarkSvg.tsx';
import { useVocabulary } from '../kit/sign/vocabulary.ts';
import { useLanguage, useMessages } from '../useMessages.ts';

const samples = [1, 5, 15];

/** What size, ring, faintness and dashes mean. */
export function LegendMarks() {
  const messages = useMessages(legendMarksMessages);
  const language = useLanguage();
  const paints = [...useVocabulary().sectors.values()].slice(0, 3);
  const hasAffiliations = useCorridor((state) => state.view.affiliations);
  const hasTint = useCorridorLater((state) => {
    const dataset = selectIndexed(state)?.dataset;
    return !!dataset && dataset.organizations.length + dataset.agreements.length <= mostTintedNodes;
  });
  return (
    <>
      <ul>
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
