/** Readers who were quicker than the scripts: what they typed and pressed in the page's first view is not lost. */

const nameOf = (control: Element) =>
  control.getAttribute('aria-label') ?? control.getAttribute('title') ?? control.textContent.trim();

function isSeen(element: Element): boolean {
  return element.getClientRects().length > 0;
}

/** Looks at the first view in `root`; the result does the same to what has taken its place there. */
export function earlyReader(root: HTMLElement): () => void {
  const field = [...root.querySelectorAll<HTMLInputElement>('.first .search-input')].find(isSeen);
  const typed = field?.value ?? '';
  const isTyping = field !== undefined && field === document.activeElement;
  // `first.js` marks it.
  const pressed = root.querySelector('.first [data-pressed]');

  return () => {
    const search = root.querySelector<HTMLInputElement>('#search-input');
    if (search && isTyping) search.focus();
    if (search && typed !== '') {
      // Not `value`, whose changes by scripts React takes for its own.
      search.setRangeText(typed, 0, search.value.length, 'end');
      search.dispatchEvent(new Event('input', { bubbles: true }));
    }
    if (!pressed) return;
    const same = [...root.querySelectorAll<HTMLElement>(pressed.localName)].find(
      (control) => nameOf(control) === nameOf(pressed) && isSeen(control),
    );
    same?.click();
  };
}
