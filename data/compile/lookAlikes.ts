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
  if (a === b) return true;
  const letters = Math.min(a.length, b.length);
  const allowed = Math.min(2, Math.floor(letters / lettersForOneEdit));
  // Numbers tell apart what letters do not: “UQAM 2”, “UQAM 3”.
  if (allowed === 0 || Math.abs(a.length - b.length) > allowed) return false;
  if (a.replace(/\D/g, '') !== b.replace(/\D/g, '')) return false;
  return editDistance(a, b) <= allowed;
}

interface Keys {
  readonly row: Row;
  readonly names: readonly string[];
  readonly acronyms: readonly string[];
  readonly website: string;
  /** Which letters the names hold, a bit each: names a few edits apart differ in few. */
  readonly letters: readonly number[];
}

type Likeness = 'name' | 'acronym' | 'website';

/** Two organizations, the later row first. */
export interface LookAlike extends TableProblem {
  readonly ids: readonly [string, string];
}

function lettersOf(name: string): number {
  let letters = 0;
  for (const letter of name) letters |= 1 << ((letter.codePointAt(0) ?? 0) % 31);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** A name that is itself an acronym: “CNRC”, “C2MI”. */
function isAcronym(name: string): boolean {
  return /^(?=.*\p{L})[\p{Lu}\p{N}-]{2,10}$/u.test(name.trim());
}

function keysOf(row: Row): Keys {
  const filled = (columns: readonly string[], keyOf: (text: string) => string) => [
    ...new Set(columns.map((column) => keyOf(row.text(column))).filter((key) => key !== '')),
  ];
  const names = filled(['name_en', 'name_fr'], nameKey);
  return {
    row,
    names,
    acronyms: [
      ...new Set([
        ...filled(['short_name', 'short_name_fr'], acronymKey),
        ...filled(['name_en', 'name_fr'], (name) => (isAcronym(name) ? acronymKey(name) : '')),
      ]),
    ],
    website: websiteKey(row.text('website')),
    letters: names.map(lettersOf),
  };
}

function haveNearNames(a: Keys, b: Keys): boolean {
  return a.names.some((name, place) =>
    b.names.some(
      (other, otherPlace) =>
        // Each of at most two edits changes at most two letters.
        countBits((a.letters[place] ?? 0) ^ (b.letters[otherPlace] ?? 0)) <= 4 &&
        namesNearlyAgree(name, other),
    ),
  );
}

/** All that share a key with an earlier row, found without comparing all with all. */
class Shelf {
  readonly #byKey = new Map<string, Keys[]>();

  /** Those on the shelf under one of the keys; then `keys` stands there too. */
  exchange(keys: Keys, under: readonly string[]): readonly Keys[] {
    const found = under.flatMap((key) => this.#byKey.get(key) ?? []);
    for (const key of under) {
      const there = this.#byKey.get(key);
      // Of thousands that are all the same, a few are enough to point at.
      if (!there) this.#byKey.set(key, [keys]);
      else if (there.length < mostAlike) there.push(keys);
    }
    return found;
  }
}

/** More than these to one row say nothing new. */
const mostAlike = 10;

/** Names that nearly agree are found by comparing all with all, which takes too long for more than these. */
const mostCompared = 5000;

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

/** One warning a pair, by row. */
export function findLookAlikes({
  organizations,
  'known-different': known,
}: Pick<Tables, 'organizations' | 'known-different'>): LookAlike[] {
  const complaints = new Complaints();
  const pairs: (readonly [string, string])[] = [];
  const pairKey = (a: string, b: string) => [a, b].sort().join(' ');
  const knownPairs = new Set(known.rows.map((row) => pairKey(row.text('organization'), row.text('other'))));
  const all = organizations.rows.filter((row) => !row.isBroken).map(keysOf);
  const shelves: Readonly<Record<Likeness, Shelf>> = {
    name: new Shelf(),
    acronym: new Shelf(),
    website: new Shelf(),
  };
  all.forEach((later, place) => {
    const alike = new Map<Keys, Likeness>();
    const add = (found: readonly Keys[], likeness: Likeness) => {
      for (const earlier of found) if (!alike.has(earlier)) alike.set(earlier, likeness);
    };
    add(shelves.name.exchange(later, later.names), 'name');
    if (all.length <= mostCompared)
      for (let index = 0; index < place && alike.size < mostAlike; index += 1) {
        const earlier = all[index];
        if (earlier && haveNearNames(earlier, later)) add([earlier], 'name');
      }
    add(shelves.acronym.exchange(later, later.acronyms), 'acronym');
    add(shelves.website.exchange(later, later.website === '' ? [] : [later.website]), 'website');
    const found = [...alike]
      .filter(([{ row }]) => {
        const [id, otherId] = [later.row.text('id'), row.text('id')];
        return id !== otherId && !knownPairs.has(pairKey(id, otherId));
      })
      .sort(([a], [b]) => a.row.line - b.row.line)
      .slice(0, mostAlike);
    for (const [earlier, likeness] of found) {
      const [id, otherId] = [later.row.text('id'), earlier.row.text('id')];
      const [en, fr] = what[likeness];
      pairs.push([id, otherId]);
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
  return complaints.problems.map((problem, place) => ({ ...problem, ids: pairs[place] ?? ['', ''] }));
}
