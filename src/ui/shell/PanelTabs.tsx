import { formatNumber } from '../../i18n/format.ts';
import { shellMessages } from '../../i18n/messages/shell.ts';
import { setChrome } from '../../state/actions.ts';
import type { Chrome } from '../../state/store.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { useFilterPhrases } from '../filters/useFilterPhrases.ts';
import { tabKeys } from '../kit/tabKeys.ts';
import { useLanguage, useMessages } from '../useMessages.ts';

export type PanelTab = Chrome['panelTab'];

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
  const onKeyDown = tabKeys(tabs, current, open);
  return (
    <div className="shell-tabs" role="tablist" aria-label={messages.label}>
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
          onKeyDown={onKeyDown}
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
