import { describe, expect, it } from 'vitest';
import { parameters, parseCamera, writeCamera } from './parameters.ts';

describe('a camera', () => {
  it.each([
    ['0/85/180', { zoom: 0, lat: 85, lng: 180 }],
    ['22/-85/-180', { zoom: 22, lat: -85, lng: -180 }],
    ['6.5/45.3/-72.6', { zoom: 6.5, lat: 45.3, lng: -72.6 }],
  ])('is read from %s', (text, camera) => {
    expect(parseCamera(text)).toEqual(camera);
  });

  // The Mercator square ends at 85.05°: there is no map beyond.
  it.each([
    '5/85.1/0',
    '5/-85.1/0',
    '5/90/0',
    '5/0/180.1',
    '5/0/-180.1',
    '22.1/0/0',
    '-1/0/0',
    '5/0',
    '5/0/0/0',
    ' 5/0/0',
    '1e1/0/0',
    '5/.5/0',
    '',
  ])('is not read from %j', (text) => {
    expect(parseCamera(text)).toBeNull();
  });

  it.each([
    [{ zoom: 6.666_66, lat: 45.123_456, lng: -72.654_321 }, '6.67/45.1235/-72.6543'],
    [{ zoom: 7, lat: 45, lng: -72.6 }, '7/45/-72.6'],
    [{ zoom: 0, lat: -0.000_01, lng: 0 }, '0/0/0'],
  ])('%j is written as %s: to about ten metres', (camera, text) => {
    expect(writeCamera(camera)).toBe(text);
  });
});

const long = (length: number) => 'a'.repeat(length);

/** Answers in whole: a refusal's words go to curators and hosts. */
const readings: readonly [key: keyof typeof parameters, text: string, answer: unknown][] = [
  ['view', 'network', { ok: true, value: 'network' }],
  ['view', 'globe', { ok: false, reason: 'one of map, network, table' }],
  ['view', '', { ok: false, reason: 'one of map, network, table' }],
  ['insight', 'matrix', { ok: true, value: 'matrix' }],
  ['insight', '', { ok: true, value: null }],
  ['insight', 'all', { ok: false, reason: 'one of figures, matrix, gaps, timeline, changes' }],
  ['sector', ' quantum ,, photonics,quantum', { ok: true, value: ['quantum', 'photonics'] }],
  ['sector', ' , ', { ok: true, value: [] }],
  ['sector', 'e\u0301cole', { ok: true, value: ['école'] }],
  ['sector', long(200), { ok: true, value: [long(200)] }],
  ['sector', long(201), { ok: false, reason: 'a list of ids' }],
  // An id is whatever a document calls its record; one that the data does not have gives a notice.
  ['sector', 'a<b', { ok: true, value: ['a<b'] }],
  ['path', 'a,b', { ok: true, value: ['a', 'b'] }],
  ['path', '', { ok: true, value: [] }],
  ['path', 'a', { ok: false, reason: '2 different ids' }],
  ['path', 'a,a', { ok: false, reason: '2 different ids' }],
  ['path', 'a,b,c', { ok: false, reason: '2 different ids' }],
  ['org', '', { ok: true, value: null }],
  ['org', 'a/b', { ok: true, value: 'a/b' }],
  ['org', long(201), { ok: false, reason: 'an id' }],
  ['linked', '1', { ok: true, value: true }],
  ['linked', 'true', { ok: true, value: true }],
  ['linked', '0', { ok: true, value: false }],
  ['linked', 'false', { ok: true, value: false }],
  ['linked', 'yes', { ok: false, reason: '1 or 0' }],
  ['linked', '', { ok: false, reason: '1 or 0' }],
  ['q', long(200), { ok: true, value: long(200) }],
  ['q', long(201), { ok: false, reason: 'at most 200 characters of a text' }],
  ['q', '\0', { ok: false, reason: 'at most 200 characters of a text' }],
  ['q', ' \u0007\t', { ok: false, reason: 'at most 200 characters of a text' }],
  ['q', ' \u00a0', { ok: true, value: null }],
  ['accent', '#E4002B', { ok: true, value: 'e4002b' }],
  ['accent', 'e4002b', { ok: true, value: 'e4002b' }],
  ['accent', '', { ok: true, value: null }],
  ['accent', 'xe4002b', { ok: false, reason: 'RRGGBB' }],
  ['accent', 'e4002bf', { ok: false, reason: 'RRGGBB' }],
  ['place', long(200), { ok: true, value: long(200) }],
  ['place', long(201), { ok: false, reason: 'the id of a mark' }],
  ['place', 'place:\u0007', { ok: false, reason: 'the id of a mark' }],
  ['story', 'zones', { ok: true, value: 'zones' }],
  ['story', 'zones/two', { ok: true, value: 'zones/two' }],
  ['story', '/two', { ok: false, reason: 'id or id/step' }],
  ['story', 'zones/', { ok: false, reason: 'id or id/step' }],
  ['story', 'zones/two/three', { ok: false, reason: 'id or id/step' }],
  ['data', long(2000), { ok: true, value: long(2000) }],
  ['data', long(2001), { ok: false, reason: 'a URL' }],
  ['release', '2026-11', { ok: false, reason: 'YYYY-MM-DD' }],
];

it.each(readings)('%s=%s is read as it is', (key, text, answer) => {
  expect(parameters[key].parse(text)).toEqual(answer);
});

/** What a script or a host may hand over instead of text. */
const handed: readonly [key: keyof typeof parameters, value: unknown, answer: unknown][] = [
  ['view', null, { ok: true, value: 'map' }],
  ['view', 1, { ok: false, reason: 'a text' }],
  ['view', ['map'], { ok: false, reason: 'a text' }],
  ['insight', null, { ok: true, value: null }],
  ['insight', 'gaps', { ok: true, value: 'gaps' }],
  ['insight', true, { ok: false, reason: 'a text' }],
  ['org', null, { ok: true, value: null }],
  ['org', 7, { ok: false, reason: 'an id' }],
  ['sector', [' quantum ', 'quantum'], { ok: true, value: ['quantum'] }],
  ['sector', ['quantum', 7], { ok: true, value: ['quantum'], rest: 'number' }],
  ['sector', [7], { ok: false, reason: 'a list of ids' }],
  ['sector', Array.from({ length: 1000 }, () => 'quantum'), { ok: true, value: ['quantum'] }],
  ['sector', Array.from({ length: 1001 }, () => 'quantum'), { ok: false, reason: 'a list of ids' }],
  ['sector', {}, { ok: false, reason: 'a list of ids' }],
  ['linked', null, { ok: true, value: false }],
  ['linked', true, { ok: true, value: true }],
  ['linked', 1, { ok: true, value: true }],
  ['linked', '1', { ok: true, value: true }],
  ['linked', ['1'], { ok: false, reason: 'true or false' }],
  ['linked', {}, { ok: false, reason: 'true or false' }],
];

it.each(handed)('%s takes %j for what it is', (key, value, answer) => {
  expect(parameters[key].accept(value)).toEqual(answer);
});
