import { memo, useMemo, useState, useSyncExternalStore } from 'react';
import { legendMessages } from '../../i18n/messages/legend.ts';
import { isProfileAskedFor } from '../../state/frameLayout.ts';
import { selectIndexed } from '../../state/selectors.ts';
import { useCorridor, useCorridorLater } from '../../state/useCorridor.ts';
import { Icon } from '../kit/Icon.tsx';
import { latePart } from '../kit/latePart.tsx';
import { KindSign } from '../kit/sign/KindSign.tsx';
import { SectorSign } from '../kit/sign/SectorSign.tsx';
import { useMessages } from '../useMessages.ts';
import { LegendPlaces } from './LegendPlaces.tsx';
import { LegendToggle } from './LegendToggle.tsx';
import './legend.css';

/** In a folded part of the legend: not needed for its first sight. */
const LegendTransport = latePart(async () => ({
  default: (await import('./LegendTransport.tsx')).LegendTransport,
}));
const LegendMarks = latePart(async () => ({ default: (await import('./LegendMarks.tsx')).LegendMarks }));

/** Wide enough for the open legend to stand in the sea, where the home view puts no mark. `site/first/first.css` has the same. */
const roomyQuery = '(min-width: 1440px) and (min-height: 720px)';

function subscribeToRoom(onChange: () => void): () => void {
  const query = window.matchMedia(roomyQuery);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** Whether the legend stands open as long as the reader has said nothing: on the whole map of a wide window. */
function useStandsOpen(): boolean {
  const isRoomy = useSyncExternalStore(
    subscribeToRoom,
    () => window.matchMedia(roomyQuery).matches,
    // The build draws it open (`site/first/firstView.tsx`), for readers whom no script reaches.
    () => true,
  );
  // With the profile that it makes room for: a legend that opens or folds is most of what a click would wait for.
  const isWhole = useCorridorLater(
    (state) =>
      state.view.view === 'map' &&
      !state.view.embed &&
      state.view.insight === null &&
      state.view.compare.length === 0 &&
      state.view.story === null &&
      !isProfileAskedFor(state),
  );
  return isRoomy && isWhole;
}

/** What marks mean, in a corner of the stage; its entries filter. */
export const Legend = memo(function Legend() {
  const messages = useMessages(legendMessages);
  const indexed = useCorridor(selectIndexed);
  const standsOpen = useStandsOpen();
  const [wish, setWish] = useState<boolean | null>(null);
  const isOpen = wish ?? standsOpen;
  const hasTransport = useCorridor((state) => state.chrome.hasTransport);
  // Over another data set, words of the shipped vocabulary that nothing in it has explain nothing.
  const used = useMemo(() => {
    const { organizations = [], agreements = [] } = indexed?.dataset ?? {};
    return new Set([
      ...organizations.flatMap((one) => [...one.sectors, one.kind]),
      ...agreements.flatMap((one) => one.sectors),
    ]);
  }, [indexed]);
  if (!indexed) return null;
  const { sectors, organizationKinds } = indexed.dataset;
  return (
    <section
      className="legend"
      aria-label={messages.title}
      data-open={isOpen || undefined}
      data-standing={(isOpen && wish === null) || undefined}
    >
      <h3 className="legend-head">
        <button
          type="button"
          className="legend-opener"
          aria-expanded={isOpen}
          title={isOpen ? messages.close : messages.open}
          onClick={() => setWish(!isOpen)}
        >
          <Icon name="legend" sizePx={18} />
          {messages.title}
          <Icon name={isOpen ? 'chevronDown' : 'chevronUp'} sizePx={14} />
        </button>
      </h3>
      {isOpen && (
        <div className="legend-body">
          <LegendPlaces />
          <details open>
            <summary className="legend-title">{messages.sectors}</summary>
            <p className="legend-help">{messages.letters}</p>
            <ul title={messages.filterBy}>
              {sectors
                .filter(({ id }) => used.has(id))
                .map((sector) => (
                  <LegendToggle
                    key={sector.id}
                    facet="sector"
                    term={sector}
                    sign={<SectorSign sector={sector} sizePx={22} />}
                  />
                ))}
            </ul>
          </details>
          <details>
            <summary className="legend-title">{messages.kinds}</summary>
            <ul title={messages.filterBy}>
              {organizationKinds
                .filter(({ id }) => used.has(id))
                .map((kind) => (
                  <LegendToggle
                    key={kind.id}
                    facet="kind"
                    term={kind}
                    sign={<KindSign shape={kind.shape} sizePx={22} />}
                  />
                ))}
            </ul>
          </details>
          <details>
            <summary className="legend-title">{messages.marks}</summary>
            <LegendMarks />
          </details>
          {hasTransport && (
            <details open>
              <summary className="legend-title">{messages.transport}</summary>
              <LegendTransport />
            </details>
          )}
        </div>
      )}
    </section>
  );
});
