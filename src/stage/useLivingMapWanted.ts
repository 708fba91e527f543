/**
 * Whether the living map should be there: with WebGL2, in sight, and once the page is idle or the reader has come near;
 * in an embed only then. Twenty embeds on a page are then twenty drawings and as few graphics contexts as are looked at.
 */
import type { RefObject } from 'react';
import { useCallback, useEffect, useState } from 'react';
import { addNotice } from '../state/actions.ts';
import { useCorridor, useCorridorLater } from '../state/useCorridor.ts';
import { emitError } from '../state/events.ts';
import { ready } from '../state/ready.ts';
import type { MapFault } from '../map/LateMap.tsx';
import { graphics } from './graphics.ts';

/** After so many losses the machine is not up to it; the reader may still ask. */
const mostLosses = 5;
const releaseAfterMs = 1500;
/** By then the browser has usually got its graphics back; meanwhile the stage draws. */
const restartAfterMs = 1000;

type Fault = 'none' | 'failed' | 'lost';

/** By then a page that is never idle has waited long enough, after its first picture. */
const longestWaitMs = 1500;

/** Whether the browser has had nothing to do since the first picture. */
function useIdle(): boolean {
  const [isIdle, setIsIdle] = useState(false);
  useEffect(() => {
    let isGone = false;
    const tell = () => !isGone && setIsIdle(true);
    void ready.then(() => {
      // Not known to every engine.
      if ('requestIdleCallback' in window) window.requestIdleCallback(tell, { timeout: longestWaitMs });
      else globalThis.setTimeout(tell, longestWaitMs / 4);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return isIdle;
}

export function useLivingMapWanted(containerRef: RefObject<HTMLDivElement | null>, canStart: boolean) {
  const isEmbed = useCorridor((state) => state.view.embed);
  const isLiveAtOnce = useCorridor((state) => state.view.live);
  const isTable = useCorridorLater((state) => state.view.view === 'table');
  const [isSeen, setIsSeen] = useState(true);
  const [isMeant, setIsMeant] = useState(false);
  const isIdle = useIdle();
  const [fault, setFault] = useState<Fault>(graphics.mayHaveWebGl2() ? 'none' : 'failed');

  useEffect(() => {
    if (!graphics.mayHaveWebGl2()) addNotice({ type: 'no-webgl' });
  }, []);

  useEffect(() => {
    const container = containerRef.current;
    if (!container) return;
    let timer: number | undefined;
    const observer = new IntersectionObserver(([entry]) => {
      window.clearTimeout(timer);
      if (entry?.isIntersecting) setIsSeen(true);
      else timer = window.setTimeout(() => setIsSeen(false), releaseAfterMs);
    });
    observer.observe(container);
    const mean = () => setIsMeant(true);
    const events = ['pointerenter', 'pointerdown', 'focusin', 'keydown'] as const;
    for (const event of events) container.addEventListener(event, mean, { once: true });
    return () => {
      window.clearTimeout(timer);
      observer.disconnect();
      for (const event of events) container.removeEventListener(event, mean);
    };
  }, [containerRef]);

  const reportFault = useCallback((what: MapFault) => {
    if (what === 'failed') {
      setFault('failed');
      addNotice({ type: 'no-webgl' });
      emitError('graphics-failed', 'The living map cannot start; the drawing stays.');
      return;
    }
    if (what === 'missing') {
      setFault('lost');
      addNotice({ type: 'map-missing' });
      emitError('part-failed', 'The living map could not be loaded; the drawing stays.');
      return;
    }
    emitError('graphics-lost', 'The graphics context was lost.');
    setFault('lost');
    if (graphics.lost() >= mostLosses) addNotice({ type: 'graphics-lost', canRetry: true });
    else window.setTimeout(() => setFault('none'), restartAfterMs);
  }, []);

  useEffect(() => graphics.onRetry(() => setFault('none')), []);

  const isMeantEnough = isMeant || (isEmbed ? isLiveAtOnce : isIdle);
  return {
    isWanted: canStart && isSeen && isMeantEnough && fault === 'none' && !isTable,
    fault,
    reportFault,
  };
}
