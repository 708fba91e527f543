import type { ReactNode } from 'react';
import { memo } from 'react';
import { shellMessages } from '../../i18n/messages/shell.ts';
import { setChrome } from '../../state/actions.ts';
import { store } from '../../state/store.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { FilterChips } from '../filters/FilterChips.tsx';
import { ShownLine } from '../filters/ShownLine.tsx';
import { ResultsPanel } from '../results/ResultsPanel.tsx';
import { SearchBox } from '../search/SearchBox.tsx';
import { useMessages } from '../useMessages.ts';
import { Icon } from '../kit/Icon.tsx';
import { latePart } from '../kit/latePart.tsx';
import { PanelTabs } from './PanelTabs.tsx';
import { SheetHandle } from './SheetHandle.tsx';

/** Behind its tab: fetched when the first picture stands, or with the tab. */
export const FiltersPanel = latePart(async () => ({
  default: (await import('../filters/FiltersPanel.tsx')).FiltersPanel,
}));

/** Who comes by the keyboard goes on to the map: a full sheet would cover it, and take it out of the order of stops. */
function raiseSheet(isPressed: boolean): void {
  if (isPressed) setChrome({ sheet: 'full' });
  else if (store.getState().chrome.sheet === 'low') setChrome({ sheet: 'half' });
}

interface LeftPanelProps {
  readonly network?: ReactNode;
  readonly isEmbed: boolean;
  /** Covered by something else, or closed. */
  readonly isInert: boolean;
  /** On a phone the keyboard takes half of the screen: the sheet makes room for suggestions. */
  readonly isSheet: boolean;
}

/** Search, what is shown, and under tabs the results, the filters and the measures of the network. */
export const LeftPanel = memo(function LeftPanel({ network, isEmbed, isInert, isSheet }: LeftPanelProps) {
  const messages = useMessages(shellMessages);
  const wished = useCorridor((state) => state.chrome.panelTab);
  const tabs = network ? (['results', 'filters', 'network'] as const) : (['results', 'filters'] as const);
  const current = tabs.find((tab) => tab === wished) ?? 'results';
  return (
    <section id="panel" className="shell-panel" aria-label={messages.panel.label} inert={isInert}>
      <h2 className="visually-hidden">{messages.panel.label}</h2>
      {isSheet && <SheetHandle />}
      {isEmbed && (
        <button
          type="button"
          className="button button-quiet shell-panel-close"
          onClick={() => setChrome({ sheet: 'low' })}
        >
          <Icon name="close" sizePx={18} />
          {messages.embed.close}
        </button>
      )}
      <div className="shell-panel-head">
        <SearchBox
          onFocus={isSheet ? raiseSheet : undefined}
          onType={isSheet ? () => setChrome({ sheet: 'full' }) : undefined}
        />
        {!isEmbed && <ShownLine />}
      </div>
      <div className="shell-panel-rest">
        <FilterChips />
        <PanelTabs tabs={tabs} current={current} />
        <div id="panel-body" className="shell-panel-body" role="tabpanel" aria-labelledby={`tab-${current}`}>
          {current === 'results' && <ResultsPanel />}
          {current === 'filters' && (
            <div className="shell-panel-scroller">
              <FiltersPanel />
            </div>
          )}
          {current === 'network' && <div className="shell-panel-scroller">{network}</div>}
        </div>
      </div>
    </section>
  );
});
