/** What no cell shows by itself: each mistake is told once, at the cell to mend, in both languages, with the way to mend it. */
import { describe, expect, it } from 'vitest';
import { checkMeaning } from './checkMeaning.ts';
import { indexIds, type Tables } from './checkReferences.ts';
import { Complaints, problemLine } from './complaints.ts';
import { readTable } from './readTable.ts';
import { type TableName, tables as schemas } from './tableSchema.ts';

type Rows = Readonly<Partial<Record<TableName, readonly Readonly<Record<string, string>>[]>>>;

/** Tables with these rows and no others. */
function check(rows: Rows) {
  const tables = Object.fromEntries(
    schemas.map((schema) => {
      const names = schema.columns.map(({ name }) => name);
      const lines = (rows[schema.name] ?? []).map((row) =>
        names.map((name) => `"${row[name] ?? ''}"`).join(','),
      );
      return [schema.name, readTable(new Complaints(), schema, [names.join(','), ...lines, ''].join('\n'))];
    }),
  ) as Tables;
  const complaints = new Complaints();
  checkMeaning(complaints, tables, indexIds(new Complaints(), tables));
  return { problems: complaints.problems, tables };
}

const told = (rows: Rows, language: 'en' | 'fr') =>
  check(rows).problems.map((problem) => problemLine(problem, language));
const codes = (rows: Rows) => check(rows).problems.map(({ where, code }) => `${where} ${code}`);

const a = { id: 'a', name_en: 'Alpha', name_fr: 'Alpha' };
const b = { id: 'b', name_en: 'Beta' };
const m = { id: 'm', title_en: 'Accord' };
const partiesOfM = [
  { agreement: 'm', organization: 'a' },
  { agreement: 'm', organization: 'b' },
];
const sound = { organizations: [a, b], agreements: [m], parties: partiesOfM } satisfies Rows;
const agreement = (cells: Readonly<Record<string, string>>): Rows => ({
  ...sound,
  agreements: [{ ...m, ...cells }],
});
const quantum = { id: 'quantum', name_en: 'Quantum', sign: 'Q' };

/** By code (and case): what is wrong, and how it is told in English and in French. */
const mistakes: Readonly<Record<string, readonly [rows: Rows, english: string, french: string]>> = {
  'no-name': [
    { organizations: [{ id: 'x' }] },
    'organizations.csv:2:name_en: There is no name in either language; fill in name_en or name_fr',
    'organizations.csv:2:name_en: Il n’y a de nom dans aucune des deux langues; remplir name_en ou name_fr',
  ],
  'duplicate-name': [
    { organizations: [a, { id: 'c', name_fr: 'ÂLPHA' }] },
    'organizations.csv:3:name_fr: "ÂLPHA" is also a name of a, row 2; merge the two rows, or tell the names apart',
    'organizations.csv:3:name_fr: «\u00a0ÂLPHA\u00a0» est aussi un nom de a, ligne 2; fusionner les deux lignes, ou distinguer les noms',
  ],
  'duplicate-id': [
    { ...sound, organizations: [a, b, { id: 'm', name_en: 'Em' }] },
    'agreements.csv:2:id: The id "m" is that of an organization, row 4; give the agreement an id of its own',
    'agreements.csv:2:id: L’identifiant «\u00a0m\u00a0» est celui d’une organisation, ligne 4; donner à l’entente son propre identifiant',
  ],
  'repeated-party': [
    { ...sound, parties: [...partiesOfM, { agreement: 'm', organization: 'a' }] },
    'parties.csv:4:organization: "a" is already a party to this agreement, row 2; keep the row with the right role',
    'parties.csv:4:organization: «\u00a0a\u00a0» est déjà partie à cette entente, ligne 2; garder la ligne qui a le bon rôle',
  ],
  'too-few-parties: one': [
    { ...sound, parties: partiesOfM.slice(1) },
    'agreements.csv:2:id: The agreement "m" has one party; add its parties to parties.csv, at least two',
    'agreements.csv:2:id: L’entente «\u00a0m\u00a0» n’a qu’une partie; ajouter ses parties à parties.csv, au moins deux',
  ],
  'too-few-parties: none': [
    { ...sound, parties: partiesOfM.map((party) => ({ ...party, agreement: 'other' })) },
    'agreements.csv:2:id: The agreement "m" has no party; add its parties to parties.csv, at least two',
    'agreements.csv:2:id: L’entente «\u00a0m\u00a0» n’a aucune partie; ajouter ses parties à parties.csv, au moins deux',
  ],
  'objectives-differ': [
    agreement({ objectives_en: 'One;Two', objectives_fr: 'Un' }),
    'agreements.csv:2:objectives_fr: The numbers of objectives differ: 2 in English, 1 in French; give the same objectives in the same order, separated by semicolons',
    'agreements.csv:2:objectives_fr: Le nombre d’objectifs diffère\u00a0: 2 en anglais, 1 en français; donner les mêmes objectifs dans le même ordre, séparés par des points-virgules',
  ],
  'date-order': [
    agreement({ signed: '2024-04', ends: '2024-03' }),
    'agreements.csv:2:ends: "2024-03" is before the signing date, 2024-04; mend the one that is wrong',
    'agreements.csv:2:ends: «\u00a02024-03\u00a0» précède la date de signature, 2024-04; corriger celle des deux qui est fausse',
  ],
  'self-affiliation': [
    { ...sound, affiliations: [{ from: 'a', to: 'a', relation: 'member' }] },
    'affiliations.csv:2:to: "a" is affiliated with itself; name the other organization, or remove the row',
    'affiliations.csv:2:to: «\u00a0a\u00a0» est affiliée à elle-même; nommer l’autre organisation, ou retirer la ligne',
  ],
  'repeated-affiliation': [
    {
      ...sound,
      affiliations: [
        { from: 'a', to: 'b', relation: 'member' },
        { from: 'b', to: 'a', relation: 'member' },
      ],
    },
    'affiliations.csv:3:from: The same affiliation is in row 2; keep one row, with all its sources',
    'affiliations.csv:3:from: La même affiliation est à la ligne 2; garder une seule ligne, avec toutes ses sources',
  ],
  'parent-cycle': [
    { regions: [{ id: 'CA', name_en: 'Canada', parent: 'CA' }] },
    'regions.csv:2:parent: The region is part of itself: "CA → CA"; name the larger region that holds it',
    'regions.csv:2:parent: La région fait partie d’elle-même\u00a0: «\u00a0CA → CA\u00a0»; nommer la région plus grande qui la contient',
  ],
  'repeated-sign': [
    { sectors: [quantum, { id: 'quality', name_en: 'Quality', sign: 'Q' }] },
    'sectors.csv:3:sign: "Q" is already the sign of row 2; choose other letters',
    'sectors.csv:3:sign: «\u00a0Q\u00a0» est déjà le signe de la ligne 2; choisir d’autres lettres',
  ],
  'link-without-address': [
    { sources: [{ id: 's', title: 'S', link: 'yes' }] },
    'sources.csv:2:url: The source is to be cited with a link, but has no address; give its address, or write "no" in the column link',
    'sources.csv:2:url: La source est à citer avec un lien, mais n’a pas d’adresse; donner son adresse, ou écrire «\u00a0no\u00a0» dans la colonne link',
  ],
};

describe('checkMeaning', () => {
  it.each(Object.entries(mistakes))('tells of %s', (name, [rows, english, french]) => {
    expect(told(rows, 'en')).toEqual([english]);
    expect(told(rows, 'fr')).toEqual([french]);
    expect(check(rows).problems.map(({ code }) => code)).toEqual([name.split(':')[0]]);
  });

  it('has nothing to say of sound tables, nor of empty ones', () => {
    expect(codes(sound)).toEqual([]);
    expect(codes({})).toEqual([]);
  });

  it.each<[string, Rows]>([
    ['agreements without parties where that table is not there at all', { ...sound, parties: [] }],
    ['a name in French alone', { organizations: [{ id: 'x', name_fr: 'Nom' }] }],
    ['one name in both languages, and as the short name', { organizations: [{ ...a, short_name: 'alpha' }] }],
    ['objectives in one language', agreement({ objectives_fr: 'Un;Deux' })],
    ['objectives in the other', agreement({ objectives_en: 'One' })],
    ['as many objectives in both', agreement({ objectives_en: 'One;Two', objectives_fr: 'Un;Deux' })],
    ['an end within the period of signing', agreement({ signed: '2024-04', ends: '2024' })],
    ['an end on the day of signing', agreement({ signed: '2024-04-15', ends: '2024-04-15' })],
    ['an end without a signing date', agreement({ ends: '1990' })],
    [
      'two relations between the same two',
      {
        ...sound,
        affiliations: [
          { from: 'a', to: 'b', relation: 'member' },
          { from: 'a', to: 'b', relation: 'part' },
        ],
      },
    ],
    [
      'one relation of others',
      {
        organizations: [a, b, { id: 'c', name_en: 'Gamma' }],
        affiliations: [
          { from: 'a', to: 'b', relation: 'member' },
          { from: 'a', to: 'c', relation: 'member' },
        ],
      },
    ],
    [
      'parties without an organization, told of elsewhere',
      {
        ...sound,
        parties: [
          ...partiesOfM,
          { agreement: 'm', organization: '', role: 'signatory' },
          { agreement: 'm', organization: '', role: 'witness' },
        ],
      },
    ],
    [
      'an agreement without an id, told of elsewhere',
      { ...sound, agreements: [m, { id: '', title_en: 'Another' }] },
    ],
    ['an end that is no date, told of elsewhere', agreement({ signed: '2024-04-15', ends: 'soon' })],
    [
      'a region in one that is not there, told of elsewhere',
      { regions: [{ id: 'CA-QC', name_en: 'Quebec', parent: 'XX' }] },
    ],
    [
      'an affiliation with an end missing, told of elsewhere',
      {
        affiliations: [
          { from: '', to: '', relation: 'member' },
          { from: '', to: '', relation: 'part' },
          { from: 'a', to: '', relation: 'member' },
          { from: '', to: 'a', relation: 'member' },
        ],
      },
    ],
    [
      'regions inside one another',
      {
        regions: [
          { id: 'CA', name_en: 'Canada' },
          { id: 'CA-QC', name_en: 'Quebec', parent: 'CA' },
        ],
      },
    ],
    [
      'sectors without signs',
      {
        sectors: [
          { id: 'p', name_en: 'P' },
          { id: 'q', name_en: 'Q' },
        ],
      },
    ],
    [
      'a French sign that parts what English parts too',
      { sectors: [quantum, { ...quantum, id: 'x', sign: 'R', sign_fr: 'S' }] },
    ],
    [
      'a source with its address',
      { sources: [{ id: 's', title: 'S', url: 'https://a.example', link: 'yes' }] },
    ],
    [
      'a source without an address that is not to be linked',
      { sources: [{ id: 's', title: 'S', link: 'no' }] },
    ],
  ])('lets pass %s', (_name, rows) => {
    expect(codes(rows)).toEqual([]);
  });

  it('looks at every column of names, of agreements too, and tells of a row once', () => {
    expect(
      codes({
        organizations: [
          { ...a, short_name: 'AL' },
          { id: 'c', name_en: 'al', name_fr: 'Alpha' },
          { id: 'd', name_en: 'Delta', short_name: 'Al' },
        ],
      }),
    ).toEqual([
      'organizations.csv:3:name_en duplicate-name',
      'organizations.csv:4:short_name duplicate-name',
    ]);
    const second = { id: 'n', title_fr: 'accord' };
    const parties = [...partiesOfM, ...partiesOfM.map((party) => ({ ...party, agreement: 'n' }))];
    expect(codes({ ...sound, agreements: [m, second], parties })).toEqual([
      'agreements.csv:3:title_fr duplicate-name',
    ]);
    expect(codes({ ...sound, agreements: [{ id: 'm' }] })).toEqual(['agreements.csv:2:title_en no-name']);
  });

  it('drops the dates that cannot be, and those alone', () => {
    const { problems, tables } = check(
      agreement({ signed: '2024', renewed: '2023;2025;2022-12', ends: '2030' }),
    );
    expect(problems.map(({ where, code }) => `${where} ${code}`)).toEqual([
      'agreements.csv:2:renewed date-order',
      'agreements.csv:2:renewed date-order',
    ]);
    expect(tables.agreements.rows[0]?.text('renewed')).toBe('2025');
    expect(tables.agreements.rows[0]?.text('ends')).toBe('2030');
  });

  it('cuts a circle of regions, wherever it is entered', () => {
    const region = (id: string, parent: string) => ({ id, name_en: id, parent });
    const { problems, tables } = check({
      regions: [region('CA', 'CA-QC'), region('CA-QC', 'CA'), region('CA-QC-05', 'CA-QC')],
    });
    expect(problems.map(({ message }) => message.en)).toEqual([
      'The region is part of itself: "CA → CA-QC → CA"',
    ]);
    expect(tables.regions.rows.map((row) => row.text('parent'))).toEqual(['', 'CA', 'CA-QC']);
  });

  it.each<[string, readonly Readonly<Record<string, string>>[], readonly string[]]>([
    // In French the second one has the letters of the first.
    ['sign_fr alone', [quantum, { id: 'x', sign: 'R', sign_fr: 'Q' }], ['sectors.csv:3:sign_fr']],
    ['both, told once', [quantum, { id: 'x', sign: 'Q' }], ['sectors.csv:3:sign']],
    [
      'both, with a French sign of its own to mend',
      [quantum, { id: 'x', sign: 'Q', sign_fr: 'Q' }],
      ['sectors.csv:3:sign', 'sectors.csv:3:sign_fr'],
    ],
    [
      'the first one’s French sign',
      [
        { ...quantum, sign: 'P', sign_fr: 'Q' },
        { id: 'x', sign: 'Q' },
      ],
      ['sectors.csv:3:sign'],
    ],
  ])('finds signs that repeat each other: %s', (_name, sectors, cells) => {
    expect(check({ sectors }).problems.map(({ where }) => where)).toEqual(cells);
  });
});
