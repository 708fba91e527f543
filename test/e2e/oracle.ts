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
  readonly asOf?: string;
  readonly between?: string;
  readonly near?: string;
  readonly linked?: boolean;
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

function shortNamesOf(shortName: DocumentOrganization['shortName']): (string | undefined)[] {
  return typeof shortName === 'object' ? [shortName.en, shortName.fr] : [shortName];
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

/** Spherical law of cosines, in km. */
function kmBetween(lat: number, lng: number, otherLat: number, otherLng: number): number {
  const [north, otherNorth, east] = [lat, otherLat, otherLng - lng].map(
    (degrees) => (degrees * Math.PI) / 180,
  );
  const cosine =
    Math.sin(north ?? 0) * Math.sin(otherNorth ?? 0) +
    Math.cos(north ?? 0) * Math.cos(otherNorth ?? 0) * Math.cos(east ?? 0);
  return 6371 * Math.acos(Math.min(1, cosine));
}

export function showByContract(document: CorridorDocument, filters: OracleFilters) {
  const { sector = [], kind = [], region = [], agreementKind = [], from, to, q = '' } = filters;
  const { asOf, between, near, linked = false } = filters;
  const words = plain(q)
    .replace(/[-‐‑–]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  const isAmong = (chosen: readonly string[], own: readonly (string | undefined)[]) =>
    chosen.length === 0 || chosen.some((id) => own.includes(id));
  const isIn = (regions: readonly string[], own: string | undefined) =>
    regions.some((id) => own === id || (own ?? '').startsWith(`${id}-`));

  const isInTime = (signed: string | undefined) => {
    if (from === undefined && to === undefined) return true;
    if (signed === undefined) return false;
    return (
      (from === undefined || lastDay(signed) >= firstDay(from)) &&
      (to === undefined || firstDay(signed) <= lastDay(to))
    );
  };
  const stands = ({ signed, ends }: DocumentAgreement) =>
    asOf === undefined ||
    signed === undefined ||
    (firstDay(signed) <= lastDay(asOf) && (ends === undefined || lastDay(ends) >= firstDay(asOf)));
  const partiesOf = ({ parties }: DocumentAgreement) =>
    document.organizations.filter(({ id }) => parties.some((party) => party.organization === id));
  const matching = document.agreements.filter(
    (record) =>
      isAmong(sector, record.sectors ?? []) &&
      isAmong(agreementKind, [record.kind]) &&
      isInTime(record.signed) &&
      stands(record),
  );

  const isNear = ({ location }: DocumentOrganization) => {
    if (near === undefined) return true;
    if (location?.lat === undefined || location.lng === undefined) return false;
    const [lat = 0, lng = 0, km = 0] = near.split(',').map(Number);
    return kmBetween(lat, lng, location.lat, location.lng) <= km;
  };
  const matchesPlace = (record: DocumentOrganization) =>
    isAmong(kind, [record.kind]) &&
    (region.length === 0 || isIn(region, record.location?.region)) &&
    isNear(record);
  const isFound = ({ name, shortName, location, summary }: DocumentOrganization) =>
    words.every((word) =>
      holdsWord(
        [name.en, name.fr, ...shortNamesOf(shortName), location?.place, summary?.en, summary?.fr],
        word,
      ),
    );
  const isAgreementFound = (record: DocumentAgreement) => {
    const texts = [record.title, ...(record.objectives ?? [])].flatMap((text) => [text?.en, text?.fr]);
    return words.every((word) => holdsWord(texts, word));
  };

  const answer = (shown: ReadonlySet<DocumentOrganization>, agreements: readonly DocumentAgreement[]) => {
    const parties = new Set(agreements.flatMap(partiesOf));
    return {
      organizations: document.organizations.filter((record) => shown.has(record)).map(({ id }) => id),
      agreements: agreements.map(({ id }) => id),
      context: document.organizations
        .filter((record) => parties.has(record) && !shown.has(record))
        .map(({ id }) => id),
    };
  };

  if (between !== undefined) {
    const [first = [], second = []] = between.split('..').map((end) => end.split(','));
    const isAt = (end: readonly string[], { id, location }: DocumentOrganization) =>
      end.includes(id) || isIn(end, location?.region);
    const shown = new Set<DocumentOrganization>();
    const agreements = matching.filter((record) => {
      let ties = false;
      for (const p of partiesOf(record)) {
        for (const other of partiesOf(record)) {
          const qualifies =
            p !== other &&
            isAt(first, p) &&
            isAt(second, other) &&
            (matchesPlace(p) || matchesPlace(other)) &&
            (isAgreementFound(record) || isFound(p) || isFound(other));
          if (!qualifies) continue;
          ties = true;
          shown.add(p).add(other);
        }
      }
      return ties;
    });
    return answer(shown, agreements);
  }

  const matchesFacets = (record: DocumentOrganization) =>
    isAmong(sector, record.sectors ?? []) &&
    matchesPlace(record) &&
    (!linked || matching.some((agreement) => partiesOf(agreement).includes(record)));
  const isShown = (record: DocumentOrganization) => matchesFacets(record) && isFound(record);
  return answer(
    new Set(document.organizations.filter(isShown)),
    matching.filter(
      (record) =>
        partiesOf(record).some(isShown) ||
        (words.length > 0 && isAgreementFound(record) && partiesOf(record).some(matchesFacets)),
    ),
  );
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
