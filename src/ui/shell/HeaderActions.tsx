import type { FocusEvent } from 'react';
import { shellMessages } from '../../i18n/messages/shell.ts';
import { openDialog, openInsight } from '../../state/actions.ts';
import type { DialogName } from '../../state/store.ts';
import { useMessages } from '../useMessages.ts';
import type { IconName } from '../kit/Icon.tsx';
import { Icon } from '../kit/Icon.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';

const actions: readonly { readonly dialog: Exclude<DialogName, 'preview'>; readonly icon: IconName }[] = [
  { dialog: 'share', icon: 'share' },
  { dialog: 'export', icon: 'export' },
  { dialog: 'about', icon: 'info' },
  { dialog: 'help', icon: 'help' },
];

interface MenuButtonProps {
  /** Id of what it opens. */
  readonly menu: string;
  readonly icon: IconName;
  readonly label: string;
}

function MenuButton({ menu, icon, label }: MenuButtonProps) {
  return (
    <button
      type="button"
      className="button button-quiet button-icon"
      popoverTarget={menu}
      title={label}
      aria-label={label}
    >
      <Icon name={icon} />
    </button>
  );
}

/** Left with Tab, a menu would cover what has the focus. Its own button closes it by itself. */
function closeBehindFocus({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): void {
  const isLeft =
    relatedTarget instanceof Element &&
    !currentTarget.contains(relatedTarget) &&
    relatedTarget.getAttribute('popovertarget') !== currentTarget.id;
  // Engines that do not know popovers have nothing to close.
  if (isLeft && 'hidePopover' in currentTarget) currentTarget.hidePopover();
}

interface RowActionProps {
  readonly icon: IconName;
  readonly name: string;
  readonly onClick: () => void;
}

function RowAction({ icon, name, onClick }: RowActionProps) {
  return (
    <button type="button" className="button button-quiet shell-action" title={name} onClick={onClick}>
      <Icon name={icon} />
      <span className="shell-action-name">{name}</span>
    </button>
  );
}

/** The actions in a row, where the header is wide enough. */
export function HeaderActions() {
  const { actions: messages, theme } = useMessages(shellMessages);
  return (
    <div className="shell-actions">
      <RowAction icon="chart" name={messages.insights} onClick={() => openInsight('timeline')} />
      <MenuButton menu="theme-menu" icon="theme" label={theme.label} />
      <div id="theme-menu" popover="auto" className="shell-menu shell-theme-menu" onBlur={closeBehindFocus}>
        <ThemeChoice />
      </div>
      {actions.map(({ dialog, icon }) => (
        <RowAction key={dialog} icon={icon} name={messages[dialog]} onClick={() => openDialog(dialog)} />
      ))}
    </div>
  );
}

/** The same in a menu, where it is not. */
export function HeaderMenu() {
  const { actions: messages } = useMessages(shellMessages);
  return (
    <div className="shell-more">
      <MenuButton menu="header-menu" icon="menu" label={messages.more} />
      <div id="header-menu" popover="auto" className="shell-menu" onBlur={closeBehindFocus}>
        <ul>
          <li>
            <button
              type="button"
              className="shell-menu-item"
              popoverTarget="header-menu"
              popoverTargetAction="hide"
              onClick={() => openInsight('timeline')}
            >
              <Icon name="chart" />
              {messages.insights}
            </button>
          </li>
          {[...actions, { dialog: 'data', icon: 'file' } as const].map(({ dialog, icon }) => (
            <li key={dialog}>
              <button
                type="button"
                className="shell-menu-item"
                popoverTarget="header-menu"
                popoverTargetAction="hide"
                onClick={() => openDialog(dialog)}
              >
                <Icon name={icon} />
                {messages[dialog]}
              </button>
            </li>
          ))}
        </ul>
        <ThemeChoice />
      </div>
    </div>
  );
}
