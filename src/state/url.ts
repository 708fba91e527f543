/**
 * View ↔ URL, pure. A URL is untrusted input and also a public format: unknown parameters are kept as they are,
 * invalid values are reported and left out, defaults are not written.
 */
import type { Language } from '../domain/language.ts';
import type { ViewState } from './viewState.ts';
import { defaultView } from './viewState.ts';
import { parameterKeys, parameters, written } from './parameters.ts';

export interface Refusal {
  readonly parameter: string;
  readonly value: string;
  readonly expected: string;
}

export interface ParsedUrl {
  /** With both `org` and `agreement` where both are there: `org` wins, unless the data turns out not to have it. */
  readonly view: ViewState;
  /** Whether the URL itself says `lang`. */
  readonly hasLanguage: boolean;
  readonly refusals: readonly Refusal[];
}

/** Writes one key; separate, so that the compiler sees the key and the value belong together. */
function assign<Key extends keyof ViewState>(
  target: { [K in keyof ViewState]: ViewState[K] },
  key: Key,
  value: ViewState[Key],
): void {
  target[key] = value;
}

function readKey<Key extends keyof ViewState>(
  key: Key,
  text: string,
  target: { [K in keyof ViewState]: ViewState[K] },
): Refusal | null {
  const parsed = parameters[key].parse(text);
  if (!parsed.ok)
    return { parameter: parameters[key].name, value: text.slice(0, 200), expected: parsed.reason };
  assign(target, key, parsed.value);
  return parsed.rest === undefined
    ? null
    : { parameter: parameters[key].name, value: parsed.rest, expected: 'an id' };
}

/** `search` with or without its `?`. A parameter that is given twice counts once, the first, and is reported. */
export function parseUrl(search: string, language: Language): ParsedUrl {
  const values = new URLSearchParams(search.slice(0, 100_000));
  const view = { ...defaultView, lang: language };
  const refusals: Refusal[] = [];
  let hasLanguage = false;
  for (const key of parameterKeys) {
    const { name } = parameters[key];
    const [text, ...others] = values.getAll(name);
    if (text === undefined) continue;
    // `lang=en&lang=fr` says nothing that can be trusted.
    const refusal =
      key === 'lang' && others.length > 0
        ? { parameter: name, value: [text, ...others].join(','), expected: 'one language' }
        : readKey(key, text, view);
    if (key !== 'lang' && others.length > 0) {
      const value = others.join(',').slice(0, 200);
      refusals.push({ parameter: name, value, expected: 'once, with all its values' });
    }
    if (refusal) {
      refusals.push(refusal);
      // An unreadable language is not the browser's business any more: French is the default (quality criterion 44).
      if (key === 'lang') view.lang = 'fr';
    } else if (key === 'lang') hasLanguage = true;
  }
  return { view, hasLanguage, refusals };
}

function writeKey<Key extends keyof ViewState>(key: Key, view: ViewState): string | null {
  return parameters[key].write(view[key]);
}

/**
 * The query string of a view (`''` or `?…`), keeping unknown parameters of `current`. `lang` is written where the
 * reader's own default would not lead to it.
 */
export function writeUrl(view: ViewState, current: string, languageByDefault: Language): string {
  const known = new Set(parameterKeys.map((key) => parameters[key].name));
  const parts: string[] = [];
  for (const key of parameterKeys) {
    const text = key === 'lang' ? (view.lang === languageByDefault ? null : view.lang) : writeKey(key, view);
    if (text !== null) parts.push(`${parameters[key].name}=${encodeValue(text)}`);
  }
  for (const pair of current.replace(/^\?/, '').split('&')) {
    const [name] = new URLSearchParams(pair).keys();
    // Byte for byte: whoever put it there knows how it is to be read.
    if (pair !== '' && !known.has(name ?? '')) parts.push(pair);
  }
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** Commas, slashes and colons are legal in a query and keep links readable. */
function encodeValue(text: string): string {
  return encodeURIComponent(text)
    .replace(/%2C/g, ',')
    .replace(/%2F/g, '/')
    .replace(/%3A/g, ':')
    .replace(/%20/g, '+');
}

export interface ReadPatch {
  /** The keys that it sets, with values of the right form. */
  readonly part: Partial<ViewState>;
  readonly refusals: readonly Refusal[];
}

function acceptKey<Key extends keyof ViewState>(
  key: Key,
  value: unknown,
  target: { -readonly [K in keyof ViewState]?: ViewState[K] },
): Refusal | null {
  const parsed = parameters[key].accept(value);
  if (!parsed.ok) return { parameter: key, value: describe(value), expected: parsed.reason };
  target[key] = parsed.value;
  return parsed.rest === undefined ? null : { parameter: key, value: parsed.rest, expected: 'an id' };
}

function describe(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, 200);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? `[${value.slice(0, 20).map(written).join(',')}]`.slice(0, 200) : typeof value;
}

/**
 * A patch from outside (`setState`, a message): keys as in `getState()`, anything may be in it. To unset the language
 * leads back to `languageByDefault`, as a link without `lang` does.
 */
export function readPatch(patch: unknown, languageByDefault: Language): ReadPatch {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) {
    return {
      part: {},
      refusals: [{ parameter: 'setState', value: describe(patch), expected: 'an object' }],
    };
  }
  const part: Partial<ViewState> = {};
  const refusals: Refusal[] = [];
  for (const [name, value] of Object.entries(patch).slice(0, 100)) {
    const key = parameterKeys.find((candidate) => candidate === name);
    if (key === undefined)
      refusals.push({ parameter: name.slice(0, 100), value: describe(value), expected: 'a known key' });
    else if (value === undefined) continue;
    else {
      const asked: unknown = Array.isArray(value) && value.length === 0 ? null : value;
      const refusal = acceptKey(key, key === 'lang' ? (asked ?? languageByDefault) : asked, part);
      if (refusal) refusals.push(refusal);
    }
  }
  return { part, refusals };
}

/** Selecting one thing lets go of the other; `org` wins where the part itself names both. */
export function withPart(view: ViewState, part: Partial<ViewState>): ViewState {
  const next = { ...view, ...part };
  if (typeof part.org === 'string') return { ...next, agreement: null };
  return typeof part.agreement === 'string' ? { ...next, org: null } : next;
}

/**
 * The query of a view's lasting address: the language always stands in it, so that a link in a report opens as it was
 * written; what belongs to an embed does not.
 */
export function lastingQuery(view: ViewState): string {
  const full = { ...view, embed: false, accent: null, live: false };
  return writeUrl(full, '', view.lang === 'fr' ? 'en' : 'fr');
}
