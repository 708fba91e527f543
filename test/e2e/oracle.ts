/**
 * The filter semantics of the contract, read plainly from the published document: what the app must show. It shares
 * no code with the app on purpose.
 */
import type { CorridorDocument, DocumentAgreement, DocumentOrganization } from './corridorApi.ts';

export interface OracleFilters {
  readonly sector?: readonly string[];
  readonly kind?: readonly string[];
  readonly region?: readonly string[];
  readonly agreementKind?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly q?: string;
}

/** Accents, case, ligatures and hyphens do not matter: what is left are letters, digits and spaces. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('’', "'");
}

function holdsWord(texts: readonly (string | undefined)[], word: string): boolean {
  return texts.some((text) => {
    if (text === undefined) return false;
    const written = plain(text);
    return [written, written.replace(/[-‐‑–]/g, ' '), written.replace(/[-‐‑–]/g, '')].some((form) =>
      form.includes(word),
    );
  });
}

function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

function lastDay(date: string): string {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const [year, month] = date.split('-').map(Number);
  return `${date}-${String(new Date(year ?? 0, month ?? 1, 0).getDate()).padStart(2, '0')}`;
}

export function showByContract(document: CorridorDocument, filters: OracleFilters) {
  const { sector = [], kind = [], region = [], agreementKind = [], from, to, q = '' } = filters;
  const words = plain(q)
    .replace(/[-‐‑–]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  const isAmong = (chosen: readonly string[], own: readonly (string | undefined)[]) =>
    chosen.length === 0 || chosen.some((id) => own.includes(id));
  const isInRegion = (own: string | undefined) =>
    region.length === 0 || region.some((id) => own === id || (own ?? '').startsWith(`${id}-`));

  const matchesFacets = (record: DocumentOrganization) =>
    isAmong(sector, record.sectors ?? []) &&
    isAmong(kind, [record.kind]) &&
    isInRegion(record.location?.region);
  const matchesQuery = ({ name, shortName, location, summary }: DocumentOrganization) =>
    words.every((word) =>
      holdsWord([name.en, name.fr, shortName, location?.place, summary?.en, summary?.fr], word),
    );
  const isShown = (record: DocumentOrganization) => matchesFacets(record) && matchesQuery(record);

  const isInTime = (signed: string | undefined) => {
    if (from === undefined && to === undefined) return true;
    if (signed === undefined) return false;
    return (
      (from === undefined || lastDay(signed) >= firstDay(from)) &&
      (to === undefined || firstDay(signed) <= lastDay(to))
    );
  };
  const partiesOf = ({ parties }: DocumentAgreement) =>
    document.organizations.filter(({ id }) => parties.some((party) => party.organization === id));
  const agreements = document.agreements.filter((record) => {
    const matches =
      isAmong(sector, record.sectors ?? []) &&
      isAmong(agreementKind, [record.kind]) &&
      isInTime(record.signed);
    if (!matches) return false;
    if (partiesOf(record).some(isShown)) return true;
    const texts = [record.title, ...(record.objectives ?? [])].flatMap((text) => [text?.en, text?.fr]);
    return (
      words.length > 0 &&
      words.every((word) => holdsWord(texts, word)) &&
      partiesOf(record).some(matchesFacets)
    );
  });
  const parties = new Set(agreements.flatMap(partiesOf));
  return {
    organizations: document.organizations.filter(isShown).map(({ id }) => id),
    agreements: agreements.map(({ id }) => id),
    context: document.organizations
      .filter((record) => parties.has(record) && !isShown(record))
      .map(({ id }) => id),
  };
}

/** All shortest chains between two organizations, each alternating organizations and agreements, breadth first. */
export function shortestChains(document: CorridorDocument, from: string, to: string): string[][] {
  let chains: string[][] = [[from]];
  const reached = new Set([from]);
  while (chains.length > 0) {
    const next: string[][] = [];
    for (const chain of chains) {
      const last = chain.at(-1);
      for (const { id, parties } of document.agreements) {
        const members = parties.map(({ organization }) => organization);
        if (last === undefined || !members.includes(last)) continue;
        for (const member of members) if (!reached.has(member)) next.push([...chain, id, member]);
      }
    }
    const arrived = next.filter((chain) => chain.at(-1) === to);
    if (arrived.length > 0) return arrived;
    for (const chain of next) reached.add(chain.at(-1) ?? '');
    chains = next;
  }
  return [];
}

/** A small seeded generator (mulberry32), so that random cases are the same in every run. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
