import { useState } from 'react';
import { legendMessages } from '../../i18n/messages/legend.ts';
import { selectIndexed } from '../../state/selectors.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { Icon } from '../kit/Icon.tsx';
import { latePart } from '../kit/latePart.tsx';
import { KindSign } from '../kit/sign/KindSign.tsx';
import { SectorSign } from '../kit/sign/SectorSign.tsx';
import { useMessages } from '../useMessages.ts';
import { LegendToggle } from './LegendToggle.tsx';
import './legend.css';

/** In a folded part of the legend: not needed for its first sight. */
const LegendTransport = latePart(async () => ({
  default: (await import('./LegendTransport.tsx')).LegendTransport,
}));
const LegendMarks = latePart(async () => ({ default: (await import('./LegendMarks.tsx')).LegendMarks }));

/**
 * Where the open legend covers no mark of the home view: beside a map as high as the stage there is room for it only in
 * a wide window. `site/first/first.css` has the same.
 */
const roomyQuery = '(min-width: 1912px) and (min-aspect-ratio: 39/20) and (min-height: 760px)';

/** The build draws it open (`app/firstView.tsx`), for readers whom no script reaches. */
function startsOpen(isEmbed: boolean): boolean {
  if (typeof window === 'undefined') return true;
  return !isEmbed && window.matchMedia(roomyQuery).matches;
}

/** What marks mean, in a corner of the stage; its entries filter. */
export function Legend() {
  const messages = useMessages(legendMessages);
  const indexed = useCorridor(selectIndexed);
  const hasTransport = useCorridor((state) => state.chrome.hasTransport);
  const isEmbed = useCorridor((state) => state.view.embed);
  const [isOpen, setIsOpen] = useState(() => startsOpen(isEmbed));
  if (!indexed) return null;
  const { sectors, organizationKinds } = indexed.dataset;
  return (
    <section className="legend" aria-label={messages.title} data-open={isOpen || undefined}>
      <h3 className="legend-head">
        <button
          type="button"
          className="legend-opener"
          aria-expanded={isOpen}
          title={isOpen ? messages.close : messages.open}
          onClick={() => setIsOpen(!isOpen)}
        >
          <Icon name="legend" sizePx={18} />
          {messages.title}
          <Icon name={isOpen ? 'chevronDown' : 'chevronUp'} sizePx={14} />
        </button>
      </h3>
      {isOpen && (
        <div className="legend-body">
          <details open>
            <summary className="legend-title">{messages.sectors}</summary>
            <p className="legend-help">{messages.letters}</p>
            <ul title={messages.filterBy}>
              {sectors.map((sector) => (
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
              {organizationKinds.map((kind) => (
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
              <summary className="legend-title">{messages.transport.title}</summary>
              <LegendTransport />
            </details>
          )}
        </div>
      )}
    </section>
  );
}
