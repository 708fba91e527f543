/**
 * The focus stays in what is shown: where the element that had it has gone (with Back, a card closed, a preview left),
 * what stands for it now takes it. It is never taken from where it still is.
 */

/** What it was in, the innermost first, may stay and say where the reader was; else these, as far as they are there. */
const standIns = ['#profile h2[tabindex]', '#stage', '#panel [role="tab"][tabindex="0"]'];

const canTakeIt = (element: Element | null): element is HTMLElement =>
  element instanceof HTMLElement && element.isConnected && element.closest('[inert]') === null;

/** Returns the function that stops it. */
export function keepFocus(): () => void {
  /** What has the focus, or had it last, and what that is in. */
  let held: readonly Element[] = [];
  const note = ({ target }: FocusEvent) => {
    held = [];
    for (let at = target; at instanceof Element; at = at.parentElement) held = [...held, at];
  };
  const restore = () => {
    const { activeElement, body } = document;
    const isLost = held[0] !== undefined && !canTakeIt(held[0]) && (activeElement ?? body) === body;
    // A frame of somebody else's page takes nothing from that page, nor the page from an open dialog.
    if (
      !isLost ||
      (window !== window.parent && !document.hasFocus()) ||
      document.querySelector('dialog[open]')
    )
      return;
    const target =
      held.find((element) => element.matches('[tabindex]:not(#profile)') && canTakeIt(element)) ??
      standIns.map((wanted) => document.querySelector(wanted)).find(canTakeIt);
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
  };
  const observer = new MutationObserver(restore);
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['inert'] });
  document.addEventListener('focusin', note);
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', note);
  };
}
