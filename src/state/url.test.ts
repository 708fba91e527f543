import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBetween, writeBetween } from '../domain/betweenEnds.ts';
import { lastingQuery, parseUrl, readPatch, withPart, writeUrl } from './url.ts';
import type { ViewState } from './viewState.ts';
import { defaultView, withOneSelection } from './viewState.ts';

function applyPatch(view: ViewState, patch: unknown) {
  const { part, refusals } = readPatch(patch, 'fr');
  return { view: withPart(view, part), refusals };
}

const english: ViewState = { ...defaultView, lang: 'en' };

/** What a query string changes of the default view. */
function changes(search: string): Partial<ViewState> {
  const { view } = parseUrl(search, 'fr');
  return Object.fromEntries(
    Object.entries(view).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(defaultView[key as keyof ViewState]),
    ),
  );
}

describe('reading', () => {
  it('says that of a parameter given twice the first counts', () => {
    const { view, refusals } = parseUrl(
      '?view=table&view=network&sector=quantum&sector=photonics&q=a&q=b',
      'fr',
    );
    expect(view).toMatchObject({ view: 'table', sector: ['quantum'], q: 'a' });
    expect(refusals).toMatchObject([
      { parameter: 'view', value: 'network' },
      { parameter: 'sector', value: 'photonics' },
      { parameter: 'q', value: 'b' },
    ]);
  });

  it.each<[string, Partial<ViewState>]>([
    ['', {}],
    ['?', {}],
    ['?lang=en', { lang: 'en' }],
    ['?view=network', { view: 'network' }],
    ['?sector=quantum,life-sciences', { sector: ['quantum', 'life-sciences'] }],
    ['?sector=quantum%2Clife-sciences', { sector: ['quantum', 'life-sciences'] }],
    ['?sector=quantum,quantum,', { sector: ['quantum'] }],
    ['?sector=', {}],
    ['?kind=university', { kind: ['university'] }],
    ['?region=CA-QC,US-VT', { region: ['CA-QC', 'US-VT'] }],
    ['?agreement-kind=mou', { agreementKind: ['mou'] }],
    ['?from=2020&to=2024-06-15', { from: '2020', to: '2024-06-15' }],
    ['?q=semi-conducteur+qu%C3%A9bec', { q: 'semi-conducteur québec' }],
    ['?org=c2mi', { org: 'c2mi' }],
    ['?agreement=corridor-mou', { agreement: 'corridor-mou' }],
    // Which of the two it is the data decides.
    ['?org=c2mi&agreement=corridor-mou', { org: 'c2mi', agreement: 'corridor-mou' }],
    ['?map=6.5/45.3/-72.6', { map: '6.5/45.3/-72.6' }],
    ['?map=0/0/0', { map: '0/0/0' }],
    ['?theme=dark', { theme: 'dark' }],
    ['?links=pair', { links: 'pair' }],
    ['?affiliations=1', { affiliations: true }],
    ['?affiliations=0', {}],
    ['?path=c2mi,vermont', { path: ['c2mi', 'vermont'] }],
    ['?embed=1&accent=0A6EBD&live=1', { embed: true, accent: '0a6ebd', live: true }],
    ['?release=2025-02-01', { release: '2025-02-01' }],
    ['?data=files%2Fother.json', { data: 'files/other.json' }],
    ['?between=CA-QC-05..US-VT,US-NY', { between: 'CA-QC-05..US-VT,US-NY' }],
    ['?between=c2mi,%20c2mi..US', { between: 'c2mi..US' }],
    ['?near=45.32,-72.65,30', { near: '45.32,-72.65,30' }],
    ['?near=45.32,+-72.65,+30.5', { near: '45.32,-72.65,30.5' }],
    ['?linked=1', { linked: true }],
    ['?as-of=2024-06', { asOf: '2024-06' }],
    ['?place=place:bromont%2Bgranby', { place: 'place:bromont+granby' }],
    ['?insight=gaps', { insight: 'gaps' }],
    ['?compare=CA-QC,US-VT', { compare: ['CA-QC', 'US-VT'] }],
    ['?story=quantum/2', { story: 'quantum/2' }],
    ['?utm_source=letter', {}],
  ])('%s', (search, expected) => {
    expect(changes(search)).toEqual(expected);
    expect(parseUrl(search, 'fr').refusals).toEqual([]);
  });

  it.each([
    ['lang', 'xx'],
    ['lang', 'EN'],
    ['view', 'globe'],
    ['view', 'constructor'],
    ['from', '2024-13'],
    ['as-of', '2024-13'],
    ['between', 'CA'],
    ['between', 'CA..'],
    ['between', '..US'],
    ['between', 'CA..US..CA'],
    ['between', 'CA.. ,'],
    ['near', '45.3,-72.6'],
    ['near', '95,-72.6,30'],
    ['near', '45.3,-190,30'],
    ['near', '45.3,-72.6,0'],
    ['near', '45.3,-72.6,-5'],
    ['near', '45.3,-72.6,30,1'],
    ['near', 'Bromont,30'],
    ['linked', 'yes'],
    ['insight', 'everything'],
    ['compare', 'CA-QC'],
    ['compare', 'CA-QC,US-VT,US-NY'],
    ['story', 'a/b/c'],
    ['place', 'a\u0000b'],
    ['to', '31/12/2025'],
    ['map', 'NaN/999/999'],
    ['map', '5/95/0'],
    ['map', '5/45'],
    ['theme', 'blue'],
    ['links', 'toString'],
    ['affiliations', 'maybe'],
    ['path', 'only-one'],
    ['path', 'same,same'],
    ['path', 'a,b,c'],
    ['sector', 'a'.repeat(201)],
    ['org', '\u0000\u200b'],
    ['org', 'a'.repeat(201)],
    ['embed', 'yes'],
    ['accent', 'red'],
    ['accent', '0a6ebd;color:red'],
    ['release', '2025-02'],
    ['q', 'a'.repeat(201)],
    ['sector', 'a,'.repeat(3000)],
  ])('rows 44 and 45: refuses %s=%.30s and says so', (parameter, value) => {
    const { view, refusals } = parseUrl(`?${parameter}=${encodeURIComponent(value)}`, 'fr');
    expect(view).toEqual(defaultView);
    expect(refusals).toMatchObject([{ parameter, value: value.slice(0, 200) }]);
  });

  it.each(['?lang=xx', '?lang=en&lang=fr', '?lang=xx&lang=en', '?lang=en,fr', '?lang='])(
    'row 44: %s is no language, and the page’s own is spoken',
    (search) => {
      expect(parseUrl(search, 'fr').view.lang).toBe('fr');
    },
  );

  it('keeps what is valid beside what is not', () => {
    expect(changes('?view=globe&theme=dark&from=nonsense&to=2024')).toEqual({ theme: 'dark', to: '2024' });
  });

  // Field case 03: documents of others call their records as they like.
  const strangeIds = [
    'https://ror.org/0161xgx34',
    "O'Brien et fils",
    'Acme, Inc.',
    '-Kx9_qPz',
    'R&D',
    'Energy / Solar',
    'Health, Safety',
    'Accord (2015)',
    '100% local',
    '%2C',
    '..',
    'a..b',
    '#1',
    '<b>"x"</b>',
    '__proto__',
    '東京',
  ];

  it.each(strangeIds)('has a link for the id %j, alone and in lists', (id) => {
    const view: ViewState = {
      ...english,
      org: id,
      sector: [id, 'plain'],
      path: ['c2mi', id],
      between: applyPatch(defaultView, { between: writeBetween({ first: [id], second: ['US', id] }) }).view
        .between,
    };
    expect(view.between).not.toBeNull();
    expect(parseUrl(writeUrl(view, '', 'en'), 'en')).toMatchObject({ view, refusals: [] });
    expect(parseBetween(view.between ?? '')).toEqual({ first: [id], second: ['US', id] });
    expect(applyPatch(english, { sector: [id], agreement: id })).toMatchObject({
      view: { sector: [id], agreement: id },
      refusals: [],
    });
  });

  it.each([
    '?%E0%A4%A',
    '?q=%E0%A4%A',
    '?%00',
    '?constructor[prototype][x]=1',
    `?q=${'x'.repeat(200_000)}`,
    '?__proto__=1',
  ])('row 45: survives %.40s', (search) => {
    expect(parseUrl(search, 'fr').view).toEqual(defaultView);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  const prototypeKeys = Object.getOwnPropertyNames(Object.prototype).sort();

  it('never throws, never changes a prototype and never gives a value outside its type', () => {
    const anyParameter = fc.constantFrom(
      'lang',
      'view',
      'sector',
      'from',
      'map',
      'path',
      'embed',
      'accent',
      'theme',
      'org',
    );
    const poison = fc.constantFrom('__proto__', 'constructor', 'constructor[prototype][x]', 'toString');
    const pairs = fc.array(
      fc.tuple(fc.oneof(anyParameter, poison, fc.string()), fc.oneof(poison, fc.string({ unit: 'binary' }))),
    );
    fc.assert(
      fc.property(pairs, (parts) => {
        const { view } = parseUrl(`?${parts.map(([name, value]) => `${name}=${value}`).join('&')}`, 'fr');
        expect(['fr', 'en']).toContain(view.lang);
        expect(['map', 'network', 'table']).toContain(view.view);
        expect([0, 2]).toContain(view.path.length);
        expect(typeof view.embed).toBe('boolean');
        expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(prototypeKeys);
      }),
      { seed: 20250128, numRuns: 1000 },
    );
  });
});

describe('writing', () => {
  it('leaves out defaults', () => {
    expect(writeUrl(defaultView, '', 'fr')).toBe('');
    expect(writeUrl(english, '', 'en')).toBe('');
  });

  it("names the language where the reader's own default would not lead to it", () => {
    expect(writeUrl(english, '', 'fr')).toBe('?lang=en');
    expect(writeUrl(defaultView, '', 'en')).toBe('?lang=fr');
  });

  it('stays readable', () => {
    const view: ViewState = {
      ...defaultView,
      sector: ['quantum', 'policy'],
      map: '6.5/45.3/-72.6',
      q: 'cœur & or',
    };
    expect(writeUrl(view, '', 'fr')).toBe('?sector=quantum,policy&q=c%C5%93ur+%26+or&map=6.5/45.3/-72.6');
  });

  it('leaves unknown parameters alone, as often as they are there', () => {
    const written = writeUrl(
      { ...defaultView, view: 'table' },
      '?utm_source=a%26b&x=1&x=2&view=network',
      'fr',
    );
    expect(written).toBe('?view=table&utm_source=a%26b&x=1&x=2');
  });

  it.each(['%E0%A4%A', 'a=b=c&&d', 'x=%7e+%20/;', 'constructor[prototype][x]=1', 'x=ø'])(
    'leaves %s as it is, byte for byte',
    (unknown) => {
      const view: ViewState = { ...defaultView, view: 'table' };
      expect(writeUrl(view, `?${unknown}&lang=en&%76iew=network`, 'fr')).toBe(
        `?view=table&${unknown.replace('&&', '&')}`,
      );
    },
  );

  const ids = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,5})?$/);
  const dates = fc.option(fc.constantFrom('2020', '2021-02', '2024-02-29'));
  const views: fc.Arbitrary<ViewState> = fc
    .record({
      lang: fc.constantFrom('fr' as const, 'en' as const),
      view: fc.constantFrom('map' as const, 'network' as const, 'table' as const),
      sector: fc.uniqueArray(ids),
      kind: fc.uniqueArray(ids),
      region: fc.uniqueArray(fc.constantFrom('CA', 'CA-QC', 'CA-QC-05', 'US-VT')),
      agreementKind: fc.uniqueArray(ids),
      from: dates,
      to: dates,
      q: fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 50 })),
      org: fc.option(ids),
      agreement: fc.option(ids),
      map: fc.option(fc.constantFrom('6.5/45.3/-72.6', '0/0/0', '3/-12.5/180')),
      theme: fc.constantFrom('light' as const, 'dark' as const, 'auto' as const),
      links: fc.constantFrom('hub' as const, 'pair' as const),
      affiliations: fc.boolean(),
      path: fc.oneof(fc.constant([]), fc.uniqueArray(ids, { minLength: 2, maxLength: 2 })),
      asOf: dates,
      between: fc.option(fc.constantFrom('CA..US', 'CA-QC-05,c2mi..US-VT,US-NY')),
      near: fc.option(fc.constantFrom('45.32,-72.65,30', '0,0,0.5')),
      linked: fc.boolean(),
      place: fc.option(fc.string({ unit: fc.constantFrom(...'ab:+é, /'), minLength: 1, maxLength: 20 })),
      insight: fc.option(fc.constantFrom('figures' as const, 'gaps' as const)),
      compare: fc.oneof(fc.constant([]), fc.uniqueArray(ids, { minLength: 2, maxLength: 2 })),
      story: fc.option(fc.constantFrom('quantum', 'quantum/2')),
      embed: fc.boolean(),
      accent: fc.option(fc.constantFrom('0a6ebd', 'ffffff')),
      live: fc.boolean(),
      release: fc.option(fc.constant('2025-02-01')),
      data: fc.option(fc.webUrl()),
    })
    .map((view) => (view.org === null ? view : { ...view, agreement: null }));

  it('is read back as the same view, whatever the default language', () => {
    fc.assert(
      fc.property(views, fc.constantFrom('fr' as const, 'en' as const), (view, language) => {
        const read = parseUrl(writeUrl(view, '?other=1', language), language);
        expect(read.refusals).toEqual([]);
        expect(read.view).toEqual(view);
      }),
      { seed: 20250128, numRuns: 1000 },
    );
  });
});

describe('patches from outside', () => {
  it('take lists, texts, booleans', () => {
    const patch = {
      sector: ['quantum'],
      agreementKind: 'mou,research',
      from: '2024',
      affiliations: true,
      embed: 1,
      view: 'table',
    };
    expect(applyPatch(defaultView, patch)).toEqual({
      view: {
        ...defaultView,
        sector: ['quantum'],
        agreementKind: ['mou', 'research'],
        from: '2024',
        affiliations: true,
        embed: true,
        view: 'table',
      },
      refusals: [],
    });
  });

  it('unset with null or an empty list', () => {
    const full: ViewState = {
      ...defaultView,
      sector: ['a'],
      org: 'x',
      view: 'table',
      path: ['a', 'b'],
      map: '1/2/3',
      affiliations: true,
    };
    const nothing = { sector: [], org: null, view: null, path: null, map: [], affiliations: null };
    expect(applyPatch(full, nothing)).toEqual({ view: defaultView, refusals: [] });
  });

  it.each<[string, unknown]>([
    ['sector', [1]],
    ['sector', { 0: 'quantum' }],
    ['view', 'globe'],
    ['view', ['map', 'table']],
    ['from', 2024],
    ['map', 'x'],
    ['affiliations', 'maybe'],
    ['unknownKey', 1],
    ['agreement-kind', ['mou']],
    ['shown', {}],
    ['__proto__', { view: 'table' }],
  ])('refuse %s: %j', (key, value) => {
    const patch: unknown = JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(value)},"theme":"dark"}`);
    const { view, refusals } = applyPatch(defaultView, patch);
    expect(view).toEqual({ ...defaultView, theme: 'dark' });
    expect(refusals).toMatchObject([{ parameter: key }]);
  });

  it('take of a list the ids, and tell what is none', () => {
    expect(applyPatch(defaultView, { sector: ['quantum', 3, ''] })).toEqual({
      view: { ...defaultView, sector: ['quantum'] },
      refusals: [{ parameter: 'sector', value: 'number,', expected: 'an id' }],
    });
  });

  it.each([null, undefined, 'view=table', 3, ['view']])('that are %j change nothing', (patch) => {
    expect(applyPatch(english, patch)).toMatchObject({
      view: english,
      refusals: [{ parameter: 'setState' }],
    });
  });

  it.each<[string, Partial<ViewState>, object, Partial<ViewState>]>([
    [
      'an agreement takes over from an organization',
      { org: 'c2mi' },
      { agreement: 'mou' },
      { agreement: 'mou' },
    ],
    ['an organization takes over from an agreement', { agreement: 'mou' }, { org: 'c2mi' }, { org: 'c2mi' }],
    ['org wins where both are given', {}, { org: 'c2mi', agreement: 'mou' }, { org: 'c2mi' }],
    [
      'org wins even if it was selected before',
      { org: 'c2mi' },
      { org: 'c2mi', agreement: 'mou' },
      { org: 'c2mi' },
    ],
    ['what is none lets go of nothing', { agreement: 'mou' }, { org: 3 }, { agreement: 'mou' }],
    ['what is none does not win', {}, { org: 3, agreement: 'mou' }, { agreement: 'mou' }],
    ['unsetting one leaves the other', { org: 'c2mi' }, { agreement: null }, { org: 'c2mi' }],
  ])('%s', (_, before, patch, after) => {
    const { view } = applyPatch({ ...defaultView, ...before }, patch);
    expect(view).toEqual({ ...defaultView, ...after });
  });

  it('ignore keys that are undefined', () => {
    expect(applyPatch({ ...defaultView, org: 'c2mi' }, { org: undefined }).view.org).toBe('c2mi');
  });
});

describe('whatever patch comes from outside', () => {
  it('never throws and never changes a prototype', () => {
    const prototypeKeys = Object.getOwnPropertyNames(Object.prototype).sort();
    const key = fc.oneof(fc.constantFrom('__proto__', 'constructor', 'org', 'sector', 'map'), fc.string());
    const patch = fc.array(fc.tuple(key, fc.anything())).map((entries) => {
      const made = {};
      // As `JSON.parse` makes them: `__proto__` is a key like any other.
      for (const [name, value] of entries)
        Object.defineProperty(made, name, { value, enumerable: true, configurable: true });
      return made;
    });
    fc.assert(
      fc.property(fc.oneof(patch, fc.anything()), (given) => {
        const { view } = applyPatch(defaultView, given);
        expect(['fr', 'en']).toContain(view.lang);
        expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(prototypeKeys);
      }),
      { seed: 20250128, numRuns: 1000 },
    );
  });
});

describe('a refusal', () => {
  it('says which parameter, what it was and what it may be', () => {
    expect(parseUrl(`?lang=en&lang=fr&org=${'/'.repeat(300)}`, 'en')).toMatchObject({
      hasLanguage: false,
      view: { lang: 'fr' },
      refusals: [
        { parameter: 'lang', value: 'en,fr', expected: 'one language' },
        { parameter: 'org', value: '/'.repeat(200), expected: 'an id' },
      ],
    });
  });

  it('of another parameter leaves the language alone', () => {
    expect(parseUrl('?view=globe', 'en')).toMatchObject({ view: { lang: 'en' }, hasLanguage: false });
    expect(parseUrl('?view=table', 'en').hasLanguage).toBe(false);
  });

  it.each([
    [3, '3'],
    [true, 'true'],
    [['a', 3], '[a,number]'],
    [{ a: 1 }, 'object'],
    ['/'.repeat(300), '/'.repeat(200)],
  ])('of a patch tells what %j was', (value, told) => {
    expect(applyPatch(english, { org: value }).refusals).toEqual([
      { parameter: 'org', value: told, expected: 'an id' },
    ]);
  });

  it('of no patch at all, and of unknown keys, is short', () => {
    expect(applyPatch(english, ['a']).refusals).toEqual([
      { parameter: 'setState', value: '[a]', expected: 'an object' },
    ]);
    const unknown = Object.fromEntries(Array.from({ length: 101 }, (_, key) => [`k${String(key)}`, 1]));
    expect(applyPatch(english, unknown).refusals).toHaveLength(100);
    expect(applyPatch(english, { [`x${'y'.repeat(200)}`]: 'z' }).refusals).toEqual([
      { parameter: `x${'y'.repeat(99)}`, value: 'z', expected: 'a known key' },
    ]);
  });
});

describe('one selection', () => {
  it('keeps an agreement that stands alone, and the organization of two', () => {
    const agreementAlone = { ...english, agreement: 'mou' };
    expect(withOneSelection(agreementAlone)).toBe(agreementAlone);
    const organizationAlone = { ...english, org: 'c2mi' };
    expect(withOneSelection(organizationAlone)).toBe(organizationAlone);
    expect(withOneSelection({ ...english, org: 'c2mi', agreement: 'mou' })).toMatchObject({
      org: 'c2mi',
      agreement: null,
    });
  });
});

describe('a lasting address', () => {
  it.each([
    ['fr', '?lang=fr&view=table'],
    ['en', '?lang=en&view=table'],
  ] as const)('names its language (%s) and nothing of an embed', (lang, query) => {
    expect(
      lastingQuery({ ...defaultView, lang, view: 'table', embed: true, accent: 'aa3300', live: true }),
    ).toBe(query);
  });
});
