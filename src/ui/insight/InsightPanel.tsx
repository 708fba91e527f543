import type { ComponentType } from 'react';
import { memo, useEffect, useId, useRef, useState } from 'react';
import type { Shown } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { insightMessages } from '../../i18n/messages/insight.ts';
import { changeView } from '../../state/actions.ts';
import { selectIndexed, selectShown } from '../../state/selectors.ts';
import { useCorridor, useCorridorLater } from '../../state/useCorridor.ts';
import type { InsightName } from '../../state/viewState.ts';
import { Icon } from '../kit/Icon.tsx';
import { selectOpenRecord } from '../profile/openRecord.ts';
import { useMessages } from '../useMessages.ts';
import { ChangesPanel } from './ChangesPanel.tsx';
import { ComparePanel } from './ComparePanel.tsx';
import { FiguresPanel } from './FiguresPanel.tsx';
import { GapsPanel } from './GapsPanel.tsx';
import { MatrixPanel } from './MatrixPanel.tsx';
import { onceDrawn } from './onceDrawn.ts';
import { TimelinePanel } from './TimelinePanel.tsx';
import './insight.css';

export interface InsightProps {
  readonly indexed: IndexedDataset;
  readonly shown: Shown;
}

type PanelName = InsightName | 'compare';

const panels: Readonly<Record<PanelName, ComponentType<InsightProps>>> = {
  timeline: TimelinePanel,
  figures: FiguresPanel,
  matrix: MatrixPanel,
  gaps: GapsPanel,
  compare: ComparePanel,
  changes: ChangesPanel,
};
const panelNames = Object.keys(panels) as PanelName[];

/** Comparing has an address of its own (`compare`); what else is open has `insight`. */
function open(name: PanelName, comparedBefore: readonly string[]) {
  if (name === 'compare') changeView({ insight: null, compare: comparedBefore }, 'push');
  else changeView({ insight: name, compare: [] }, 'push');
}

/** Two to begin with: the provinces or states with the most organizations. */
function firstComparison({ regionsOf }: IndexedDataset): readonly string[] {
  const counts = new Map<string, number>();
  for (const codes of regionsOf) {
    const province = codes.at(-2);
    if (province !== undefined) counts.set(province, (counts.get(province) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 2)
    .map(([code]) => code);
}

/**
 * The name once its frame is on screen; the one before, or none, until then. The frame after a click belongs to the
 * head; what stands below it, thousands of pairs or rows, follows in slices.
 */
function useAfterFrame<Value>(name: Value): Value | null {
  const [drawn, setDrawn] = useState<Value | null>(null);
  useEffect(() => onceDrawn(() => setDrawn(name)), [name]);
  return drawn;
}

/** Not drawn anew by what only its frame tells: the panel that is about to make room would be, in the frame of the click. */
const Drawn = memo(function Drawn({ name, ...props }: InsightProps & { readonly name: PanelName }) {
  const Panel = panels[name];
  return <Panel {...props} />;
});

export function InsightPanel() {
  const messages = useMessages(insightMessages);
  const indexed = useCorridorLater(selectIndexed);
  const shown = useCorridorLater(selectShown);
  const insight = useCorridor((state) => state.view.insight);
  const isComparing = useCorridor((state) => state.view.compare.length === 2);
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // The panel that was asked for last wins where a link names both.
  const current: PanelName = insight ?? (isComparing ? 'compare' : 'figures');
  const drawn = useAfterFrame(current);
  // The stage makes way for it last: it is drawn anew for that, which takes longer than all the rest.
  const isPlaced = useAfterFrame(drawn) !== null;
  // On a phone the panel and a profile lie over each other: what was opened last lies on top.
  const record = useCorridor(selectOpenRecord);
  const [before, setBefore] = useState({ current, record });
  if (before.current !== current) setBefore({ current, record });
  const isUnderProfile = record !== null && record !== before.record;

  // Opened by hand, reading goes on here; a link that names it leaves the focus at the top of the page.
  useEffect(() => {
    if (document.activeElement !== document.body) heading.current?.focus({ preventScroll: true });
  }, []);

  const tabs = useRef<HTMLElement>(null);
  // On a phone the row of names is wider than the screen. Not `scrollIntoView`, which scrolls the page around it, too.
  useEffect(() => {
    const row = tabs.current;
    const tab = row?.querySelector<HTMLElement>('[aria-current]');
    if (row && tab) row.scrollLeft = tab.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2;
  }, [current]);

  if (!indexed || !shown) return null;
  return (
    <section
      className="insight"
      data-insight={drawn ?? undefined}
      data-opening={isPlaced ? undefined : current}
      data-under-profile={isUnderProfile || undefined}
      aria-labelledby={headingId}
    >
      <header className="insight-head">
        <h2 id={headingId} ref={heading} tabIndex={-1} className="insight-title">
          {messages.panels}
        </h2>
        <nav ref={tabs} className="insight-tabs" aria-label={messages.panels}>
          {panelNames.map((name) => (
            <button
              key={name}
              type="button"
              className="insight-tab"
              aria-current={name === current || undefined}
              onClick={() => open(name, firstComparison(indexed))}
            >
              {messages.names[name]}
            </button>
          ))}
        </nav>
        <button
          type="button"
          className="button button-quiet button-icon insight-close"
          title={messages.close}
          onClick={() => {
            changeView({ insight: null, compare: [] }, 'push');
            document.getElementById('stage')?.focus({ preventScroll: true });
          }}
        >
          <Icon name="close" />
          <span className="visually-hidden">{messages.close}</span>
        </button>
      </header>
      {/* Scrollable without a control inside: reachable by keyboard. */}
      <div
        className="insight-body"
        tabIndex={0}
        role="group"
        aria-labelledby={headingId}
        aria-busy={drawn !== current || undefined}
      >
        {drawn && <Drawn name={drawn} indexed={indexed} shown={shown} />}
      </div>
    </section>
  );
}
