import { useEffect, useId } from 'react';
import { formatNumber } from '../../i18n/format.ts';
import { tableMessages } from '../../i18n/messages/table.ts';
import { clearFilters, setChrome } from '../../state/actions.ts';
import { canClear } from '../../state/ownCut.ts';
import { selectIndexed, selectShown } from '../../state/selectors.ts';
import { store } from '../../state/store.ts';
import { useCorridor, useCorridorLater } from '../../state/useCorridor.ts';
import { tabKeys } from '../kit/tabKeys.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import { AgreementsTable } from './AgreementsTable.tsx';
import { OrganizationsTable } from './OrganizationsTable.tsx';
import './table.css';

const tabs = ['organizations', 'agreements'] as const;
type Tab = (typeof tabs)[number];

interface TabStripProps {
  readonly tab: Tab;
  readonly counts: Readonly<Record<Tab, number>>;
  readonly idPrefix: string;
  readonly onChange: (tab: Tab) => void;
}

function TabStrip({ tab, counts, idPrefix, onChange }: TabStripProps) {
  const messages = useMessages(tableMessages).tabs;
  const language = useLanguage();
  const onKeyDown = tabKeys(tabs, tab, onChange);
  return (
    <div className="segments table-tabs" role="tablist" aria-label={messages.label}>
      {tabs.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          className="segment"
          id={`${idPrefix}${name}`}
          aria-selected={tab === name}
          aria-controls={`${idPrefix}panel`}
          tabIndex={tab === name ? 0 : -1}
          onClick={() => onChange(name)}
          onKeyDown={onKeyDown}
        >
          {messages[name]} <span className="table-tab-count">{formatNumber(counts[name], language)}</span>
        </button>
      ))}
    </div>
  );
}

/** Everything that is shown, as two tables in step with the map and the network. */
export default function TableView() {
  const messages = useMessages(tableMessages);
  const indexed = useCorridorLater(selectIndexed);
  const shown = useCorridorLater(selectShown);
  const isClearable = useCorridorLater(canClear);
  const idPrefix = useId();
  // The same choice as in the lists: it is still there when the reader comes back from the filters or the map.
  const tab = useCorridor((state) => state.chrome.resultsList);
  // A selected agreement brings its table to the front when the view opens; after that the reader chooses.
  useEffect(() => {
    if (store.getState().view.agreement !== null) setChrome({ resultsList: 'agreements' });
  }, []);
  if (!indexed || !shown) return null;
  const counts = { organizations: shown.organizationCount, agreements: shown.agreementCount };
  return (
    <section className="table-view" aria-label={messages.label}>
      <TabStrip
        tab={tab}
        counts={counts}
        idPrefix={idPrefix}
        onChange={(resultsList) => setChrome({ resultsList })}
      />
      <div
        id={`${idPrefix}panel`}
        role="tabpanel"
        className="table-panel"
        aria-labelledby={`${idPrefix}${tab}`}
      >
        {counts[tab] === 0 ? (
          <div className="table-empty">
            <p>{messages.none}</p>
            {isClearable && (
              <button type="button" className="button" onClick={clearFilters}>
                {messages.clearFilters}
              </button>
            )}
          </div>
        ) : tab === 'organizations' ? (
          <OrganizationsTable key="organizations" indexed={indexed} shown={shown} />
        ) : (
          <AgreementsTable key="agreements" indexed={indexed} shown={shown} />
        )}
      </div>
    </section>
  );
}
