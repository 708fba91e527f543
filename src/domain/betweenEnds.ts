/**
 * `between`: two ends, each a list of regions or organizations, `CA-QC-05..US-VT,US-NY`. Which parties of an agreement
 * stand in a pair that qualifies is worked out by classes, not pair by pair: an agreement of 300 parties has 45,000
 * pairs, but its parties fall into sixteen classes.
 */
import type { Lists } from './facetColumns.ts';
import { readIds, writeId } from './idText.ts';

export interface BetweenEnds {
  /** Region codes or organization ids. */
  readonly first: readonly string[];
  readonly second: readonly string[];
}

function endOf(text: string): string[] {
  return [...new Set(readIds(text))];
}

/** `null` unless there are exactly two ends, neither of them empty. */
export function parseBetween(text: string): BetweenEnds | null {
  const [first, second, ...rest] = text.split('..').map(endOf);
  if (!first || !second || rest.length > 0) return null;
  return first.length > 0 && second.length > 0 ? { first, second } : null;
}

export function writeBetween({ first, second }: BetweenEnds): string {
  return `${first.map(writeId).join(',')}..${second.map(writeId).join(',')}`;
}

/** What is known of a party, as bits; together they number its class, 0 to 15. */
export const atFirst = 1;
export const atSecond = 2;
/** `kind`, `region` and `near` hold. */
export const holdsFacets = 4;
/** The query is found in it. */
export const isFound = 8;

/** Whether parties of these classes, one at either end, make a pair that qualifies. */
export function pairsUp(first: number, second: number, isAgreementFound: boolean): boolean {
  return (
    (first & atFirst) !== 0 &&
    (second & atSecond) !== 0 &&
    ((first | second) & holdsFacets) !== 0 &&
    (isAgreementFound || ((first | second) & isFound) !== 0)
  );
}

/** For each class, the classes (bit by bit) of which another party makes a pair that qualifies, either way round. */
function partnersByClass(isAgreementFound: boolean): Int32Array {
  const partners = new Int32Array(16);
  for (let own = 0; own < 16; own++) {
    for (let other = 0; other < 16; other++) {
      if (pairsUp(own, other, isAgreementFound) || pairsUp(other, own, isAgreementFound))
        partners[own] = (partners[own] ?? 0) | (1 << other);
    }
  }
  return partners;
}

const partnersInFound = partnersByClass(true);
const partnersElsewhere = partnersByClass(false);

/** The classes (bit by bit) of an agreement whose parties stand in a pair that qualifies. */
export function pairedClasses(
  { offsets, values }: Lists,
  agreement: number,
  classes: Uint8Array,
  isAgreementFound: boolean,
): number {
  let present = 0;
  let twice = 0;
  const end = offsets[agreement + 1] ?? 0;
  for (let at = offsets[agreement] ?? 0; at < end; at++) {
    const bit = 1 << (classes[values[at] ?? 0] ?? 0);
    twice |= present & bit;
    present |= bit;
  }
  const partners = isAgreementFound ? partnersInFound : partnersElsewhere;
  let paired = 0;
  for (let own = 0; present >> own !== 0; own++) {
    const bit = 1 << own;
    // A party is no partner of itself.
    const others = (present & ~bit) | (twice & bit);
    if ((present & bit) !== 0 && ((partners[own] ?? 0) & others) !== 0) paired |= bit;
  }
  return paired;
}
