import { Fragment } from 'react';
import { shellMessages } from '../../i18n/messages/shell.ts';
import { showView } from '../../state/actions.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { MixSlider } from '../controls/MixSlider.tsx';
import { useMessages } from '../useMessages.ts';

const views = ['map', 'network', 'table'] as const;

/** The three views, and between the first two, where there is room, the slider from the one to the other. */
export function ViewSwitch({ hasSlider = false }: { readonly hasSlider?: boolean }) {
  const { view: messages } = useMessages(shellMessages);
  const current = useCorridor((state) => state.view.view);
  return (
    <fieldset className="segments shell-views">
      <legend className="visually-hidden">{messages.label}</legend>
      {views.map((view) => (
        <Fragment key={view}>
          {hasSlider && view === 'network' && <MixSlider isDisabled={current === 'table'} />}
          <label className="segment">
            <input type="radio" name="view" checked={view === current} onChange={() => showView(view)} />
            {messages[view]}
          </label>
        </Fragment>
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
