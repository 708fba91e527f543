/**
 * The parameters of the view, one entry each: how a value is read from a URL, from a `setState` patch, and written
 * back. Anything may come in; what does not parse is refused with a reason and changes nothing.
 */
import { parseBetween, writeBetween } from '../domain/betweenEnds.ts';
import { normalizeId } from '../domain/cleanText.ts';
import { isIdText, readIds, writeId } from '../domain/idText.ts';
import { parseNear } from '../domain/nearCircle.ts';
import { isPartialDate } from '../domain/partialDate.ts';
import type { ViewState } from './viewState.ts';

export type Parsed<Value> =
  | {
      readonly ok: true;
      readonly value: Value;
      /** What of a list was left out. */
      readonly rest?: string;
    }
  | { readonly ok: false; readonly reason: string };

interface Parameter<Value> {
  /** The name in the URL. */
  readonly name: string;
  /** From a URL's text. */
  parse(text: string): Parsed<Value>;
  /** From a patch: a value of the right type, a URL's text, or `null`/`[]` to unset. */
  accept(value: unknown): Parsed<Value>;
  /** URL text, or `null` where it is the default. */
  write(value: Value): string | null;
}

const ok = <Value>(value: Value): Parsed<Value> => ({ ok: true, value });
const refuse = (reason: string): { ok: false; reason: string } => ({ ok: false, reason });

/** Longest value worth reading: a link with a hundred ids is 3 kB; 100 kB is an attack. */
const longestValue = 4000;

function oneOf<Value extends string>(
  name: string,
  values: readonly Value[],
  fallback: Value,
): Parameter<Value> {
  const parse = (text: string): Parsed<Value> => {
    const value = values.find((candidate) => candidate === text);
    return value === undefined ? refuse(`one of ${values.join(', ')}`) : ok(value);
  };
  return {
    name,
    parse,
    accept: (value) =>
      value === null ? ok(fallback) : typeof value === 'string' ? parse(value) : refuse('a text'),
    write: (value) => (value === fallback ? null : value),
  };
}

/** As `oneOf`, where none may be chosen. */
function oneOfOrNone<Value extends string>(name: string, values: readonly Value[]): Parameter<Value | null> {
  const parse = (text: string): Parsed<Value | null> => {
    const value = values.find((candidate) => candidate === text);
    return text === '' ? ok(null) : value === undefined ? refuse(`one of ${values.join(', ')}`) : ok(value);
  };
  return {
    name,
    parse,
    accept: (value) =>
      value === null ? ok(null) : typeof value === 'string' ? parse(value) : refuse('a text'),
    write: (value) => value,
  };
}

/** One of a list from outside, for a warning: anything may be in it. */
export function written(value: unknown): string {
  return typeof value === 'string' ? value : typeof value;
}

function list(name: string, exactLength?: number): Parameter<readonly string[]> {
  const check = (values: readonly unknown[]): Parsed<readonly string[]> => {
    const texts = values.map((value) => (typeof value === 'string' ? normalizeId(value) : value));
    const ids = texts.filter((id): id is string => typeof id === 'string' && isIdText(id));
    if (ids.length === 0 && values.length > 0) return refuse('a list of ids');
    const unique = [...new Set(ids)];
    if (exactLength !== undefined && unique.length !== exactLength && unique.length !== 0) {
      return refuse(`${String(exactLength)} different ids`);
    }
    if (ids.length === values.length) return ok(unique);
    const rest = values.filter((_, at) => typeof texts[at] !== 'string' || !isIdText(texts[at]));
    return { ok: true, value: unique, rest: rest.map(written).join(',').slice(0, 200) };
  };
  const parse = (text: string) =>
    text.length > longestValue ? refuse('a shorter list') : check(readIds(text));
  return {
    name,
    parse,
    accept: (value) =>
      value === null
        ? ok([])
        : Array.isArray(value) && value.length <= 1000
          ? check(value)
          : typeof value === 'string'
            ? parse(value)
            : refuse('a list of ids'),
    write: (value) => (value.length === 0 ? null : value.map(writeId).join(',')),
  };
}

function text(name: string, isValid: (text: string) => boolean, expected: string): Parameter<string | null> {
  const parse = (value: string): Parsed<string | null> =>
    value === '' ? ok(null) : value.length <= longestValue && isValid(value) ? ok(value) : refuse(expected);
  return {
    name,
    parse,
    accept: (value) =>
      value === null ? ok(null) : typeof value === 'string' ? parse(value) : refuse(expected),
    write: (value) => value,
  };
}

function flag(name: string): Parameter<boolean> {
  const parse = (value: string): Parsed<boolean> =>
    value === '1' || value === 'true'
      ? ok(true)
      : value === '0' || value === 'false'
        ? ok(false)
        : refuse('1 or 0');
  return {
    name,
    parse,
    accept: (value) =>
      value === null
        ? ok(false)
        : typeof value === 'boolean'
          ? ok(value)
          : typeof value === 'string' || typeof value === 'number'
            ? parse(String(value))
            : refuse('true or false'),
    write: (value) => (value ? '1' : null),
  };
}

const cameraPattern = /^(-?\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)$/;

/** `zoom/lat/lng` → camera, or `null` if it is not one. */
export function parseCamera(value: string): { zoom: number; lat: number; lng: number } | null {
  const match = cameraPattern.exec(value);
  if (!match) return null;
  const [zoom, lat, lng] = match.slice(1).map(Number) as [number, number, number];
  const isSane = zoom >= 0 && zoom <= 22 && Math.abs(lat) <= 85 && Math.abs(lng) <= 180;
  return isSane ? { zoom, lat, lng } : null;
}

/** Rounded to what can be seen: 0.01 zoom, about 10 m. */
export function writeCamera({ zoom, lat, lng }: { zoom: number; lat: number; lng: number }): string {
  const round = (value: number, digits: number) => String(Number(value.toFixed(digits)));
  return `${round(zoom, 2)}/${round(lat, 4)}/${round(lng, 4)}`;
}

/** Control characters and nothing else, or bytes that are no text: nobody has typed that, and nothing is found by it. */
function isNoText(value: string): boolean {
  return (/\p{Cc}/u.test(value) && /^[\p{Cc}\s]*$/u.test(value)) || value.includes('\uFFFD');
}

function isDay(value: string): boolean {
  return value.length === 10 && isPartialDate(value);
}

/** A text that is kept in the one form that all its spellings share; `null` refuses it. */
function normalizedText(
  name: string,
  normalize: (text: string) => string | null,
  expected: string,
): Parameter<string | null> {
  const base = text(name, (value) => normalize(value) !== null, expected);
  const inOneForm = (parsed: Parsed<string | null>): Parsed<string | null> =>
    parsed.ok && parsed.value !== null ? ok(normalize(parsed.value)) : parsed;
  return {
    ...base,
    parse: (value) => inOneForm(base.parse(value)),
    accept: (value) => inOneForm(base.accept(value)),
  };
}

function normalizeAccent(value: string): string | null {
  return /^#?[0-9a-f]{6}$/i.test(value) ? value.replace('#', '').toLowerCase() : null;
}

function normalizeToId(value: string): string | null {
  const id = normalizeId(value);
  return isIdText(id) ? id : null;
}

function normalizeBetween(value: string): string | null {
  const ends = parseBetween(value);
  return ends && [...ends.first, ...ends.second].every(isIdText) ? writeBetween(ends) : null;
}

function normalizeNear(value: string): string | null {
  return parseNear(value) && value.replaceAll(' ', '');
}

function isMarkId(value: string): boolean {
  return value.length <= 200 && !/\p{C}/u.test(value);
}

function isStory(value: string): boolean {
  const [id = '', step, ...rest] = value.split('/');
  return isIdText(id) && (step === undefined || isIdText(step)) && rest.length === 0;
}

const query = text(
  'q',
  (value) => value.length <= 200 && !isNoText(value),
  'at most 200 characters of a text',
);

/** Spaces alone ask for nothing. */
const unlessBlank = (value: string) => (/^\p{Z}+$/u.test(value) ? '' : value);

function acceptQuery(value: unknown): Parsed<string | null> {
  return query.accept(typeof value === 'string' ? unlessBlank(value) : value);
}

/** Keys as in `getState()`; the order is the order of parameters in links that the app writes. */
export const parameters: { readonly [Key in keyof ViewState]: Parameter<ViewState[Key]> } = {
  lang: oneOf('lang', ['fr', 'en'], 'fr'),
  view: oneOf('view', ['map', 'network', 'table'], 'map'),
  sector: list('sector'),
  kind: list('kind'),
  region: list('region'),
  agreementKind: list('agreement-kind'),
  from: text('from', isPartialDate, 'YYYY, YYYY-MM or YYYY-MM-DD'),
  to: text('to', isPartialDate, 'YYYY, YYYY-MM or YYYY-MM-DD'),
  asOf: text('as-of', isPartialDate, 'YYYY, YYYY-MM or YYYY-MM-DD'),
  between: normalizedText('between', normalizeBetween, 'ENDS..ENDS, each a list of ids'),
  near: normalizedText('near', normalizeNear, 'lat,lng,km'),
  linked: flag('linked'),
  q: { ...query, parse: (value) => query.parse(unlessBlank(value)), accept: acceptQuery },
  org: normalizedText('org', normalizeToId, 'an id'),
  agreement: normalizedText('agreement', normalizeToId, 'an id'),
  path: list('path', 2),
  place: text('place', isMarkId, 'the id of a mark'),
  map: text('map', (value) => parseCamera(value) !== null, 'zoom/lat/lng'),
  theme: oneOf('theme', ['auto', 'light', 'dark'], 'auto'),
  links: oneOf('links', ['hub', 'pair'], 'hub'),
  affiliations: flag('affiliations'),
  insight: oneOfOrNone('insight', ['figures', 'matrix', 'gaps', 'timeline', 'changes']),
  compare: list('compare', 2),
  story: text('story', isStory, 'id or id/step'),
  embed: flag('embed'),
  accent: normalizedText('accent', normalizeAccent, 'RRGGBB'),
  live: flag('live'),
  release: text('release', isDay, 'YYYY-MM-DD'),
  data: text('data', (value) => value.length <= 2000, 'a URL'),
};

export const parameterKeys = Object.keys(parameters) as (keyof ViewState)[];
