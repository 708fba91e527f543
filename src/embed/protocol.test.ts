import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { mergePatches, readHostMessage, readInit } from './protocol.ts';

const message = (rest: object) => ({ corridor: 1, ...rest });
const set = (state: unknown) => readHostMessage(message({ type: 'set', state }));

describe('readHostMessage', () => {
  const ignored: readonly (readonly [string, unknown])[] = [
    ['a text', 'set'],
    ['null', null],
    ['a number', 1],
    ['a list', [message({ type: 'get', id: 1 })]],
    ['no mark', { type: 'get', id: 1 }],
    ['another version', { corridor: 2, type: 'get', id: 1 }],
    ['the version as text', { corridor: '1', type: 'get', id: 1 }],
    ['an inherited mark', Object.create({ corridor: 1, type: 'get', id: 1 })],
    ['an unknown type', message({ type: 'eval', code: 'alert(1)' })],
    ['a type of its prototype', message({ type: 'toString' })],
    ['get without id', message({ type: 'get' })],
    ['get with an object for an id', message({ type: 'get', id: {} })],
    ['get with NaN', message({ type: 'get', id: Number.NaN })],
    ['a map', message({ type: 'set', state: new Map([['lang', 'fr']]), more: new Map() })],
    ['more than 4 kB of text', message({ type: 'set', state: { q: 'x'.repeat(5000) } })],
    [
      'more than 4 kB of keys',
      message(Object.fromEntries(Array.from({ length: 900 }, (_, i) => [`k${i}`, 1]))),
    ],
    ['more than 4 kB in the name of a key', message({ type: 'get', id: 1, ['k'.repeat(5000)]: 1 })],
    ['a huge list', message({ type: 'set', state: { sector: new Array(1e7) } })],
    ['too deep', message({ type: 'set', state: { sector: [[[[[['quantum']]]]]] } })],
  ];
  it.each(ignored)('row 47: ignores %s', (_name, data) => {
    expect(readHostMessage(data)).toBeNull();
    expect(readInit(data)).toBeNull();
  });

  it('reads a request', () => {
    expect(readHostMessage(message({ type: 'get', id: 'a1' }))).toEqual({ type: 'get', id: 'a1' });
  });

  it('keeps what a view can be, into an object without prototype', () => {
    const read = set({ lang: 'en', sector: ['quantum'], org: null, path: [], affiliations: true });
    expect(read?.type === 'set' && Object.getPrototypeOf(read.state)).toBeNull();
    expect({ ...(read?.type === 'set' ? read.state : {}) }).toEqual({
      lang: 'en',
      sector: ['quantum'],
      org: null,
      path: null,
      affiliations: true,
    });
  });

  const refused: readonly (readonly [string, unknown])[] = [
    ['data', 'https://evil.example/corridor.json'],
    ['release', '2026-11-22'],
    ['embed', false],
    ['live', true],
    ['lang', 'de'],
    ['view', '<img src=x onerror=alert(1)>'],
    ['map', 'NaN/0/0'],
    ['org', '\u0000'],
    ['sector', ['\u0000']],
    ['q', 'x'.repeat(201)],
    ['constructor', { prototype: { x: 1 } }],
    ['html', '<p>'],
    ['location', 'https://evil.example/'],
  ];
  it.each(refused)('leaves out %s: %s', (key, value) => {
    const read = set({ [key]: value });
    expect(read?.type === 'set' && Object.keys(read.state)).toEqual([]);
  });

  it('is not poisoned by __proto__', () => {
    const data: unknown = JSON.parse(
      '{"corridor":1,"type":"set","state":{"__proto__":{"lang":"en"},"q":"a"}}',
    );
    const read = readHostMessage(data);
    expect(read?.type === 'set' && { ...read.state }).toEqual({ q: 'a' });
    expect(({} as Record<string, unknown>)['lang']).toBeUndefined();
  });

  it('never throws and never changes a prototype, whatever comes', () => {
    const prototypeKeys = Object.getOwnPropertyNames(Object.prototype).sort();
    fc.assert(
      fc.property(fc.anything({ withMap: true, withSet: true, withNullPrototype: true }), (data) => {
        readHostMessage(data);
        readInit(data);
        readInit({ corridor: 1, type: 'init', state: data });
        readHostMessage({ corridor: 1, type: 'set', state: data });
        expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(prototypeKeys);
      }),
      { seed: 20250128, numRuns: 1000 },
    );
  });
});

describe('readInit', () => {
  it('may come without a state', () => {
    expect({ ...readInit(message({ type: 'init' }))?.state }).toEqual({});
  });
  it('reads a state as `set` does', () => {
    const state = { view: 'network', data: 'https://evil.example/' };
    expect({ ...readInit(message({ type: 'init', state }))?.state }).toEqual({ view: 'network' });
  });
});

it('an init that is too long is said on the console: its sender waits for an answer', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  expect(readInit(message({ type: 'init', state: { path: 'x'.repeat(5000) } }))).toBeNull();
  expect(warn).toHaveBeenCalledWith(expect.stringContaining('over 4 kB'));
  warn.mockRestore();
});

describe('mergePatches', () => {
  const cases: readonly (readonly [object, object, object])[] = [
    [{ org: 'a' }, { agreement: 'b' }, { agreement: 'b' }],
    [{ agreement: 'b' }, { org: 'a' }, { org: 'a' }],
    [{ org: null }, { agreement: 'b' }, { agreement: 'b' }],
    [{ org: 'a' }, { org: null }, { org: null }],
    [{ lang: 'fr' }, { view: 'map' }, { lang: 'fr', view: 'map' }],
  ];
  it.each(cases)('%j and then %j are %j', (before, after, merged) => {
    expect({ ...mergePatches(before, after) }).toEqual(merged);
  });
});
