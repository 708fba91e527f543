import { shellMessages } from '../../i18n/messages/shell.ts';
import { showView } from '../../state/actions.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { useMessages } from '../useMessages.ts';

const views = ['map', 'network', 'table'] as const;

export function ViewSwitch() {
  const { view: messages } = useMessages(shellMessages);
  const current = useCorridor((state) => state.view.view);
  return (
    <fieldset className="segments shell-views">
      <legend className="visually-hidden">{messages.label}</legend>
      {views.map((view) => (
        <label key={view} className="segment">
          <input type="radio" name="view" checked={view === current} onChange={() => showView(view)} />
          {messages[view]}
        </label>
      ))}
    </fieldset>
  );
}

/** The same choice where three names have no room. */
export function ViewMenu() {
  const { view: messages } = useMessages(shellMessages);
  const current = useCorridor((state) => state.view.view);
  return (
    <select
      className="shell-view-menu"
      aria-label={messages.label}
      value={current}
      onChange={(event) => {
        const chosen = views.find((view) => view === event.target.value);
        if (chosen) showView(chosen);
      }}
    >
      {views.map((view) => (
        <option key={view} value={view}>
          {messages[view]}
        </option>
      ))}
    </select>
  );
}
