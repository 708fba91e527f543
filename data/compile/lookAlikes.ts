/**
 * Organizations that may be one and the same: names, acronyms or websites that nearly agree. Warnings, not problems:
 * a curator merges the rows, or writes the pair into `known-different.csv`.
 */
import { foldText } from '../../src/domain/foldText.ts';
import type { Tables } from './checkReferences.ts';
import { Complaints, type TableProblem } from './complaints.ts';
import { editDistance } from './nearest.ts';
import type { Row } from './readTable.ts';

/** Words that tell no two organizations apart. */
const commonWords = new Set(
  'a and at corporation corp company de des du et for in inc incorporated l la le les limited ltd llc ltee of on the'.split(
    ' ',
  ),
);

/** Two names of at least so many letters may differ by one, of twice as many by two. */
const lettersForOneEdit = 8;

/** Lower-case words without the common ones, in alphabetical order, so that their order does not matter either. */
function nameKey(name: string): string {
  const words = foldText(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !commonWords.has(word));
  return words.sort().join(' ');
}

function acronymKey(name: string): string {
  return foldText(name).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Host and path, without `www.` and the last slash. */
function websiteKey(address: string): string {
  if (!URL.canParse(address)) return '';
  const { host, pathname } = new URL(address);
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}`.toLowerCase();
}

function namesNearlyAgree(a: string, b: string): boolean {
  const letters = Math.min(a.length, b.length);
  const allowed = Math.min(2, Math.floor(letters / lettersForOneEdit));
  // Numbers tell apart what letters do not: “UQAM 2”, “UQAM 3”.
  if (allowed === 0 || Math.abs(a.length - b.length) > allowed) return a === b;
  if (a.replace(/\D/g, '') !== b.replace(/\D/g, '')) return false;
  return editDistance(a, b) <= allowed;
}

interface Keys {
  readonly row: Row;
  readonly names: readonly string[];
  readonly acronyms: readonly string[];
  readonly website: string;
}

type Likeness = 'name' | 'acronym' | 'website';

function keysOf(row: Row): Keys {
  const filled = (columns: readonly string[], keyOf: (text: string) => string) => [
    ...new Set(columns.map((column) => keyOf(row.text(column))).filter((key) => key !== '')),
  ];
  return {
    row,
    names: filled(['name_en', 'name_fr'], nameKey),
    acronyms: filled(['short_name', 'short_name_fr'], acronymKey),
    website: websiteKey(row.text('website')),
  };
}

function likenessOf(a: Keys, b: Keys): Likeness | null {
  if (a.names.some((name) => b.names.some((other) => namesNearlyAgree(name, other)))) return 'name';
  if (a.acronyms.some((acronym) => b.acronyms.includes(acronym))) return 'acronym';
  return a.website !== '' && a.website === b.website ? 'website' : null;
}

const what: Readonly<Record<Likeness, readonly [string, string]>> = {
  name: ['is named nearly like', 'porte presque le même nom que'],
  acronym: ['has the short name of', 'a le même nom abrégé que'],
  website: ['has the website of', 'a le même site Web que'],
};

const columns: Readonly<Record<Likeness, string>> = {
  name: 'name_en',
  acronym: 'short_name',
  website: 'website',
};

/** One warning a pair, by row. Compares all with all: 395 organizations take 30 ms, 2,000 less than a second. */
export function findLookAlikes({
  organizations,
  'known-different': known,
}: Pick<Tables, 'organizations' | 'known-different'>): TableProblem[] {
  const complaints = new Complaints();
  const pairKey = (a: string, b: string) => [a, b].sort().join(' ');
  const knownPairs = new Set(known.rows.map((row) => pairKey(row.text('organization'), row.text('other'))));
  const all = organizations.rows.filter((row) => !row.isBroken).map(keysOf);
  all.forEach((later, place) => {
    for (const earlier of all.slice(0, place)) {
      const [id, otherId] = [later.row.text('id'), earlier.row.text('id')];
      if (id === otherId || knownPairs.has(pairKey(id, otherId))) continue;
      const likeness = likenessOf(earlier, later);
      if (likeness === null) continue;
      const [en, fr] = what[likeness];
      complaints.add(
        `look-alike-${likeness}`,
        { file: organizations.file, row: later.row.line, column: columns[likeness] },
        [
          `% ${en} ${otherId}, row ${String(earlier.row.line)}`,
          `% ${fr} ${otherId}, ligne ${String(earlier.row.line)}`,
        ],
        [
          'merge the two, or write the pair into known-different.csv',
          'fusionner les deux, ou inscrire la paire dans known-different.csv',
        ],
        id,
      );
    }
  });
  return complaints.problems;
}
