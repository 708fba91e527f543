/** What is shared: the present view with the choices of the studio, as parameters. Pure. */
import { noFilters } from '../../domain/filter.ts';
import { parameterKeys, parameters } from '../../state/parameters.ts';
import { writeUrl } from '../../state/url.ts';
import type { ThemeName, ViewName, ViewState } from '../../state/viewState.ts';

export interface ShareChoice {
  readonly view: ViewName;
  /** `reader`: each reader's own. */
  readonly language: 'reader' | 'fr' | 'en';
  readonly filters: 'now' | 'all';
  /** The organization that the view opens on. */
  readonly organization: string | null;
  readonly hasCamera: boolean;
  readonly theme: ThemeName;
  /** `rrggbb`; embeds only. */
  readonly accent: string | null;
  readonly chrome: 'compact' | 'full';
  /** Starts the living map without waiting for the reader; embeds only. */
  readonly isLive: boolean;
}

export function choiceOfView(view: ViewState): ShareChoice {
  return {
    view: view.view,
    language: 'reader',
    filters: 'now',
    organization: view.org,
    hasCamera: view.map !== null,
    theme: view.theme,
    accent: view.accent,
    chrome: 'compact',
    isLive: false,
  };
}

/** The view that a reader of the link or embed gets. */
export function sharedView(view: ViewState, choice: ShareChoice, isEmbed: boolean): ViewState {
  const keepsSelection = choice.organization === view.org;
  const isCompact = isEmbed && choice.chrome === 'compact';
  return {
    ...view,
    ...(choice.filters === 'all' ? noFilters : {}),
    view: choice.view,
    lang: choice.language === 'reader' ? view.lang : choice.language,
    org: choice.organization,
    agreement: keepsSelection ? view.agreement : null,
    // A camera means something only in the view that it was set in.
    map: choice.hasCamera && choice.view === view.view ? view.map : null,
    theme: choice.theme,
    embed: isCompact,
    accent: isCompact ? choice.accent : null,
    live: isCompact && choice.isLive,
  };
}

const otherLanguage = (view: ViewState) => (view.lang === 'fr' ? 'en' : 'fr');

/** `?…`, or nothing where all is at its default. */
export function sharedQuery(view: ViewState, choice: ShareChoice, isEmbed: boolean): string {
  const shared = sharedView(view, choice, isEmbed);
  return writeUrl(shared, '', choice.language === 'reader' ? shared.lang : otherLanguage(shared));
}

/** The attributes of `<corridor-map>`: the same parameters, by the same names. */
export function sharedAttributes(view: ViewState, choice: ShareChoice): [name: string, value: string][] {
  const query = new URLSearchParams(sharedQuery(view, { ...choice, chrome: 'compact' }, true));
  const names = new Set(parameterKeys.map((key) => parameters[key].name));
  return [...query].filter(([name]) => names.has(name) && name !== 'embed');
}

/** Opens this studio on the same view: for a partner's webmaster. */
export function studioQuery(view: ViewState, choice: ShareChoice): string {
  const query = sharedQuery(view, choice, false);
  return query === '' ? '?studio=1' : `${query}&studio=1`;
}
