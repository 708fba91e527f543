import type { RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';

/** Whether the reader's last act was with keys; a screen reader's click has no pointer (`detail` 0). */
let isByKeyboard = false;

function noteInput(event: Event): void {
  isByKeyboard =
    event.type === 'keydown' || (event instanceof MouseEvent && event.type === 'click' && event.detail === 0);
}

// From the start, because the act that opens the first profile comes before the profile.
if (typeof document !== 'undefined') {
  for (const type of ['keydown', 'pointerdown', 'click']) document.addEventListener(type, noteInput, true);
}

/** The next record is the answer to what was asked in a form that it replaces: the focus goes along, whatever chose it. */
export function takeFocusAlong(): void {
  isByKeyboard = true;
}

/**
 * Moves the focus to the heading when a record was opened by keyboard, and back to where it was when the record is
 * closed from inside. With a pointer nothing moves, nor for a record that the page opens with.
 */
export function useProfileFocus(
  record: string | null,
  heading: RefObject<HTMLHeadingElement | null>,
  focusElsewhere: () => void,
): {
  readonly returnFocus: () => void;
  /** The content that was waited for is in the page. */
  readonly arrive: () => void;
} {
  const opener = useRef<HTMLElement | null>(null);
  const before = useRef<string | null>(null);
  const isAwaited = useRef(false);

  useLayoutEffect(() => {
    const last = before.current;
    before.current = record;
    if (record === last || record === null) return;
    const active = document.activeElement;
    // Going on from one record to the next keeps the way back to where the first was opened.
    if (last === null)
      opener.current = active instanceof HTMLElement && active !== document.body ? active : null;
    isAwaited.current = isByKeyboard && !heading.current;
    if (isByKeyboard) heading.current?.focus();
  }, [record, heading]);

  const arrive = () => {
    if (isAwaited.current) heading.current?.focus();
    isAwaited.current = false;
  };

  const returnFocus = () => {
    const target = opener.current;
    opener.current = null;
    if (target?.isConnected && !target.closest('[inert]')) target.focus();
    else if (isByKeyboard) focusElsewhere();
  };
  return { returnFocus, arrive };
}
