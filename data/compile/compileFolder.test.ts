import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { vocabularyTables } from '../../test/vocabularyTables.ts';
import { serializeDocument } from '../../src/domain/document/datasetToDocument.ts';
import { compileFolder } from './compileFolder.ts';
import { problemLine } from './complaints.ts';
import type { FileContent } from './decodeFile.ts';
import type { PlaceSources } from './resolvePlaces.ts';

/** Always the same: a linear congruence (Numerical Recipes), of which the high byte is taken. */
function randomBytes(count: number): Uint8Array {
  let state = 20_261_126;
  return Uint8Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}

/** A world with one town, in Vermont. */
const places: PlaceSources = {
  gazetteer: (city) =>
    city === 'Zoé'
      ? [
          { lng: 1, lat: 2 },
          { lng: -73.2, lat: 44.5 },
        ]
      : [],
  geometry: {
    regionAt: (lng) => (lng < 0 ? 'US-VT' : null),
    regionContains: (_code, lng) => lng < 0,
    regionLabelPoint: () => [-72, 44],
  },
};

const sound: Readonly<Record<string, string>> = {
  'organizations.csv':
    'id,name_en,name_fr,short_name,kind,sectors,street,city,subdivision,postal_code,government_of,website,summary_en,summary_fr,founded,sources,curator_note\n' +
    'a,"A, Inc.",,,company,quantum,,Zoé,US-VT,,,https://a.example,One,Un,2001,s,\n' +
    'b,,B « bé »,,company,quantum,,,US-VT,,US-VT,,,,,s,\n',
  'agreements.csv':
    'id,kind,title_en,title_fr,signed,renewed,ends,status,sectors,objectives_en,objectives_fr,note_en,note_fr,sources,curator_note\n' +
    'm,mou,M,,2024-04,2025;2026-01,2038,signed,quantum,Aim;Goal,But;Fin,,,s,\n',
  'parties.csv': 'agreement,organization,role\nm,a,signatory\nm,b,signatory\n',
  'affiliations.csv': 'from,to,relation,sources,curator_note\n',
  ...vocabularyTables,
  'sources.csv':
    'id,title,publisher,published,language,url,link,checked,seed_file,curator_note\ns,Source,,2025,en,https://s.example,yes,2026-01-02,,\n',
};

function compile(changes: Readonly<Record<string, FileContent | undefined>> = {}) {
  const files: Record<string, FileContent | undefined> = { ...sound, ...changes };
  return compileFolder((name) => files[name], places);
}

function codes(changes: Readonly<Record<string, FileContent | undefined>>): string[] {
  return compile(changes).problems.map(({ where, code }) => `${where} ${code}`);
}

const original = serializeDocument(compile().document);
const table = (name: string) => sound[name] ?? '';

function separatedBy(delimiter: string, text: string): string {
  return Papa.unparse(Papa.parse<string[]>(text.trimEnd()).data, { delimiter });
}

describe('what has not been checked for long', () => {
  const staleSince = (day: string, sources: string) =>
    compile({
      'sources.csv': table('sources.csv') + sources,
      'organizations.csv': table('organizations.csv').replace(',s,\nb', ',s;t,\nb'),
    })
      .staleSince(day)
      .map(({ record, checked }) => [record, checked]);

  it('hangs on the newest day that one of its sources was read, and comes oldest first', () => {
    const newer = 't,Other,,,en,https://t.example,yes,2026-03-04,,\n';
    expect(staleSince('2026-02-01', newer)).toEqual([
      ['b', '2026-01-02'],
      ['m', '2026-01-02'],
    ]);
    expect(staleSince('2026-03-05', newer).at(-1)).toEqual(['a', '2026-03-04']);
    expect(staleSince('2026-01-02', newer)).toEqual([]);
  });

  it('takes what is no day for a source that nobody has read', () => {
    const text = table('sources.csv').replace('2026-01-02', 'soon');
    const facts = compile({ 'sources.csv': text }).staleSince('2026-01-01');
    expect(facts.map(({ record, checked }) => [record, checked])).toEqual([
      ['a', null],
      ['b', null],
      ['m', null],
    ]);
  });
});

describe('compileFolder', () => {
  it('makes the contract’s document', () => {
    const { document, problems } = compile();
    expect(problems).toEqual([]);
    expect(document.updated).toBe('2026-01-02');
    expect(document.organizations).toEqual([
      {
        id: 'a',
        name: { en: 'A, Inc.' },
        kind: 'company',
        sectors: ['quantum'],
        location: { lng: -73.2, lat: 44.5, place: 'Zoé', region: 'US-VT', precision: 'city' },
        website: 'https://a.example/',
        summary: { en: 'One', fr: 'Un' },
        founded: '2001',
        sources: ['s'],
      },
      {
        id: 'b',
        name: { fr: 'B «\u00a0bé\u00a0»' },
        kind: 'company',
        sectors: ['quantum'],
        location: { lng: -72, lat: 44, region: 'US-VT', precision: 'region' },
        governs: 'US-VT',
        sources: ['s'],
      },
    ]);
    expect(document.agreements[0]).toMatchObject({
      renewed: ['2025', '2026-01'],
      ends: '2038',
      objectives: [
        { en: 'Aim', fr: 'But' },
        { en: 'Goal', fr: 'Fin' },
      ],
      parties: [
        { organization: 'a', role: 'signatory' },
        { organization: 'b', role: 'signatory' },
      ],
    });
  });

  const withColumn = (
    text: string,
    after: string,
    column: string,
    cells: Readonly<Record<string, string>>,
  ) => {
    const [header = [], ...rows] = Papa.parse<string[]>(text.trimEnd()).data;
    const place = header.indexOf(after) + 1;
    return Papa.unparse([
      header.toSpliced(place, 0, column),
      ...rows.map((row) => row.toSpliced(place, 0, cells[row[0] ?? ''] ?? '')),
    ]);
  };

  it.each<[string, string, string | undefined, unknown]>([
    ['the same in both languages', 'CED', undefined, 'CED'],
    ['one a language', 'CED', 'DEC', { en: 'CED', fr: 'DEC' }],
    ['French only', '', 'DEC', { fr: 'DEC' }],
  ])('takes a short name that is %s', (_case, english, french, expected) => {
    const short = table('organizations.csv').replace('"A, Inc.",,,', `"A, Inc.",,${english},`);
    const text =
      french === undefined ? short : withColumn(short, 'short_name', 'short_name_fr', { a: french });
    const { document, problems } = compile({ 'organizations.csv': text });
    expect(problems).toEqual([]);
    expect(document.organizations[0]?.['shortName']).toEqual(expected);
  });

  it('takes a sign of each language, and none twice in either', () => {
    const signs = (first: string, second: string) => ({
      'sectors.csv':
        'id,name_en,name_fr,color,color_dark,sign,sign_fr\n' +
        `quantum,Quantum,Quantique,#7d49b9,#8c6bce,${first}\nlife,Life,Vie,#731b46,#c35986,${second}\n`,
    });
    expect(compile(signs('Qu,', 'Li,Vi')).document.sectors).toMatchObject([
      { sign: 'Qu' },
      { sign: 'Li', signFr: 'Vi' },
    ]);
    expect(codes(signs('Qu,', 'Li,Qu'))).toEqual(['sectors.csv:3:sign_fr repeated-sign']);
    expect(codes(signs('Qu,', 'Qu,'))).toEqual(['sectors.csv:3:sign repeated-sign']);
    expect(codes(signs('Qu,Qa', 'Li,Qu'))).toEqual([]);
  });

  it('takes what a signing date is, and refuses other words', () => {
    const dated = (word: string) => ({
      'agreements.csv': withColumn(table('agreements.csv'), 'signed', 'signed_precision', { m: word }),
    });
    expect(compile(dated('inferred')).document.agreements[0]?.['signedPrecision']).toBe('inferred');
    expect(codes(dated('guessed'))).toEqual(['agreements.csv:2:signed_precision unknown-choice']);
  });

  describe('a city by its name alone', () => {
    const vermont = { lng: -73, lat: 44 };
    const maine = { lng: -70, lat: 44 };
    const abroad = { lng: 2, lat: 48 };
    const ontario = { lng: -80, lat: 43, subdivision: 'CA-ON' };
    const located = (
      found: ReturnType<PlaceSources['gazetteer']>,
      overrides = 'city,subdivision,lng,lat,reason,source\n',
    ) => {
      const organizations = table('organizations.csv').replace('Zoé,US-VT', 'Springfield,');
      const { document, problems } = compileFolder(
        (name) =>
          name === 'organizations.csv'
            ? organizations
            : name === 'place-overrides.csv'
              ? overrides
              : sound[name],
        {
          gazetteer: () => found,
          geometry: {
            ...places.geometry,
            regionAt: (lng) => (lng > 0 ? null : lng > -71 ? 'US-ME' : 'US-VT'),
          },
        },
      );
      return {
        region: (document.organizations[0]?.['location'] as { region?: string } | undefined)?.region,
        problems: problems.map(({ where, code }) => `${where} ${code}`),
        message: problems[0]?.message.en,
      };
    };

    it('is enough where the corridor has one of that name', () => {
      expect(located([vermont, { ...abroad, hasLargerNamesake: true }])).toMatchObject({
        region: 'US-VT',
        problems: [],
      });
    });

    it.each([
      ['several of it', [vermont, { ...maine, hasLargerNamesake: true }], 'ambiguous-city'],
      ['a larger one elsewhere', [abroad, { ...vermont, hasLargerNamesake: true }], 'ambiguous-city'],
      ['none of it', [ontario], 'city-without-subdivision'],
      ['nobody who knows it', [], 'city-without-subdivision'],
    ])('is asked about where there is, or are, %s', (_case, found, code) => {
      const { region, problems } = located(found);
      expect(problems).toEqual([`organizations.csv:2:subdivision ${code}`]);
      expect(region).toBeUndefined();
    });

    it('names the provinces and states that it may be in', () => {
      expect(located([vermont, maine]).message).toContain('US-ME, US-VT');
    });

    it('is what a curator has said that it is', () => {
      const overrides = 'city,subdivision,lng,lat,reason,source\nSpringfield,US-VT,-73,44,r,s\n';
      expect(located([abroad], overrides)).toMatchObject({ region: 'US-VT', problems: [] });
    });
  });

  describe('in a province or state beside the corridor', () => {
    const outside = (city: string, subdivision: string) =>
      table('organizations.csv').replace('Zoé,US-VT', `${city},${subdivision}`);
    const gazetteer: PlaceSources['gazetteer'] = (city) =>
      city === 'Ottawa'
        ? [
            { lng: 4, lat: 5 },
            { lng: 6, lat: 7, subdivision: 'CA-ON' },
          ]
        : [];
    const compileThere = (changes: Readonly<Record<string, string>>) =>
      compileFolder((name) => changes[name] ?? sound[name], { ...places, gazetteer });

    it('puts a city where the gazetteer has it, and names the province', () => {
      const { document, problems } = compileThere({ 'organizations.csv': outside('Ottawa', 'CA-ON') });
      expect(problems).toEqual([]);
      expect(document.organizations[0]?.['location']).toEqual({
        lng: 6,
        lat: 7,
        place: 'Ottawa',
        region: 'CA-ON',
        precision: 'city',
      });
      expect(document.regions.at(-1)).toEqual({
        id: 'CA-ON',
        name: { en: 'Ontario', fr: 'Ontario' },
        parent: null,
        isOutside: true,
      });
    });

    it('reports a city that is in another one', () => {
      const { problems } = compileThere({ 'organizations.csv': outside('Ottawa', 'US-VA') });
      expect(problems.map(({ code }) => code)).toEqual(['city-outside-subdivision']);
    });

    it.each([
      ['-77.1,38.9', []],
      ['38.9,-77.1', ['misplaced-point']],
      ['77.1,38.9', ['misplaced-point']],
      ['0,0', ['misplaced-point']],
    ])('takes the point %s of an override with the problems %j', (point, expected) => {
      const geometry = { ...places.geometry, regionAt: () => null };
      const changes: Readonly<Record<string, string>> = {
        'organizations.csv': outside('Arlington', 'US-VA'),
        'place-overrides.csv': `city,subdivision,lng,lat,reason,source\nArlington,US-VA,${point},r,s\n`,
      };
      const { problems } = compileFolder((name) => changes[name] ?? sound[name], {
        gazetteer,
        geometry,
      });
      expect(problems.map(({ code }) => code)).toEqual(expected);
    });

    it('takes it in the table of regions too, without a boundary', () => {
      const { document, problems } = compileThere({
        'organizations.csv': outside('Ottawa', 'CA-ON'),
        'regions.csv': `${table('regions.csv')}CA-ON,Ontario (its own name),,\n`.replace(
          'name),',
          'name),Ontario',
        ),
      });
      expect(problems).toEqual([]);
      expect(document.regions.at(-1)).toMatchObject({ id: 'CA-ON', isOutside: true });
    });
  });

  it.each<[string, (text: string) => FileContent]>([
    ['a byte order mark', (text) => `\ufeff${text}`],
    ['bytes with a mark', (text) => new TextEncoder().encode(`\ufeff${text}`)],
    ['CRLF', (text) => text.replace(/\n/g, '\r\n')],
    ['CR', (text) => text.replace(/\n/g, '\r')],
    ['mixed line ends', (text) => text.replace('\n', '\r\n')],
    ['semicolons', (text) => separatedBy(';', text)],
    ['tabs', (text) => separatedBy('\t', text)],
    [
      'padded, capital headers',
      (text) =>
        text.replace(/^[^\n]+/, (header) =>
          header.replace(/\b[a-z_]+/g, (name) => ` ${name.toUpperCase()} `),
        ),
    ],
    ['blank rows at the end', (text) => `${text},,\n\n`],
    ['decomposed accents', (text) => text.normalize('NFD')],
  ])('gives the same bytes for tables with %s', (_name, change) => {
    const changed = Object.fromEntries(Object.entries(sound).map(([name, text]) => [name, change(text)]));
    const { problems, document } = compile(changed);
    expect(problems.map(({ where, message }) => `${where} ${message.en}`)).toEqual([]);
    expect(serializeDocument(document)).toBe(original);
  });

  it('counts spreadsheet lines, whatever line breaks are in cells', () => {
    const broken = table('organizations.csv').replace('One', '"One\ntwo"').replace('b,,B « bé »', 'b,,');
    expect(codes({ 'organizations.csv': broken })).toEqual(['organizations.csv:3:name_en no-name']);
  });

  it('takes the apostrophe off a guarded formula, and nothing else', () => {
    const { document } = compile({
      'organizations.csv': table('organizations.csv').replace('"A, Inc."', "'=A"),
    });
    expect(document.organizations[0]).toMatchObject({ name: { en: '=A' } });
  });

  it.each<[string, Readonly<Record<string, FileContent | undefined>>, string]>([
    ['a missing table', { 'roles.csv': undefined }, 'roles.csv:1:id missing-file'],
    ['an empty table', { 'roles.csv': '' }, 'roles.csv:1:id empty-file'],
    ['a mark alone', { 'roles.csv': '\ufeff' }, 'roles.csv:1:id empty-file'],
    ['a header alone', { 'roles.csv': 'id,name_en,name_fr\n' }, 'roles.csv:2:id no-rows'],
    ['NUL bytes', { 'roles.csv': new Uint8Array([105, 0, 100]) }, 'roles.csv:1:id not-csv'],
    [
      'a picture',
      { 'roles.csv': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]) },
      'roles.csv:1:id not-csv',
    ],
    [
      'an open quotation mark',
      { 'roles.csv': `${table('roles.csv')}host,"host,hôte\n` },
      'roles.csv:3:id bad-quotes',
    ],
    ['a short row', { 'roles.csv': `${table('roles.csv')}host,host\n` }, 'roles.csv:3:id too-few-cells'],
    [
      'an id in two spellings',
      { 'roles.csv': `${table('roles.csv')}signatory\u200b,x,y\n` },
      'roles.csv:3:id duplicate-id',
    ],
    [
      'a missing column',
      { 'statuses.csv': 'id,name_en\nsigned,Signed\n' },
      'statuses.csv:1:name_fr missing-column',
    ],
    [
      'a misspelt column',
      { 'parties.csv': table('parties.csv').replace('role', 'rolle') },
      'parties.csv:1:rolle unknown-column',
    ],
    [
      'an address with a password',
      { 'sources.csv': table('sources.csv').replace('s.example', 'u:p@s.example') },
      'sources.csv:2:url unsafe-address',
    ],
    [
      'a name of zero-width characters',
      { 'sources.csv': table('sources.csv').replace(',Source,', ',\u200b\u2060,') },
      'sources.csv:2:title missing-value',
    ],
  ])('reports %s', (_name, changes, where) => {
    expect(codes(changes)).toContain(where);
  });

  it('says the words of a column that has few, where its cell is empty', () => {
    const { problems } = compile({ 'sources.csv': table('sources.csv').replace(',yes,', ',,') });
    expect(problems.map((problem) => problemLine(problem, 'fr'))).toEqual([
      'sources.csv:2:link: La cellule est vide; écrire l’un de ces mots\u00a0: yes, no',
    ]);
  });

  it.each<[string, FileContent, RegExp]>([
    ['random bytes', randomBytes(3000), /not a table.*no text.*; save the table again/],
    ['few random bytes, none of them zero', randomBytes(200).filter((byte) => byte !== 0), /not a table/],
    ['a web page', '\n<!DOCTYPE html><html lang="fr"><title>Sign in</title></html>', /web page.*"Raw"/],
    ['a web page in bytes', new TextEncoder().encode('\ufeff<html><body>x</body></html>'), /web page/],
    ['a drawing', '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', /is a picture/],
    ['a PDF', '%PDF-1.7\n', /is a PDF/],
    ['a photograph', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 65, 66]), /is a picture/],
    ['a document', '{ "version": 1, "organizations": [] }', /reads ".*version.*make it the first line: id,/],
    ['prose', 'Bonjour, voici le tableau\n', /reads "Bonjour, voici le tableau"; put the right file/],
    ['a table without its header', 'host,Host,Hôte\n', /reads "host, Host, Hôte"/],
    ['nothing', new Uint8Array(), /is empty/],
  ])('says in one line what it is that stands for a table: %s', (_name, content, line) => {
    for (const file of ['organizations.csv', 'roles.csv']) {
      const lines = compile({ [file]: content }).problems.map((problem) => problemLine(problem, 'en'));
      expect(lines).toEqual([expect.stringMatching(line)]);
      expect(lines[0]).toMatch(new RegExp(`^${file}:1:id: `));
    }
  });

  it('does not blame other tables for one that cannot be read', () => {
    expect(codes({ 'organizations.csv': 'PK\0\0' })).toEqual(
      ['organizations.csv:1:id not-csv', 'agreements.csv:2:id too-few-parties'].slice(0, 1),
    );
  });

  it('counts missing translations and does not refuse them', () => {
    const { coverage, problems } = compile();
    expect(problems).toEqual([]);
    expect(coverage).toContainEqual({ text: 'organizations.name', any: 2, en: 1, fr: 1 });
    expect(coverage).toContainEqual({ column: 'organizations.website', rows: 2, filled: 1 });
  });

  it('finds the records that no source was read for since a day, the oldest first', () => {
    const affiliations = table('affiliations.csv') + 'a,b,member,old,\n';
    const changes = {
      'affiliations.csv': affiliations,
      'organizations.csv': table('organizations.csv').replace('2001,s,', '2001,s;old,'),
      'sources.csv': `${table('sources.csv')}old,Old,,2020,en,,no,2025-01-02,,\nnever,Never,,,en,,no,,,\n`,
      'agreements.csv': table('agreements.csv').replace(/,s,$/m, ',never,'),
    };
    const { staleSince, problems } = compile(changes);
    expect(problems).toEqual([]);
    const records = (day: string) =>
      staleSince(day).map(({ record, checked }) => `${record} ${checked ?? '?'}`);
    expect(records('2025-06-01')).toEqual(['m ?', 'a – b 2025-01-02']);
    expect(records('2026-01-02')).toEqual(['m ?', 'a – b 2025-01-02']);
    expect(records('2026-01-03')).toEqual(['m ?', 'a – b 2025-01-02', 'a 2026-01-02', 'b 2026-01-02']);
  });

  it.each(['__proto__', 'constructor', 'toString'])(
    'takes %s as a plain header and a plain value',
    (name) => {
      const header = table('roles.csv')
        .replace('name_fr', `name_fr,${name}`)
        .replace('signataire', 'signataire,x');
      expect(codes({ 'roles.csv': header })).toEqual([`roles.csv:1:${name} unknown-column`]);
      expect(codes({ 'parties.csv': `${table('parties.csv')}m,${name},signatory\n` })).toEqual([
        'parties.csv:4:organization unknown-id',
      ]);
      expect(Object.hasOwn(Object.prototype, 'name_en')).toBe(false);
    },
  );
});

describe('a date that is not written as one', () => {
  const anyForm = 'write YYYY, YYYY-MM or YYYY-MM-DD, or leave it empty';
  it.each([
    ['31/12/2025', 'write 2025-12-31'],
    ['12/31/2025', 'write 2025-12-31'],
    ['4.4.2025', 'write 2025-04-04'],
    // March or April: whoever guesses is wrong half of the time.
    ['03/04/2025', anyForm],
    ['12-11-2025', anyForm],
    ['31/31/2025', anyForm],
    ['30/02/2025', anyForm],
    ['spring 2025', anyForm],
  ])('%s: %s', (value, remedy) => {
    const { problems, document } = compile({
      'agreements.csv': table('agreements.csv').replace('2024-04', value),
    });
    expect(problems).toMatchObject([{ where: 'agreements.csv:2:signed', remedy: { en: remedy } }]);
    expect(document.agreements[0]).not.toHaveProperty('signed');
  });
});

it('gives places to five decimals, about a metre', () => {
  const { document } = compileFolder((name) => sound[name], {
    ...places,
    gazetteer: () => [{ lng: -73.123_456_78, lat: 44.987_654_32 }],
  });
  expect(document.organizations[0]).toMatchObject({ location: { lng: -73.12346, lat: 44.98765 } });
});

describe('words of a vocabulary', () => {
  const withKind = (kind: string) => ({
    'organizations.csv': table('organizations.csv').replaceAll(',company,', `,${kind},`),
  });

  it.each(['Company', 'Entreprise', 'entreprise', ' ENTREPRISE '])('may be written %j', (kind) => {
    const { document, problems } = compile(withKind(kind));
    expect(problems).toEqual([]);
    expect(serializeDocument(document)).toBe(original);
  });

  it('that are not known list the allowed ones with their names', () => {
    const [problem] = compile(withKind('zebra')).problems;
    expect(problem?.remedy.en).toContain('these words, or its name: company (Company / Entreprise)');
    expect(problem?.remedy.fr).toContain('ces mots, ou son nom\u00a0: company (Company / Entreprise)');
  });
});

it('tells of lost letters once, not of each word that they are missing from', () => {
  const broken = table('organizations.csv')
    .replace('quantum', 'qu\ufffdntum')
    .replace('company', 'comp\ufffdny');
  expect(codes({ 'organizations.csv': broken })).toEqual(['organizations.csv:2:id not-utf8']);
});
