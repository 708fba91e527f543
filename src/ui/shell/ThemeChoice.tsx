import { useId } from 'react';
import { shellMessages } from '../../i18n/messages/shell.ts';
import { setTheme } from '../../state/actions.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { useMessages } from '../useMessages.ts';

const themes = ['auto', 'light', 'dark'] as const;

export function ThemeChoice() {
  const { theme: messages } = useMessages(shellMessages);
  const current = useCorridor((state) => state.view.theme);
  const name = useId();
  return (
    <fieldset className="shell-themes">
      <legend className="shell-menu-title">{messages.label}</legend>
      {themes.map((theme) => (
        <label key={theme} className="shell-menu-item">
          <input type="radio" name={name} checked={theme === current} onChange={() => setTheme(theme)} />
          {messages[theme]}
        </label>
      ))}
    </fieldset>
  );
}
