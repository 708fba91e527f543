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
