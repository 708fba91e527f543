import type { KeyboardEvent } from 'react';
import { useEffect } from 'react';
import { openDialog, setChrome } from '../../state/actions.ts';
import { stepBack } from '../../state/stepBack.ts';
import { useServices } from '../servicesContext.ts';

function isTextField(element: EventTarget | null): boolean {
  return element instanceof HTMLElement && element.matches('input, textarea, select, [contenteditable]');
}

/** Escape works from anywhere on the page; other parts that mean it for themselves prevent its default. */
export function useEscape(): void {
  const { stage } = useServices();
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      // An open dialog or menu is closed by the browser with the same key.
      if (document.querySelector('dialog[open]') ?? openPopover()) return;
      if (stepBack(() => stage.releasePins())) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [stage]);
}

function openPopover(): Element | null {
  try {
    return document.querySelector(':popover-open');
  } catch {
    // Engines that do not know popovers do not know the selector.
    return null;
  }
}

/** `/` and `?`, only while the focus is in the stage or a list (WCAG 2.1.4). */
export function onShortcut(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTextField(event.target))
    return;
  const isInside = event.target instanceof Element && event.target.closest('#stage, #panel-body') !== null;
  if (!isInside) return;
  if (event.key === '?') {
    event.preventDefault();
    openDialog('help');
  } else if (event.key === '/') {
    event.preventDefault();
    setChrome({ isPanelOpen: true });
    window.requestAnimationFrame(() => document.getElementById('search-input')?.focus());
  }
}
