import type { RefObject } from 'react';
import { useEffect, useLayoutEffect, useRef } from 'react';

/** Whether the reader's last act was with keys; a screen reader's click has no pointer coordinates (`detail` 0). */
let isByKeyboard = false;

function noteInput(event: Event): void {
  isByKeyboard =
    event.type === 'keydown' || (event instanceof MouseEvent && event.type === 'click' && event.detail === 0);
}

/**
 * Moves the focus to the heading when a record was opened by keyboard, and back to where it was when the record is
 * closed from inside. With a pointer nothing moves.
 */
export function useProfileFocus(
  record: string | null,
  heading: RefObject<HTMLHeadingElement | null>,
  focusElsewhere: () => void,
): { readonly returnFocus: () => void } {
  const opener = useRef<HTMLElement | null>(null);
  const before = useRef<string | null | undefined>(undefined);

  useEffect(() => {
    const types = ['keydown', 'pointerdown', 'click'] as const;
    for (const type of types) document.addEventListener(type, noteInput, true);
    return () => {
      for (const type of types) document.removeEventListener(type, noteInput, true);
    };
  }, []);

  useLayoutEffect(() => {
    const last = before.current;
    before.current = record;
    if (record === last || last === undefined || record === null) return;
    const active = document.activeElement;
    // Going on from one record to the next keeps the way back to where the first was opened.
    if (last === null)
      opener.current = active instanceof HTMLElement && active !== document.body ? active : null;
    if (isByKeyboard) heading.current?.focus({ preventScroll: false });
  }, [record, heading]);

  const returnFocus = () => {
    const target = opener.current;
    opener.current = null;
    if (target?.isConnected) target.focus();
    else focusElsewhere();
  };
  return { returnFocus };
}
