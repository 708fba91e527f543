import type { KeyboardEvent } from 'react';

const moves: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * What keys do on each tab of a list, which is one Tab stop: arrows go round, Home and End to its ends. The tabs are
 * all that is in the list, in this order. https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export function tabKeys<Tab>(tabs: readonly Tab[], current: Tab, open: (tab: Tab) => void) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const at = moves[event.key]?.(tabs.indexOf(current), tabs.length);
    const tab = at === undefined ? undefined : tabs[at];
    if (at === undefined || tab === undefined) return;
    event.preventDefault();
    open(tab);
    const button = event.currentTarget.parentElement?.children[at];
    if (button instanceof HTMLElement) button.focus();
  };
}
