/** The chip of organizations that the view has no place for: how many, and the way to their list. */
import { useLayoutEffect, useRef } from 'react';
import { stageMessages } from '../i18n/messages/stage.ts';
import { setChrome } from '../state/actions.ts';
import { useCorridor } from '../state/useCorridor.ts';
import type { Stage } from './stage.ts';
import { useFrame } from './useFrame.ts';

/** Shown and context organizations in the tray; links that are lifted lead to the chip. */
function readCount(stage: Stage): number {
  const tray = stage.scene()?.gatheredBy('tray');
  return tray?.organizations.length ?? 0;
}

export function TrayButton({ stage }: { readonly stage: Stage | null }) {
  const language = useCorridor((state) => state.view.lang);
  const isNetwork = useCorridor((state) => state.view.view === 'network');
  const isOpen = useCorridor((state) => state.chrome.isTrayOpen);
  const button = useRef<HTMLButtonElement>(null);
  const count = useFrame(stage, readCount) ?? 0;
  const messages = stageMessages[language];

  useLayoutEffect(() => {
    const element = button.current;
    const container = element?.closest('.stage');
    if (!element || !container || !stage) {
      stage?.scene()?.setTray(null);
      return;
    }
    const box = element.getBoundingClientRect();
    const frame = container.getBoundingClientRect();
    stage.scene()?.setTray([box.left - frame.left + box.width / 2, box.top - frame.top + box.height / 2]);
  });

  if (count === 0) return null;
  return (
    <button
      ref={button}
      type="button"
      className="stage-tray"
      aria-expanded={isOpen}
      onClick={() => setChrome({ isTrayOpen: !isOpen })}
    >
      {isNetwork ? messages.withoutPartner(count) : messages.notOnMap(count)}
    </button>
  );
}
