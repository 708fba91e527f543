import { useState } from 'react';
import { shellMessages } from '../../i18n/messages/shell.ts';
import { selectIndexed } from '../../state/selectors.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { useMessages } from '../useMessages.ts';
import { isProfileOpen } from './layout.ts';
import { useFrame } from './useStageInsets.ts';

/** One sentence for a first visit. Nothing is stored: it goes when it is dismissed or has been understood. */
export function FirstHint() {
  const { hint } = useMessages(shellMessages);
  const [isGone, setIsGone] = useState(false);
  const isReady = useCorridor((state) => selectIndexed(state) !== null);
  const isUnderstood = useCorridor(isProfileOpen);
  const frame = useFrame();
  if (isUnderstood && !isGone) setIsGone(true);
  // On a phone the map has no room to spare for it; the help sheet says the same.
  if (isGone || !isReady || frame === 'phone') return null;
  return (
    <div className="shell-hint">
      <p>{hint.text}</p>
      <button type="button" className="button-link" onClick={() => setIsGone(true)}>
        {hint.dismiss}
      </button>
    </div>
  );
}
