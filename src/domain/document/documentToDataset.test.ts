import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastBetween } from '../contrast.ts';
import type { Dataset, Vocabulary } from '../dataset.ts';
import { datasetToDocument, serializeDocument } from './datasetToDocument.ts';
import { documentToDataset } from './documentToDataset.ts';
import { emptyVocabulary } from './parseVocabulary.ts';
import type { Problem } from '../problem.ts';

const defaults: Vocabulary = {
  ...emptyVocabulary,
  sectors: [
    {
      id: 'quantum',
      name: { en: 'Quantum', fr: 'Quantique' },
      color: '#7d49b9',
      colorDark: '#8c6bce',
      sign: 'Qu',
    },
  ],
  organizationKinds: [{ id: 'company', name: { en: 'Company', fr: 'Entreprise' }, shape: 'square' }],
  regions: [
    { id: 'CA', name: { en: 'Canada', fr: 'Canada' }, parent: null },
    { id: 'CA-QC', name: { en: 'Quebec', fr: 'Québec' }, parent: 'CA' },
  ],
};

const name = { en: 'A' };
function read(document: object): { dataset: Dataset; problems: readonly Problem[]; codes: string[] } {
  const result = documentToDataset({ version: 1, organizations: [], ...document }, defaults);
  if (!result.ok) throw new Error(result.problem.message.en);
  return { ...result, codes: result.problems.map(({ code, where }) => `${where} ${code}`) };
}
const first = (organization: object) => read({ organizations: [{ id: 'a', name, ...organization }] });

describe('documentToDataset', () => {
  it('needs little: a version, ids, names, parties', () => {
    const { dataset, problems } = read({
      organizations: [{ id: 'a', name: { fr: 'A' } }],
      agreements: [{ id: 'm', parties: [{ organization: 'a' }] }],
    });
    expect(problems).toEqual([]);
    expect(dataset.organizations).toEqual([{ id: 'a', name: { fr: 'A' }, sectors: [], sources: [] }]);
    expect(dataset.agreements).toEqual([
      {
        id: 'm',
        title: { en: 'm', fr: 'm' },
        renewed: [],
        parties: [{ organization: 'a' }],
        sectors: [],
        objectives: [],
        sources: [],
      },
    ]);
    expect(dataset.sectors).toEqual(defaults.sectors);
  });

  it.each<[string, unknown, string]>([
    ['null', null, 'not-a-document'],
    ['a number', 7, 'not-a-document'],
    ['a text', '<!doctype html>', 'not-a-document'],
    ['a list', [], 'not-a-document'],
    ['an empty object', {}, 'unknown-version'],
    ['another version', { version: 2, organizations: [] }, 'unknown-version'],
    ['a version as text', { version: '1', organizations: [] }, 'unknown-version'],
    ['no organizations', { version: 1 }, 'no-organizations'],
    ['a version from the prototype', Object.create({ version: 1, organizations: [] }), 'unknown-version'],
    [
      'depth 33',
      { version: 1, organizations: [], deep: JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`) as unknown },
      'too-deep',
    ],
  ])('row 13: refuses %s and says why in both languages', (_name, json, code) => {
    const result = documentToDataset(json, defaults);
    expect(result).toMatchObject({ ok: false, problem: { code } });
    if (!result.ok)
      expect(
        result.problem.message.en && result.problem.message.fr && result.problem.remedy?.fr,
      ).toBeTruthy();
  });

  it('row 12: refuses 100,000 levels and cycles without exhausting the stack', () => {
    const deep: unknown = JSON.parse(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`);
    expect(documentToDataset({ version: 1, organizations: [], deep }, defaults)).toMatchObject({ ok: false });
    const cycle: Record<string, unknown> = { version: 1, organizations: [] };
    cycle['self'] = cycle;
    expect(documentToDataset(cycle, defaults)).toMatchObject({ ok: false });
  });

  it('keeps the first of two ids, also in another spelling', () => {
    const { dataset, codes } = read({
      organizations: [
        { id: 'é', name: { en: 'first' } },
        { id: ' e\u0301\u200b ', name: { en: 'second' } },
      ],
    });
    expect(dataset.organizations.map((one) => one.name.en)).toEqual(['first']);
    expect(codes).toEqual(['organizations[1].id duplicate-id']);
  });

  it.each(['007', '1e3', '9007199254740993', '__proto__', 'constructor', 'toString'])(
    'takes %s as an ordinary id',
    (id) => {
      const { dataset } = read({
        organizations: [{ id, name, sectors: [id], kind: id }],
        agreements: [{ id, parties: [{ organization: id, role: id }] }],
      });
      expect(dataset.organizations[0]).toMatchObject({ id, sectors: [id], kind: id });
      expect(dataset.agreements[0]?.parties).toEqual([{ organization: id, role: id }]);
      expect(dataset.sectors.find((sector) => sector.id === id)).toMatchObject({
        // Field case 05: by the document's own word, so that no two are called “Other”.
        name: { en: id, fr: id },
      });
      expect(dataset.organizationKinds.find((kind) => kind.id === id)?.name).toEqual({ en: id, fr: id });
      expect(dataset.roles.find((role) => role.id === id)?.name).toEqual({ en: id, fr: id });
      expect(({} as Record<string, unknown>)['x']).toBeUndefined();
    },
  );

  it('lets no two sectors look alike, whatever their number, listed or not', () => {
    const listed = Array.from({ length: 60 }, (_, place) => ({
      id: `s${String(place)}`,
      name: { en: 'Same' },
    }));
    const { dataset } = read({
      sectors: listed,
      organizations: [{ id: 'a', name, sectors: ['Hospital', 'Hospice', 's1'] }],
    });
    const own = dataset.sectors.filter(({ id }) => /^(s\d|Hosp)/.test(id));
    expect(own).toHaveLength(62);
    for (const looks of ['color', 'colorDark', 'sign'] as const)
      expect(new Set(dataset.sectors.map((sector) => sector[looks])).size).toBe(dataset.sectors.length);
    for (const { color, colorDark } of own) {
      expect(contrastBetween(color, '#fbf9f4')).toBeGreaterThanOrEqual(3);
      expect(contrastBetween(colorDark, '#141d27')).toBeGreaterThanOrEqual(3);
    }
  });

  it('drops parties, affiliations and sources that point nowhere or at themselves', () => {
    const { dataset, codes } = read({
      organizations: [
        { id: 'a', name, sources: ['gone'] },
        { id: 'b', name },
      ],
      agreements: [
        { id: 'm', parties: [{ organization: 'a' }, { organization: 'ghost' }, { organization: 'a' }] },
        { id: 'n', parties: [{ organization: 'ghost' }] },
      ],
      affiliations: [
        { from: 'a', to: 'a' },
        { from: 'a', to: 'ghost' },
        { from: 'a', to: 'b', relation: 'member' },
        { from: 'b', to: 'a', relation: 'member' },
      ],
    });
    expect(dataset.agreements.map((one) => [one.id, one.parties.length])).toEqual([['m', 1]]);
    expect(dataset.affiliations).toEqual([{ from: 'a', to: 'b', relation: 'member', sources: [] }]);
    expect(codes).toEqual([
      'organizations[0].sources unknown-source',
      'agreements[0].parties[1] unknown-party',
      'agreements[0].parties[2] repeated-party',
      'agreements[1].parties[0] unknown-party',
      'agreements[1].parties no-parties',
      'affiliations[0] bad-affiliation',
      'affiliations[1] bad-affiliation',
    ]);
  });

  it('names the party that is not listed, in both languages', () => {
    const { problems } = read({
      organizations: [{ id: 'a', name }],
      agreements: [{ id: 'm', parties: [{ organization: 'a' }, { organization: 'ghost' }] }],
    });
    expect(problems.map(({ message }) => [message.en, message.fr])).toEqual([
      [expect.stringContaining('“ghost”'), expect.stringContaining('«\u00a0ghost\u00a0»')],
    ]);
  });

  it.each<[object, string]>([
    [{ lng: Number.NaN, lat: 45 }, 'bad-coordinates'],
    [{ lng: Number.POSITIVE_INFINITY, lat: 45 }, 'bad-coordinates'],
    [{ lng: -72, lat: 91 }, 'bad-coordinates'],
    [{ lng: 1e9, lat: 45 }, 'bad-coordinates'],
    [{ lng: 0, lat: 0 }, 'bad-coordinates'],
    [{ lng: '-72', lat: '45' }, 'bad-coordinates'],
    [{ lng: -72 }, 'bad-coordinates'],
  ])('gives %j no point', (location, code) => {
    const { dataset, problems } = first({ location: { ...location, place: 'Bromont' } });
    expect(dataset.organizations[0]?.location).toEqual({ place: 'Bromont' });
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('says what no coordinates are, 0, 0 among them: spreadsheets write that for nothing', () => {
    const told = (location: object) => first({ location }).problems.map(({ message: { en } }) => en);
    expect(told({ lng: 0, lat: 0 })).toEqual([expect.stringContaining('or are 0, 0')]);
    expect(told({ lng: 0, lat: 91 })).toEqual([expect.stringContaining('are not a longitude')]);
    expect(told({ lng: 0, lat: 51.5 })).toEqual([]);
  });

  it.each<[{ lng: number; lat: number }, string[]]>([
    [{ lng: -72.65, lat: 45.32 }, []],
    [{ lng: 2.35, lat: 48.86 }, []],
    [{ lng: 45.32, lat: -72.65 }, ['swapped-coordinates']],
    [{ lng: 72.65, lat: 45.32 }, ['missing-sign']],
  ])('flags a slip in %j and never moves the point', (location, expected) => {
    const { dataset, problems } = first({ location });
    expect(dataset.organizations[0]?.location).toEqual(location);
    expect(problems.map(({ code }) => code)).toEqual(expected);
  });

  it.each([
    ['https://example.org/a', 'https://example.org/a'],
    ['HTTP://EXAMPLE.org', 'http://example.org/'],
    ['https://exаmple.org/', 'https://xn--exmple-4nf.org/'],
  ])('keeps the address %s', (website, expected) => {
    expect(first({ website }).dataset.organizations[0]?.website).toBe(expected);
  });

  it.each([
    'javascript:alert(1)',
    'JaVa\tscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    'https://user:pw@host.example/',
    'https:evil.example',
    'https://',
    'https://a.example/\u0000',
    `https://a.example/${'x'.repeat(10_000)}`,
  ])('makes no link of %s', (website) => {
    const { dataset, codes } = first({ website });
    expect(dataset.organizations[0]).not.toHaveProperty('website');
    expect(codes).toEqual(['organizations[0].website unsafe-address']);
  });

  it.each(['2026-02-30', '31/12/2025', '2025-1-1', 'soon', '20250101', {}])(
    'leaves the date %j blank',
    (founded) => {
      const { dataset, codes } = first({ founded });
      expect(dataset.organizations[0]).not.toHaveProperty('founded');
      expect(codes).toEqual(['organizations[0].founded bad-date']);
    },
  );

  it.each(['2024', '2024-04', '2024-02-29'])('keeps the date %s', (founded) => {
    expect(first({ founded }).dataset.organizations[0]?.founded).toBe(founded);
  });

  it.each([
    ['half characters', 'a\ud800b', 'ab'],
    ['direction overrides', 'a\u202eb\u2066', 'ab'],
    ['controls', 'a\u0007b', 'ab'],
    ['line breaks', ' a\n\tb ', 'a b'],
    ['joined emoji, whole', '👩‍💻', '👩‍💻'],
    ['tags, as they are', '</script><img src=x onerror=alert(1)>', '</script><img src=x onerror=alert(1)>'],
  ])('reads %s', (_name, en, expected) => {
    expect(read({ organizations: [{ id: 'a', name: { en } }] }).dataset.organizations[0]?.name.en).toBe(
      expected,
    );
  });

  it.each([{ en: '\u200b\u200d' }, { en: ' ' }, {}, null, 7, { en: 3 }])(
    'leaves out an organization called %j',
    (badName) => {
      const { dataset, codes } = read({ organizations: [{ id: 'a', name: badName }] });
      expect(dataset.organizations).toEqual([]);
      expect(codes).toContain('organizations[0].name no-name');
    },
  );

  it('cuts an endless name', () => {
    const long =
      read({ organizations: [{ id: 'a', name: { en: 'x'.repeat(10_000) } }] }).dataset.organizations[0]?.name
        .en ?? '';
    expect([long.length, long.endsWith('…')]).toEqual([500, true]);
  });

  it('lets a document add sectors and override names, with colours from the defaults', () => {
    const { dataset } = read({
      sectors: [
        { id: 'quantum', name: { en: 'Q' } },
        { id: 'optics', name: { en: 'optics' } },
      ],
    });
    expect(dataset.sectors[0]).toEqual({ ...defaults.sectors[0], name: { en: 'Q' } });
    expect(dataset.sectors[1]).toMatchObject({ id: 'optics', sign: 'Op' });
    expect(dataset.sectors[1]?.color).toMatch(/^#[0-9a-f]{6}$/);
  });

  it('finds the place of an unlisted region, and breaks circles', () => {
    expect(first({ location: { region: 'CA-QC-05' } }).dataset.regions.at(-1)).toMatchObject({
      id: 'CA-QC-05',
      parent: 'CA-QC',
    });
    const { dataset, problems } = read({ regions: [{ id: 'CA', name, parent: 'CA-QC' }] });
    expect(problems.map(({ code }) => code)).toEqual(['parent-cycle']);
    expect(dataset.regions.filter(({ parent }) => parent === null)).toHaveLength(1);
  });

  it('takes an unlisted province or state as one beside the corridor, a part of a listed one as part of it', () => {
    const regionOf = (region: string) => first({ location: { region } }).dataset.regions.at(-1);
    expect(regionOf('CA-ON')).toMatchObject({ id: 'CA-ON', parent: 'CA', isOutside: true });
    expect(regionOf('CA-QC-05')).not.toHaveProperty('isOutside');
    const { dataset } = read({ regions: [{ id: 'CA-NB', name, parent: 'CA', isOutside: true }] });
    expect(dataset.regions.at(-1)).toMatchObject({ id: 'CA-NB', isOutside: true });
  });

  it.each([
    ['DEC', { en: 'DEC', fr: 'DEC' }, 'DEC'],
    [
      { en: 'CED', fr: 'DEC' },
      { en: 'CED', fr: 'DEC' },
      { en: 'CED', fr: 'DEC' },
    ],
    [{ fr: 'DEC' }, { fr: 'DEC' }, { fr: 'DEC' }],
  ])('reads the short name %j, and writes it again', (shortName, expected, written) => {
    const { dataset } = first({ shortName });
    expect(dataset.organizations[0]?.shortName).toEqual(expected);
    expect(datasetToDocument(dataset).organizations[0]?.['shortName']).toEqual(written);
  });

  it.each([
    ['2024', 'inferred', 'inferred'],
    ['2024', 'guessed', undefined],
    ['', 'inferred', undefined],
  ])('of an agreement signed %j, %j, keeps the precision %j', (signed, signedPrecision, expected) => {
    const { dataset } = read({
      organizations: [{ id: 'a', name }],
      agreements: [{ id: 'm', parties: [{ organization: 'a' }], signed, signedPrecision }],
    });
    expect(dataset.agreements[0]?.signedPrecision).toBe(expected);
  });

  it('stops counting problems before they cost more than the data', () => {
    const { problems } = read({ organizations: Array.from({ length: 5000 }, () => ({ id: '' })) });
    expect(problems.length).toBe(201);
    expect(problems.at(-1)?.message.en).toContain('4800');
  });

  it('survives objects that no JSON text can hold', () => {
    const hostile = {
      version: 1,
      organizations: [],
      get sources(): never {
        throw new Error('no');
      },
    };
    expect(documentToDataset(hostile, defaults)).toMatchObject({
      ok: false,
      problem: { code: 'unreadable' },
    });
  });

  it('row 11: reads 10,000 organizations and 24,000 links without slowing down with their number', () => {
    const organizations = Array.from({ length: 10_000 }, (_, index) => ({
      id: `o${String(index)}`,
      name: { en: `Organization ${String(index)}`, fr: `Établissement ${String(index)}` },
      sectors: ['quantum'],
      location: { lng: -72, lat: 45, place: 'Bromont', region: 'CA-QC' },
    }));
    const agreements = Array.from({ length: 12_000 }, (_, index) => ({
      id: `a${String(index)}`,
      title: { en: 'Agreement', fr: 'Entente' },
      signed: '2024-04',
      parties: [
        { organization: `o${String(index % 10_000)}` },
        { organization: `o${String((index * 7) % 10_000)}` },
      ],
    }));
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      read({ organizations, agreements });
      return performance.now() - start;
    });
    // About 100 ms on a quiet machine. This bar only catches work that grows with the square of the number.
    expect(Math.min(...times)).toBeLessThan(2000);
  });

  it.each([-1, -1e9, 1e300, Number.NaN, '9'.repeat(400), null])(
    'row 43: takes no weight of an agreement or a party, be it %j',
    (weight) => {
      const partyOf = (organization: string, extra: object) => ({ organization, ...extra });
      const weighed = (extra: object) =>
        read({
          organizations: ['a', 'b'].map((id) => ({ id, name: { en: id }, ...extra })),
          agreements: [{ id: 'm', parties: [partyOf('a', extra), partyOf('b', extra)], ...extra }],
        });
      const { dataset, problems } = weighed({ weight, size: weight, width: weight });
      expect(problems).toEqual([]);
      expect(dataset).toEqual(weighed({}).dataset);
    },
  );
});

const key = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'),
  fc.constantFrom(
    'version',
    'organizations',
    'agreements',
    'affiliations',
    'sectors',
    'regions',
    'sources',
    'id',
    'name',
    'en',
    'fr',
  ),
  fc.constantFrom(
    'parties',
    'organization',
    'role',
    'location',
    'lng',
    'lat',
    'region',
    'parent',
    'website',
    'signed',
    'renewed',
  ),
);
const { value: anything } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium' },
    fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(null), key),
    fc.array(tie('value'), { maxLength: 5 }),
    // As JSON.parse makes them: `__proto__` is a key like any other.
    fc.array(fc.tuple(key, tie('value')), { maxLength: 6 }).map((entries) => {
      const record = {};
      for (const [name_, value] of entries)
        Object.defineProperty(record, name_, { value, enumerable: true, configurable: true, writable: true });
      return record;
    }),
  ),
}));
const recordOf = (required: Record<string, fc.Arbitrary<unknown>>) =>
  fc
    .tuple(fc.record(required), fc.dictionary(key, anything, { maxKeys: 4 }))
    .map(([known, extra]) => ({ ...extra, ...known }));
const anId = fc.constantFrom('a', 'b', '__proto__', 'constructor', ' a', '');
const someDocument = recordOf({
  version: fc.constant(1),
  organizations: fc.array(
    recordOf({ id: anId, name: fc.oneof(fc.record({ en: fc.string({ unit: 'binary' }) }), anything) }),
  ),
  agreements: fc.oneof(
    fc.array(recordOf({ id: anId, parties: fc.array(fc.record({ organization: anId, role: anId })) })),
    anything,
  ),
});

describe('whatever comes in', () => {
  const prototypeKeys = Object.getOwnPropertyNames(Object.prototype).sort();

  function checkSound(json: unknown): void {
    const result = documentToDataset(json, defaults);
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(prototypeKeys);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    if (!result.ok) return;
    const { dataset } = result;
    const ids = new Set(dataset.organizations.map(({ id }) => id));
    expect(ids.size).toBe(dataset.organizations.length);
    for (const agreement of dataset.agreements) {
      expect(agreement.parties.length).toBeGreaterThan(0);
      expect(agreement.parties.every(({ organization }) => ids.has(organization))).toBe(true);
    }
    for (const { location, website } of dataset.organizations) {
      if (location?.lng !== undefined) expect(Math.abs(location.lng)).toBeLessThanOrEqual(180);
      if (website !== undefined) expect(website).toMatch(/^https?:\/\//);
    }
    // Reading what was written changes nothing more.
    const text = serializeDocument(datasetToDocument(dataset));
    const again = documentToDataset(JSON.parse(text), emptyVocabulary);
    expect(again.ok && serializeDocument(datasetToDocument(again.dataset))).toBe(text);
  }

  it('never throws, never changes a prototype, and only sound data comes out', () => {
    fc.assert(fc.property(fc.oneof(anything, someDocument), checkSound), { seed: 20250128, numRuns: 1000 });
  });
});
