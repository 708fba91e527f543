import { shellMessages } from '../../i18n/messages/shell.ts';
import { setChrome } from '../../state/actions.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { useMessages } from '../useMessages.ts';
import { isProfileOpen } from '../../state/frameLayout.ts';

function focusOn(id: string): void {
  document.getElementById(id)?.focus();
}

/** The first stops of the page. Not fragment links: the address belongs to the view. */
export function SkipLinks() {
  const { skip } = useMessages(shellMessages);
  const isTable = useCorridor((state) => state.view.view === 'table');
  const hasProfile = useCorridor(isProfileOpen);
  return (
    <div className="shell-skip">
      <button
        type="button"
        className="shell-skip-link"
        onClick={() => {
          setChrome({ isPanelOpen: true });
          // The field is in the page once the panel has been drawn.
          window.requestAnimationFrame(() => focusOn('search-input'));
        }}
      >
        {skip.search}
      </button>
      <button type="button" className="shell-skip-link" onClick={() => focusOn('stage')}>
        {isTable ? skip.table : skip.stage}
      </button>
      {hasProfile && (
        <button type="button" className="shell-skip-link" onClick={() => focusOn('profile')}>
          {skip.profile}
        </button>
      )}
    </div>
  );
}
