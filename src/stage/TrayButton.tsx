/** The chip of organizations that the view has no place for: how many, and the way to their list. */
import { useLayoutEffect, useRef } from 'react';
import { splitShown } from '../domain/splitShown.ts';
import { stageMessages } from '../i18n/messages/stage.ts';
import { leftOutAt } from '../scene/leftOut.ts';
import { setChrome } from '../state/actions.ts';
import { selectIndexed, selectShown } from '../state/selectors.ts';
import { store } from '../state/store.ts';
import { useCorridor } from '../state/useCorridor.ts';
import type { Stage } from './stage.ts';
import { useFrame } from './useFrame.ts';

/** Of those in the tray, how many are shown; `null` where it is empty. Context alone keeps it: lifted links lead there. */
function readCount(stage: Stage): number | null {
  const members = stage.scene()?.gatheredBy('tray')?.organizations ?? [];
  if (members.length === 0) return null;
  const state = store.getState();
  const indexed = selectIndexed(state);
  const shown = selectShown(state);
  return indexed && shown && splitShown(indexed, shown, members).shown.length;
}

export function TrayButton({ stage }: { readonly stage: Stage | null }) {
  const language = useCorridor((state) => state.view.lang);
  const where = useCorridor(({ view, chrome }) => leftOutAt(chrome.mix ?? Number(view.view === 'network')));
  const isOpen = useCorridor((state) => state.chrome.isTrayOpen);
  const button = useRef<HTMLButtonElement>(null);
  const count = useFrame(stage, readCount);
  const messages = stageMessages[language];

  useLayoutEffect(() => {
    const element = button.current;
    const container = element?.closest('.stage');
    if (!element || !container || !stage) {
      stage?.setTray(null);
      return;
    }
    const box = element.getBoundingClientRect();
    const frame = container.getBoundingClientRect();
    stage.setTray([box.left - frame.left + box.width / 2, box.top - frame.top + box.height / 2]);
  });

  if (count === null) return null;
  return (
    <button
      ref={button}
      type="button"
      className="stage-tray"
      aria-expanded={isOpen}
      onClick={() => setChrome({ isTrayOpen: !isOpen })}
    >
      {count === 0 ? messages.context[where] : messages[where](count)}
    </button>
  );
}
