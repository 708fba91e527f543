/** The view of a story's step, as far as the data has to do with it: which parameters it may set, and what they filter. */
import { parseBetween } from '../betweenEnds.ts';
import type { Filters } from '../filter.ts';
import { noFilters } from '../filter.ts';
import { parseNear } from '../nearCircle.ts';
import { isPartialDate } from '../partialDate.ts';

/** What a step may set. Language, theme, data and embedding stay as the reader has them. */
export const storyParameters: readonly string[] = [
  'view',
  'sector',
  'kind',
  'region',
  'agreement-kind',
  'from',
  'to',
  'as-of',
  'between',
  'near',
  'linked',
  'q',
  'org',
  'agreement',
  'path',
  'place',
  'map',
  'links',
  'affiliations',
  'insight',
  'compare',
];

export interface StoryIds {
  readonly sector: readonly string[];
  readonly kind: readonly string[];
  readonly region: readonly string[];
  readonly agreementKind: readonly string[];
  readonly organization: readonly string[];
  readonly agreement: readonly string[];
  /** Of regions or organizations. */
  readonly end: readonly string[];
  /** Of regions or sectors. */
  readonly compared: readonly string[];
}

export interface ReadStoryView {
  readonly filters: Filters;
  /** All that it names, to be looked up. */
  readonly ids: StoryIds;
  /** `name=value` of what it may not set, or that cannot be read. */
  readonly unreadable: readonly string[];
}

export function readStoryView(query: string): ReadStoryView {
  const values = new URLSearchParams(query);
  const list = (name: string) => (values.get(name) ?? '').split(',').filter((id) => id !== '');
  const unreadable = [...values]
    .filter(([name]) => !storyParameters.includes(name))
    .map(([name, value]) => `${name}=${value}`);
  const checked = (name: string, isValid: (value: string) => boolean): string | null => {
    const value = values.get(name);
    if (value === null || value === '' || isValid(value)) return value || null;
    unreadable.push(`${name}=${value}`);
    return null;
  };
  const between = checked('between', (value) => parseBetween(value) !== null);
  const ends = between === null ? null : parseBetween(between);
  const filters: Filters = {
    ...noFilters,
    sector: list('sector'),
    kind: list('kind'),
    region: list('region'),
    agreementKind: list('agreement-kind'),
    from: checked('from', isPartialDate),
    to: checked('to', isPartialDate),
    asOf: checked('as-of', isPartialDate),
    q: checked('q', (value) => value.length <= 200),
    between,
    near: checked('near', (value) => parseNear(value) !== null),
    linked: checked('linked', (value) => value === '1') === '1',
  };
  return {
    filters,
    ids: {
      sector: filters.sector,
      kind: filters.kind,
      region: filters.region,
      agreementKind: filters.agreementKind,
      organization: [...list('org'), ...list('path')],
      agreement: list('agreement'),
      end: ends ? [...ends.first, ...ends.second] : [],
      compared: list('compare'),
    },
    unreadable,
  };
}
