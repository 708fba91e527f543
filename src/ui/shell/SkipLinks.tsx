import type { MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import { shellMessages } from '../../i18n/messages/shell.ts';
import { setChrome } from '../../state/actions.ts';
import { isProfileOpen } from '../../state/frameLayout.ts';
import { useCorridor, useCorridorLater } from '../../state/useCorridor.ts';
import { useMessages } from '../useMessages.ts';

function focusOn(id: string): void {
  document.getElementById(id)?.focus();
}

/**
 * The first stops of the page: links to its parts. Following one moves the focus, but writes no fragment: the address
 * belongs to the view.
 */
export function SkipLinks() {
  const { skip } = useMessages(shellMessages);
  const isTable = useCorridor((state) => state.view.view === 'table');
  const hasProfile = useCorridorLater(isProfileOpen);
  const follow = (id: string) => (event: MouseEvent) => {
    event.preventDefault();
    focusOn(id);
  };
  return (
    <div className="shell-skip">
      <a
        href="#search-input"
        className="shell-skip-link"
        onClick={(event) => {
          event.preventDefault();
          setChrome({ isPanelOpen: true });
          // The field is in the page once the panel has been drawn.
          window.requestAnimationFrame(() => focusOn('search-input'));
        }}
      >
        {skip.search}
      </a>
      <a
        href="#stage"
        className="shell-skip-link"
        onClick={(event) => {
          // Under a raised sheet the stage takes no focus; it does as soon as the sheet is down.
          flushSync(() => setChrome({ sheet: 'low' }));
          follow('stage')(event);
        }}
      >
        {isTable ? skip.table : skip.stage}
      </a>
      {hasProfile && (
        <a href="#profile" className="shell-skip-link" onClick={follow('profile')}>
          {skip.profile}
        </a>
      )}
    </div>
  );
}
