import { useId, useState } from 'react';
import { outlineMessages } from '../../i18n/messages/outline.ts';
import { selectIndexed, selectShown } from '../../state/selectors.ts';
import { useCorridorLater } from '../../state/useCorridor.ts';
import { Icon } from '../kit/Icon.tsx';
import { useMessages } from '../useMessages.ts';
import { OutlineTreeView } from './OutlineTreeView.tsx';
import './outline.css';

/** What the map and the network draw, as a tree to be walked by keyboard and screen reader; the highlight follows. */
export function NetworkOutline() {
  const messages = useMessages(outlineMessages);
  const indexed = useCorridorLater(selectIndexed);
  const shown = useCorridorLater(selectShown);
  const [isOpen, setIsOpen] = useState(false);
  const panelId = useId();
  if (!indexed || !shown) return null;
  return (
    <div className="network-outline">
      <button
        type="button"
        className="outline-disclosure"
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span className={isOpen ? 'outline-twist is-open' : 'outline-twist'}>
          <Icon name="chevronRight" sizePx={16} />
        </span>
        {messages.disclosure}
      </button>
      <div id={panelId} hidden={!isOpen}>
        {isOpen && (
          <>
            <p className="profile-small">{messages.help}</p>
            <OutlineTreeView indexed={indexed} shown={shown} />
          </>
        )}
      </div>
    </div>
  );
}
