/** The view: everything a link, an embed or an outside script can set. One field for each URL parameter. */
import type { Filters } from '../domain/filter.ts';
import { noFilters } from '../domain/filter.ts';
import type { Language } from '../domain/language.ts';

export type ViewName = 'map' | 'network' | 'table';
export type ThemeName = 'light' | 'dark' | 'auto';
export type LinkMode = 'hub' | 'pair';
export type InsightName = 'figures' | 'matrix' | 'gaps' | 'timeline' | 'changes';

export interface ViewState extends Filters {
  readonly lang: Language;
  readonly view: ViewName;
  /** At most one of `org` and `agreement` is set, once there is data to ask which of an address it has. */
  readonly org: string | null;
  readonly agreement: string | null;
  /** `zoom/lat/lng`, or `null` while the reader has not moved the camera. */
  readonly map: string | null;
  readonly theme: ThemeName;
  readonly links: LinkMode;
  readonly affiliations: boolean;
  /** Two organization ids, or empty. */
  readonly path: readonly string[];
  /** The place mark that is held open, by its id. */
  readonly place: string | null;
  /** The panel of insights that is open. */
  readonly insight: InsightName | null;
  /** Two regions or two sectors set side by side, by id, or empty. */
  readonly compare: readonly string[];
  /** A guided story, `id` or `id/step`. */
  readonly story: string | null;
  readonly embed: boolean;
  /** `rrggbb`, lower case. */
  readonly accent: string | null;
  readonly live: boolean;
  readonly release: string | null;
  readonly data: string | null;
}

export const defaultView: ViewState = {
  ...noFilters,
  lang: 'fr',
  view: 'map',
  org: null,
  agreement: null,
  map: null,
  theme: 'auto',
  links: 'hub',
  affiliations: false,
  path: [],
  place: null,
  insight: null,
  compare: [],
  story: null,
  embed: false,
  accent: null,
  live: false,
  release: null,
  data: null,
};

/** What is selected, as a union, so that no case is forgotten. */
export type Selection =
  | { readonly type: 'none' }
  | { readonly type: 'organization'; readonly id: string }
  | { readonly type: 'agreement'; readonly id: string };

export function selectionOf(view: Pick<ViewState, 'org' | 'agreement'>): Selection {
  if (view.org !== null) return { type: 'organization', id: view.org };
  if (view.agreement !== null) return { type: 'agreement', id: view.agreement };
  return { type: 'none' };
}

/** `org` wins over `agreement`. */
export function withOneSelection(view: ViewState): ViewState {
  return view.org !== null && view.agreement !== null ? { ...view, agreement: null } : view;
}

export function hasFilters(view: Filters): boolean {
  return (
    view.sector.length + view.kind.length + view.region.length + view.agreementKind.length > 0 ||
    view.from !== null ||
    view.to !== null ||
    view.asOf !== null ||
    view.between !== null ||
    view.near !== null ||
    view.linked ||
    (view.q !== null && view.q.trim() !== '')
  );
}

export const filterKeys = Object.keys(noFilters) as (keyof Filters)[];

/** The filters of a view alone. */
export function filtersOf(view: Filters): Filters {
  const { sector, kind, region, agreementKind, from, to, asOf, q, between, near, linked } = view;
  return { sector, kind, region, agreementKind, from, to, asOf, q, between, near, linked };
}

export function areSameFilters(a: Filters, b: Filters): boolean {
  return filterKeys.every((key) => String(a[key] ?? '') === String(b[key] ?? ''));
}

/** Whether two views ask for the same. */
export function areSameViews(a: ViewState, b: ViewState): boolean {
  const keys = Object.keys(a) as (keyof ViewState)[];
  return keys.every((key) => String(a[key] ?? '') === String(b[key] ?? ''));
}
