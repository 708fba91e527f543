import type { ReactNode } from 'react';
import { useEffect, useEffectEvent, useId, useRef } from 'react';
import { shellMessages } from '../../i18n/messages/shell.ts';
import { useMessages } from '../useMessages.ts';
import { Icon } from './Icon.tsx';
import './dialog.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Actions at the foot, always visible. */
  readonly footer?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large';
}

/** Where the focus goes back to; for an entry of a menu that has closed since, the button that opens the menu. */
function openerOf(element: Element | null): HTMLElement | null {
  const menu = element?.closest('[popover]');
  const opener = menu ? document.querySelector(`[popovertarget="${menu.id}"]`) : element;
  return opener instanceof HTMLElement && opener.isConnected ? opener : null;
}

/**
 * A modal dialog: open as long as it is rendered. The browser keeps focus inside and the page behind inert; focus goes
 * back to where it was when the dialog goes away.
 */
export function Dialog({ title, onClose, children, footer, size = 'medium' }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const messages = useMessages(shellMessages);
  // The backdrop is the dialog element itself; for keyboards Esc and the close button do the same.
  const onBackdrop = useEffectEvent((event: MouseEvent) => {
    if (event.target === dialog.current) onClose();
  });

  useEffect(() => {
    const element = dialog.current;
    element?.addEventListener('click', onBackdrop);
    const before = document.activeElement;
    // Engines without `showModal` (old ones, jsdom) get a dialog that does not hold focus.
    if (element && typeof element.showModal === 'function') element.showModal();
    else element?.setAttribute('open', '');
    return () => {
      element?.removeEventListener('click', onBackdrop);
      if (element?.open && typeof element.close === 'function') element.close();
      openerOf(before)?.focus({ preventScroll: true });
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className={`dialog dialog-${size}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // A cancelled file picker inside bubbles here too.
        if (event.target !== dialog.current) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className="dialog-frame">
        <div className="dialog-head">
          <h2 id={titleId} className="dialog-title">
            {title}
          </h2>
          <button
            type="button"
            className="button button-quiet button-icon"
            onClick={onClose}
            title={messages.dialog.close}
          >
            <Icon name="close" />
            <span className="visually-hidden">{messages.dialog.close}</span>
          </button>
        </div>
        {/* Scrollable without a control inside: reachable by keyboard (axe: scrollable-region-focusable). */}
        <div className="dialog-body" tabIndex={0} role="group" aria-labelledby={titleId}>
          {children}
        </div>
        {footer && <div className="dialog-foot">{footer}</div>}
      </div>
    </dialog>
  );
}
