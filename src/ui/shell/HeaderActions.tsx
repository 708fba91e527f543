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

/** The actions in a row, where the header is wide enough. */
export function HeaderActions() {
  const { actions: messages, theme } = useMessages(shellMessages);
  return (
    <div className="shell-actions">
      <button
        type="button"
        className="button button-quiet shell-action"
        title={messages.insights}
        onClick={() => openInsight('timeline')}
      >
        <Icon name="chart" />
        <span className="shell-action-name">{messages.insights}</span>
      </button>
      <button
        type="button"
        className="button button-quiet button-icon"
        popoverTarget="theme-menu"
        title={theme.label}
        aria-label={theme.label}
      >
        <Icon name="theme" />
      </button>
      <div id="theme-menu" popover="auto" className="shell-menu shell-theme-menu">
        <ThemeChoice />
      </div>
      {actions.map(({ dialog, icon }) => (
        <button
          key={dialog}
          type="button"
          className="button button-quiet shell-action"
          title={messages[dialog]}
          onClick={() => openDialog(dialog)}
        >
          <Icon name={icon} />
          <span className="shell-action-name">{messages[dialog]}</span>
        </button>
      ))}
    </div>
  );
}

/** The same in a menu, where it is not. */
export function HeaderMenu() {
  const { actions: messages } = useMessages(shellMessages);
  return (
    <div className="shell-more">
      <button
        type="button"
        className="button button-quiet button-icon"
        popoverTarget="header-menu"
        title={messages.more}
        aria-label={messages.more}
      >
        <Icon name="menu" />
      </button>
      <div id="header-menu" popover="auto" className="shell-menu">
        <ul>
          <li>
            <button type="button" className="shell-menu-item" onClick={() => openInsight('timeline')}>
              <Icon name="chart" />
              {messages.insights}
            </button>
          </li>
          {[...actions, { dialog: 'data', icon: 'file' } as const].map(({ dialog, icon }) => (
            <li key={dialog}>
              <button type="button" className="shell-menu-item" onClick={() => openDialog(dialog)}>
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
