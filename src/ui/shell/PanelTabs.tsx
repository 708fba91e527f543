import type { KeyboardEvent } from 'react';
import { formatNumber } from '../../i18n/format.ts';
import { shellMessages } from '../../i18n/messages/shell.ts';
import { setChrome } from '../../state/actions.ts';
import type { Chrome } from '../../state/store.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { useFilterPhrases } from '../filters/useFilterPhrases.ts';
import { useLanguage, useMessages } from '../useMessages.ts';

export type PanelTab = Chrome['panelTab'];

/** One tab stop; arrow keys go from tab to tab. */
export function PanelTabs({
  tabs,
  current,
}: {
  readonly tabs: readonly PanelTab[];
  readonly current: PanelTab;
}) {
  const { tabs: messages } = useMessages(shellMessages);
  const language = useLanguage();
  const activeCount = useFilterPhrases().reduce((sum, { parts }) => sum + parts.length, 0);
  const sheet = useCorridor((state) => state.chrome.sheet);

  const open = (tab: PanelTab) => setChrome({ panelTab: tab, sheet: sheet === 'low' ? 'half' : sheet });
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -tabs.length, End: tabs.length }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = tabs.indexOf(current) + step;
    const wrapped =
      Math.abs(step) > 1 ? Math.max(0, Math.min(tabs.length - 1, at)) : (at + tabs.length) % tabs.length;
    const tab = tabs[wrapped];
    if (!tab) return;
    open(tab);
    event.currentTarget.querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
  };
  return (
    // Focus is on the tabs; the list only hears their keys.
    // eslint-disable-next-line jsx-a11y/interactive-supports-focus
    <div className="shell-tabs" role="tablist" aria-label={messages.label} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`tab-${tab}`}
          className="shell-tab"
          aria-selected={tab === current}
          aria-controls="panel-body"
          tabIndex={tab === current ? 0 : -1}
          onClick={() => open(tab)}
        >
          {messages[tab]}
          {tab === 'filters' && activeCount > 0 && (
            <span className="shell-tab-count">{formatNumber(activeCount, language)}</span>
          )}
        </button>
      ))}
    </div>
  );
}
