import { shellMessages } from '../../i18n/messages/shell.ts';
import { setChrome } from '../../state/actions.ts';
import { store } from '../../state/store.ts';
import { writeUrl } from '../../state/url.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import type { ViewState } from '../../state/viewState.ts';
import { ShownLine } from '../filters/ShownLine.tsx';
import { useFilterSentence } from '../filters/useFilterPhrases.ts';
import { useMessages } from '../useMessages.ts';
import { Icon } from '../kit/Icon.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { ViewMenu, ViewSwitch } from './ViewSwitch.tsx';

/** The same view on the full page; the language always stands in the link, whatever the host's is. */
export function fullPageAddress(view: ViewState, pathname: string): string {
  const full = { ...view, embed: false, accent: null, live: false };
  return `${pathname}${writeUrl(full, '', view.lang === 'fr' ? 'en' : 'fr')}`;
}

/** One slim row, slimmer in a low frame. */
export function EmbedHeader() {
  const messages = useMessages(shellMessages);
  const sentence = useFilterSentence();
  return (
    <header className="shell-embed-header">
      <h1 className="shell-embed-title" data-filtered={sentence !== '' || undefined} title={sentence}>
        <span className="shell-embed-name">{messages.productName}</span>
        {sentence !== '' && (
          <>
            <span className="visually-hidden">{messages.embed.filteredBy}</span>
            <span className="shell-embed-filtered">{sentence}</span>
          </>
        )}
      </h1>
      <ViewSwitch />
      <ViewMenu />
      <LanguageSwitch />
    </header>
  );
}

export function EmbedBar() {
  const { embed } = useMessages(shellMessages);
  const view = useCorridor((state) => state.view);
  const isDrawerOpen = useCorridor((state) => state.chrome.sheet !== 'low');
  return (
    <footer className="shell-embed-bar">
      <button
        type="button"
        className="button button-quiet shell-embed-filters"
        aria-expanded={isDrawerOpen}
        aria-controls="panel"
        title={embed.filters}
        onClick={() => setChrome({ sheet: store.getState().chrome.sheet === 'low' ? 'full' : 'low' })}
      >
        <Icon name="search" sizePx={18} />
        <span className="shell-embed-filters-name">{embed.filters}</span>
      </button>
      <ShownLine />
      <a
        className="shell-embed-link"
        href={fullPageAddress(view, window.location.pathname)}
        target="_blank"
        rel="noopener"
      >
        {embed.openFull}
        <Icon name="external" sizePx={14} />
        <span className="visually-hidden">{embed.newTab}</span>
      </a>
    </footer>
  );
}
