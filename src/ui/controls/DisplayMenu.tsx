import { controlsMessages } from '../../i18n/messages/controls.ts';
import { setAffiliations, setChrome, setLinkMode } from '../../state/actions.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { useMessages } from '../useMessages.ts';

const linkModes = ['hub', 'pair'] as const;

/** How agreements are drawn, and whether affiliations are. */
export function DisplayMenu() {
  const messages = useMessages(controlsMessages);
  const links = useCorridor((state) => state.view.links);
  const hasTransport = useCorridor((state) => state.chrome.hasTransport);
  const isMissing = useCorridor(({ chrome }) => chrome.hasTransport && chrome.isTransportMissing);
  const tries = useCorridor((state) => state.chrome.transportTries);
  const hasAffiliations = useCorridor((state) => state.view.affiliations);
  return (
    <div className="controls-pop controls-display" role="group" aria-label={messages.display}>
      <fieldset>
        <legend className="controls-label">{messages.links.label}</legend>
        <div className="segments">
          {linkModes.map((mode) => (
            <label key={mode} className="segment">
              <input type="radio" name="links" checked={mode === links} onChange={() => setLinkMode(mode)} />
              {messages.links[mode]}
            </label>
          ))}
        </div>
      </fieldset>
      <label className="controls-check">
        <input
          type="checkbox"
          checked={hasAffiliations}
          onChange={(event) => setAffiliations(event.target.checked)}
        />
        {messages.affiliations}
      </label>
      <label className="controls-check" title={messages.transportHelp}>
        <input
          type="checkbox"
          checked={hasTransport}
          onChange={(event) => setChrome({ hasTransport: event.target.checked })}
        />
        {messages.transport}
      </label>
      <div role="status" className="controls-missing">
        {isMissing && (
          <>
            <p>{messages.transportMissing}</p>
            <button
              type="button"
              className="button"
              onClick={() => setChrome({ isTransportMissing: false, transportTries: tries + 1 })}
            >
              {messages.tryAgain}
            </button>
          </>
        )}
      </div>
    </div>
  );
}
