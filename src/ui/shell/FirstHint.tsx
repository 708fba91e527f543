import { useEffect } from 'react';
import { shellMessages } from '../../i18n/messages/shell.ts';
import { setChrome } from '../../state/actions.ts';
import { selectIndexed } from '../../state/selectors.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { useMessages } from '../useMessages.ts';
import { isProfileOpen } from '../../state/frameLayout.ts';
import { useFrameLayout } from './useStageInsets.ts';

/** One sentence for a first visit. Nothing is stored: it goes when it is dismissed or has been understood. */
export function FirstHint() {
  const { hint } = useMessages(shellMessages);
  const isGone = useCorridor((state) => state.chrome.isHintGone);
  const isReady = useCorridor((state) => selectIndexed(state) !== null);
  const isUnderstood = useCorridor(isProfileOpen);
  const frame = useFrameLayout();
  useEffect(() => {
    if (isUnderstood && !isGone) setChrome({ isHintGone: true });
  }, [isUnderstood, isGone]);
  // On a phone the map has no room to spare for it; the help sheet says the same.
  if (isGone || isUnderstood || !isReady || frame === 'phone') return null;
  return (
    <div className="shell-hint">
      <p>{hint.text}</p>
      <button type="button" className="button-link" onClick={() => setChrome({ isHintGone: true })}>
        {hint.dismiss}
      </button>
    </div>
  );
}
