/**
 * The table of hostile inputs, by row, for tables that a curator hands over: nothing throws, good rows load, bad ones
 * are named with row and column in both languages, and no text becomes more than text. (Rows about documents are in
 * `documentToDataset.test.ts`, about addresses in `url.test.ts`, about messages in `protocol.test.ts`.)
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vocabularyTables } from '../../test/vocabularyTables.ts';
import { documentToDataset } from '../domain/document/documentToDataset.ts';
import { emptyVocabulary } from '../domain/document/parseVocabulary.ts';
import { decodeBoundaries } from '../scene/boundaries.ts';
import { checkTables, type CheckedTables, type Published } from './checkTables.ts';

const boundaries = decodeBoundaries(JSON.parse(readFileSync('public/geo/overview.json', 'utf8')) as unknown);
const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));

const organizationsHeader =
  'id,name_en,name_fr,kind,sectors,city,subdivision,website,summary_en,founded,sources\n';
const good = 'good,Good,,company,quantum,Burlington,US-VT,https://good.example/,,2001,s\n';
const agreementsHeader = 'id,kind,title_en,signed,ends,sources\n';
const tables: Readonly<Record<string, string>> = {
  'organizations.csv': `${organizationsHeader}${good}second,Second,,company,,,,,,,s\n`,
  'agreements.csv': agreementsHeader,
  'parties.csv': 'agreement,organization,role\n',
  'affiliations.csv': 'from,to,relation,sources\n',
  ...vocabularyTables,
  'sources.csv':
    'id,title,publisher,published,language,url,link,checked\ns,Source,,2025,en,https://s.example,yes,2026-01-02\n',
};
const published: Published = {
  tables,
  places: [{ place: 'Burlington', region: 'US-VT', lng: -73.2, lat: 44.5 }],
  regionPoints: { 'US-VT': [-72.66, 44.07] },
  towns: [],
};

const prototypeKeys = Object.getOwnPropertyNames(Object.prototype).sort();

/** What every case must hold. */
function check(given: Readonly<Record<string, string | Uint8Array>>): CheckedTables {
  const checked = checkTables(
    Object.entries(given).map(([name, text]) => ({
      name,
      bytes: typeof text === 'string' ? utf8(text) : text,
    })),
    published,
    boundaries,
  );
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(prototypeKeys);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  for (const { row, column, message, remedy } of checked.problems) {
    expect(row).toBeGreaterThan(0);
    expect(column).not.toBe('');
    expect([message.en, message.fr, remedy.en, remedy.fr].every((words) => words !== '')).toBe(true);
  }
  return checked;
}

const quoted = (cell: string) => `"${cell.replace(/"/g, '""')}"`;
/** An organization of which only the named cells are unusual. */
function organizationRow(cells: Readonly<Record<string, string>>): string {
  const usual: Readonly<Record<string, string>> = {
    id: 'odd',
    name_en: 'Odd',
    kind: 'company',
    sources: 's',
  };
  const columns = organizationsHeader.trimEnd().split(',');
  return `${columns
    .map((column) => (Object.hasOwn(cells, column) ? cells[column] : usual[column]) ?? '')
    .map(quoted)
    .join(',')}\n`;
}
const withOdd = (cells: Readonly<Record<string, string>>) =>
  check({ 'organizations.csv': `${organizationsHeader}${good}${organizationRow(cells)}` });
const codes = ({ problems }: CheckedTables) => problems.map(({ where, code }) => `${where} ${code}`);
const ids = ({ document }: CheckedTables) => document.organizations.map(({ id }) => id);
const odd = ({ document }: CheckedTables) => document.organizations.find(({ id }) => id === 'odd');

const agreed = (parties: string) =>
  check({
    'agreements.csv': `${agreementsHeader}m,mou,M,2024,,s\n`,
    'parties.csv': `agreement,organization,role\n${parties}`,
  });

describe('hostile tables', () => {
  it.each([
    ['1', '<img src=x onerror=alert(1)>'],
    ['1', '<svg/onload=alert(1)>'],
    ['1', '</script><script>alert(1)</script>'],
    ['2', '<details open onload=1 ontoggle=alert(1)>'],
    ['3', '{{7*7}} ${7*7}'],
    ['39', 'ᐃᓄᒃᑎᑐᑦ مرحبا 🛰️'],
  ])('row %s: %j stays a text', (_row, text) => {
    const checked = withOdd({ name_en: text, summary_en: text });
    expect(odd(checked)).toMatchObject({ name: { en: text }, summary: { en: text } });
    expect(ids(checked)).toEqual(['good', 'odd']);
  });

  it.each([
    ['4', 'javascript:alert(1)'],
    ['4', 'JaVa\tscript:alert(1)'],
    ['4', 'data:text/html,x'],
    ['4', 'vbscript:x'],
    ['4', 'file:///etc/passwd'],
    ['5', '//evil.example'],
    ['5', 'https://user:pw@host.example'],
    ['6', `https://long.example/${'x'.repeat(10_000)}`],
  ])('row %s: the address %.40j is left out and told', (_row, website) => {
    const checked = withOdd({ website });
    expect(odd(checked)).toBeDefined();
    expect(odd(checked)?.website).toBeUndefined();
    expect(codes(checked)).toContain('organizations.csv:3:website unsafe-address');
  });

  it('row 5: an address in letters that look like others is shown as what it is', () => {
    expect(odd(withOdd({ website: 'https://аpple.example' }))?.website).toMatch(/^https:\/\/xn--/);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'row 8: %s is a word like any other',
    (word) => {
      const asId = withOdd({ id: word, name_en: word, kind: word, sectors: word, city: word, sources: word });
      expect(ids(asId)[0]).toBe('good');
      expect(codes(asId)).toEqual(
        expect.arrayContaining([
          'organizations.csv:3:kind unknown-id',
          'organizations.csv:3:sectors unknown-id',
        ]),
      );
      const asHeader = check({
        'organizations.csv': `${word},polluted,${organizationsHeader}x,y,${good}`,
      });
      expect(ids(asHeader)).toEqual(['good']);
      expect(codes(asHeader)).toContain(`organizations.csv:1:${word} unknown-column`);
      expect(check({ [word]: `${word}\n1\n`, [`${word}.csv`]: `${word}\n1\n` }).given).toEqual([]);
      const asParty = agreed(`m,good,\nm,second,\n${word},${word},${word}\n`);
      expect(codes(asParty)).toEqual(
        expect.arrayContaining([
          'parties.csv:4:agreement unknown-id',
          'parties.csv:4:organization unknown-id',
        ]),
      );
    },
  );

  it.each([
    ['nothing', ''],
    ['a byte order mark', '\ufeff'],
    ['white space', ' \n\n'],
  ])('row 9: %s is refused by name', (_what, text) => {
    const { refused, given } = check({ 'organizations.csv': text });
    expect(refused).toEqual([{ name: 'organizations.csv', why: 'empty' }]);
    expect(given).toEqual([]);
  });

  it('row 9: a header without rows says so', () => {
    expect(codes(check({ 'organizations.csv': organizationsHeader }))).toContain(
      'organizations.csv:2:id no-rows',
    );
  });

  it('row 10: more than 200,000 rows are refused', () => {
    const checked = check({ 'sources.csv': `id,title,language,sources\n${'a,b,en,\n'.repeat(200_001)}` });
    expect(codes(checked).filter((line) => line.startsWith('sources'))).toEqual([
      'sources.csv:200002:id too-many-rows',
    ]);
    const most = check({ 'sources.csv': `id,title,language,sources\n${'\n'.repeat(200_000)}` });
    expect(codes(most).filter((line) => line.includes('too-many-rows'))).toEqual([]);
  });

  it('row 14: a quotation mark that is never closed is told by its row', () => {
    const checked = check({
      'organizations.csv': `${organizationsHeader}${good}odd,"Odd,,company,,,,,,,s\n`,
    });
    expect(codes(checked)).toContain('organizations.csv:3:id bad-quotes');
  });

  it.each([
    ['too-many-cells', 'odd,Odd,,company,,,,,,,s,more\n'],
    ['too-few-cells', 'odd,Odd\n'],
  ])('row 15: %s is told, the good row loads', (code, row) => {
    const checked = check({ 'organizations.csv': `${organizationsHeader}${good}${row}` });
    expect(codes(checked)).toContain(`organizations.csv:3:id ${code}`);
    expect(ids(checked)).toContain('good');
  });

  it('row 16: a header twice is refused', () => {
    const checked = check({ 'organizations.csv': `id,${organizationsHeader}x,${good}` });
    expect(codes(checked)).toContain('organizations.csv:1:id duplicate-column');
    expect(ids(checked)).toEqual([]);
  });

  it('row 17: padded headers are taken, unknown ones listed, missing ones named', () => {
    const padded = check({ 'organizations.csv': organizationsHeader.replaceAll(',', ' , ') + good });
    expect(ids(padded)).toEqual(['good']);
    const wrong = good.replace('company', 'no-such-kind');
    const told = check({ 'organizations.csv': organizationsHeader.replaceAll(',', ' , ') + wrong });
    expect(codes(told)).toContain('organizations.csv:2:kind unknown-id');
    const unknown = check({ 'organizations.csv': `telephone,${organizationsHeader}555,${good}` });
    expect(codes(unknown)).toContain('organizations.csv:1:telephone unknown-column');
    const missing = check({ 'organizations.csv': organizationsHeader.replace('id,', 'x,') + good });
    expect(codes(missing)).toContain('organizations.csv:1:id missing-column');
  });

  it.each([
    ['an Excel workbook', latin('PK\x03\x04..........[Content_Types].xml'), 'xlsx'],
    ['a PNG', latin('\x89PNG\r\n\x1a\n'), 'picture'],
    ['NUL bytes', utf8(`${organizationsHeader}\0`), 'not-text'],
  ])('row 18: %s named .csv is refused by what it is', (_what, bytes, why) => {
    expect(check({ 'organizations.csv': bytes }).refused).toEqual([{ name: 'organizations.csv', why }]);
  });

  it.each([
    ['19', 'the same', 'good'],
    ['20', 'one with spaces', ' good '],
    ['20', 'one with zero-width signs', 'go\u200bod\ufeff'],
  ])('row %s: of two ids, the second %s, the first is kept', (_row, _what, id) => {
    const checked = withOdd({ id });
    expect(checked.document.organizations).toMatchObject([{ id: 'good', name: { en: 'Good' } }]);
    expect(codes(checked)).toContain('organizations.csv:3:id duplicate-id');
  });

  it('row 20: composed and decomposed letters are one name', () => {
    expect(odd(withOdd({ name_en: 'E\u0301cole' }))).toMatchObject({ name: { en: 'École' } });
  });

  it.each(['007', '1e3', '9007199254740993'])('row 21: the id %s stays a text', (id) => {
    expect(ids(withOdd({ id }))).toEqual(['good', id]);
  });

  it('row 22: a party that does not exist is told and left out', () => {
    const checked = agreed('m,good,\nm,second,\nm,ghost,\n');
    expect(codes(checked)).toContain('parties.csv:4:organization unknown-id');
    expect(checked.document.agreements[0]?.parties).toHaveLength(2);
  });

  const affiliated = (rows: string) => check({ 'affiliations.csv': `from,to,relation,sources\n${rows}` });

  it('row 23: a tie to itself is told and left out', () => {
    const checked = affiliated('good,good,member,s\n');
    expect(codes(checked)).toContain('affiliations.csv:2:to self-affiliation');
    const parsed = documentToDataset(checked.document, emptyVocabulary);
    expect(parsed.ok && parsed.dataset.affiliations).toEqual([]);
  });

  it('row 24: the same party twice is one', () => {
    const checked = agreed('m,good,\nm,second,\nm,good,\n');
    expect(codes(checked)).toContain('parties.csv:4:organization repeated-party');
    expect(checked.document.agreements[0]?.parties).toHaveLength(2);
  });

  it('row 25: a circle of parents is told, and ends', () => {
    const checked = check({ 'regions.csv': 'id,name_en,name_fr,parent\nUS,A,A,US-VT\nUS-VT,B,B,US\n' });
    expect(codes(checked).some((line) => line.endsWith('parent-cycle'))).toBe(true);
  });

  const overridden = (lng: string, lat: string) =>
    check({
      'place-overrides.csv': `city,subdivision,lng,lat\nBurlington,US-VT,${quoted(lng)},${quoted(lat)}\n`,
    });
  const atOverrides = (checked: CheckedTables) =>
    codes(checked).filter((line) => /^place-overrides.csv:2:l/.test(line));

  it.each([
    ['26', 'NaN', '44.5', 'place-overrides.csv:2:lng not-a-number'],
    ['26', '-73.2', 'Infinity', 'place-overrides.csv:2:lat not-a-number'],
    ['27', '-73.2', '91', 'place-overrides.csv:2:lat out-of-range'],
    ['27', '1000000000', '44.5', 'place-overrides.csv:2:lng out-of-range'],
    ['28', '44.5', '-73.2', 'place-overrides.csv:2:lng misplaced-point'],
    ['28', '73.2', '44.5', 'place-overrides.csv:2:lng misplaced-point'],
    ['28', '0', '0', 'place-overrides.csv:2:lng misplaced-point'],
    ['29', '-73.2', '44°30′N', 'place-overrides.csv:2:lat not-a-number'],
  ])('row %s: the point %s, %s is told, never moved', (_row, lng, lat, expected) => {
    expect(atOverrides(overridden(lng, lat))).toContain(expected);
  });

  it('row 29: decimals may have a comma', () => {
    expect(atOverrides(overridden('-73,21', '44,48'))).toEqual([]);
  });

  it('rows 31 and 34: marks, line ends and separators change nothing', () => {
    const text = tables['organizations.csv'] ?? '';
    const plain = JSON.stringify(check({ 'organizations.csv': text }).document);
    const mixed = text.replace('\n', '\r\n').replace(/\n$/, '\r');
    const variants = [`\ufeff${text}`, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r'), mixed];
    for (const variant of [...variants, text.replaceAll(',', ';'), text.replaceAll(',', '\t')])
      expect(JSON.stringify(check({ 'organizations.csv': variant }).document)).toBe(plain);
  });

  it.each([
    ['32', 'Windows-1252', latin(organizationsHeader + good.replace('Good', '\xc9cole')), 'windows-1252'],
    ['33', 'half a character', Uint8Array.from([...utf8(organizationsHeader + good), 0xc3]), 'windows-1252'],
  ])('row %s: %s loads, is told, and shows no �', (_row, _what, bytes, encoding) => {
    const checked = check({ 'organizations.csv': bytes });
    expect(checked.given[0]?.encoding).toBe(encoding);
    expect(JSON.stringify(checked.document)).not.toContain('\ufffd');
    expect(ids(checked)).toContain('good');
  });

  it('row 35: what turns the direction of text is told and taken out', () => {
    const checked = withOdd({ name_en: 'Odd\u202eddO' });
    expect(codes(checked)).toContain('organizations.csv:3:name_en unsafe-characters');
    expect(odd(checked)).toMatchObject({ name: { en: 'OddddO' } });
  });

  it('row 36: a name of invisible signs is none', () => {
    const checked = withOdd({ name_en: '\u200b\u200d\u2060' });
    expect(codes(checked)).toContain('organizations.csv:3:name_en no-name');
  });

  it.each([
    ['37', `Z${'\u0301'.repeat(500)}`],
    ['38', 'x'.repeat(10_000)],
  ])('row %s: an endless name is told', (_row, name) => {
    expect(codes(withOdd({ name_en: name }))).toContain('organizations.csv:3:name_en too-long');
  });

  it.each([
    ['2026-02-30', '', 'agreements.csv:2:signed impossible-date'],
    ['31/12/2025', '', 'agreements.csv:2:signed bad-date'],
    ['2025-05-01', '2024-01-01', 'agreements.csv:2:ends date-order'],
  ])('row 40: signed %s and ending %j is told, and left blank', (signed, ends, expected) => {
    const checked = check({
      'agreements.csv': `${agreementsHeader}m,mou,M,${signed},${ends},s\n`,
      'parties.csv': 'agreement,organization,role\nm,good,\nm,second,\n',
    });
    expect(codes(checked)).toContain(expected);
    const [agreement] = checked.document.agreements;
    expect(agreement).toBeDefined();
    expect(agreement?.['ends']).toBeUndefined();
    if (ends === '') expect(agreement?.['signed']).toBeUndefined();
  });

  it('row 41: an unknown sector is told and left out', () => {
    const checked = withOdd({ sectors: 'quantum;alchemy' });
    expect(codes(checked)).toContain('organizations.csv:3:sectors unknown-id');
    expect(odd(checked)?.sectors).toEqual(['quantum']);
  });

  it('row 42: a name in one language is enough', () => {
    const checked = withOdd({});
    expect(codes(checked)).toEqual([]);
    expect(odd(checked)?.name).toEqual({ en: 'Odd' });
  });

  const cell = fc.oneof(
    fc.constantFrom(
      '__proto__',
      'constructor',
      'good',
      's',
      '=1+1',
      '"',
      '\r',
      '\ufeff',
      'https://x.example',
      '2025',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  const someTable = fc
    .tuple(
      fc.constantFrom(...Object.entries(tables)),
      fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 4 }),
      fc.constantFrom(',', ';', '\t'),
      fc.boolean(),
    )
    .map(([[name, text], rows, separator, isQuoted]): [string, string] => {
      const header = (text.split('\n')[0] ?? '').replaceAll(',', separator);
      const lines = rows.map((cells) => cells.map((one) => (isQuoted ? quoted(one) : one)).join(separator));
      return [name, [header, ...lines].join('\n')];
    });
  const someBytes = fc.tuple(
    fc.constantFrom('organizations.csv', 'x.csv', '__proto__', '../etc/passwd.csv'),
    fc.uint8Array({ maxLength: 200 }),
  );

  it('whatever comes in: nothing throws, no prototype changes, only sound data comes out', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(someTable, someBytes), { minLength: 1, maxLength: 3 }), (files) => {
        const { document } = check(Object.fromEntries<string | Uint8Array>(files));
        const known = document.organizations.map(({ id }) => id);
        expect(new Set(known).size).toBe(known.length);
        for (const { website } of document.organizations)
          if (website !== undefined) expect(website).toMatch(/^https?:\/\//);
      }),
      { numRuns: 1000, seed: 14 },
    );
  });
});
