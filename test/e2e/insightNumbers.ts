/**
 * What the panels of insights must say, counted plainly from the published document. It shares no code with the app on
 * purpose.
 */
import type { CorridorDocument, DocumentAgreement } from './corridorApi.ts';

interface Shown {
  readonly organizations: readonly string[];
  readonly agreements: readonly string[];
}

const provinceOf = (region: string | undefined) => region?.split('-').slice(0, 2).join('-') ?? '';

function tally(keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

const mostFirst = (counts: readonly number[]) => [...counts].sort((a, b) => b - a);

/** How many of each, most first; those without any id are one more. */
function countEach(ids: readonly (readonly string[])[]): number[] {
  return mostFirst(Object.values(tally(ids.flatMap((own) => (own.length === 0 ? [''] : [...new Set(own)])))));
}

export function countInsights(document: CorridorDocument, shown: Shown) {
  const regionOf = new Map(document.organizations.map(({ id, location }) => [id, location?.region]));
  const agreements = document.agreements.filter(({ id }) => shown.agreements.includes(id));
  const organizations = document.organizations.filter(({ id }) => shown.organizations.includes(id));
  const partiesOf = ({ parties }: DocumentAgreement) => parties.map(({ organization }) => organization);
  const partners = new Map<string, Set<string>>();
  for (const record of agreements)
    for (const one of partiesOf(record))
      for (const other of partiesOf(record))
        if (one !== other) partners.set(one, (partners.get(one) ?? new Set()).add(other));
  const isIn = (id: string, code: string) => `${regionOf.get(id) ?? ''}-`.startsWith(`${code}-`);

  /** Of the pairs of shown organizations without any agreement: number of common partners, by the ids. */
  const gaps: Record<string, number> = {};
  const everTied = new Map<string, Set<string>>();
  for (const record of document.agreements)
    for (const one of partiesOf(record))
      everTied.set(one, new Set([...(everTied.get(one) ?? []), ...partiesOf(record)]));
  const known = organizations.filter(({ id }) => partners.has(id));
  for (const first of known) {
    for (const second of known) {
      if (first.id >= second.id || everTied.get(first.id)?.has(second.id)) continue;
      if (!(first.sectors ?? []).some((sector) => second.sectors?.includes(sector))) continue;
      const theirs = partners.get(second.id);
      const common = [...(partners.get(first.id) ?? [])].filter((partner) => theirs?.has(partner)).length;
      if (common > 0) gaps[`${first.id},${second.id}`] = common;
    }
  }

  const sideOf = (code: string) => {
    const own = agreements.filter((record) => partiesOf(record).some((id) => isIn(id, code)));
    const inside = organizations.filter(({ id }) => isIn(id, code));
    const outside = new Set(own.flatMap(partiesOf).filter((id) => !isIn(id, code)));
    const years = Object.entries(tally(own.flatMap(({ signed }) => signed?.slice(0, 4) ?? []))).sort();
    return {
      organizations: inside.length,
      agreements: own.map(({ id }) => id),
      partners: [...outside],
      bars: [
        countEach(inside.map(({ sectors }) => sectors ?? [])),
        countEach(inside.map(({ kind }) => (kind === undefined ? [] : [kind]))),
        years.map(([, count]) => count),
      ],
    };
  };

  const inRegions = tally(
    agreements.flatMap((record) => [
      ...new Set(
        partiesOf(record)
          .map((id) => provinceOf(regionOf.get(id)))
          .filter((code) => code.includes('-')),
      ),
    ]),
  );

  return {
    organizations: organizations.length,
    agreements: agreements.length,
    undated: agreements.filter(({ signed }) => signed === undefined).length,
    acrossBorder: agreements.filter((record) => {
      const countries = partiesOf(record).map((id) => (regionOf.get(id) ?? '').slice(0, 2));
      return countries.includes('CA') && countries.includes('US');
    }).length,
    byYear: tally(agreements.flatMap(({ signed }) => signed?.slice(0, 4) ?? [])),
    bySector: tally(agreements.flatMap(({ sectors }) => sectors ?? [])),
    byRegion: countEach(organizations.map(({ location }) => [provinceOf(location?.region)])),
    byKind: countEach(organizations.map(({ kind }) => (kind === undefined ? [] : [kind]))),
    largest: mostFirst(agreements.map((record) => new Set(partiesOf(record)).size)).slice(0, 10),
    known: [
      organizations.filter(({ location }) => location?.lng !== undefined && location.lat !== undefined),
      organizations.filter(({ website }) => website !== undefined),
      organizations.filter(({ summary }) => summary?.en !== undefined && summary.fr !== undefined),
      agreements.filter(({ signed }) => signed !== undefined),
    ].map(({ length }) => length),
    /** Highest first. */
    partnerCounts: organizations
      .map(({ id }) => partners.get(id)?.size ?? 0)
      .filter((count) => count > 0)
      .sort((a, b) => b - a)
      .slice(0, 10),
    /** States and provinces with a party to what is shown. */
    regions: Object.keys(inRegions),
    regionTotals: mostFirst(Object.values(inRegions)),
    gaps,
    compare(first: string, second: string) {
      const sides = [sideOf(first), sideOf(second)] as const;
      const common = (a: readonly string[], b: readonly string[]) => a.filter((id) => b.includes(id)).length;
      return {
        bars: sides.map(({ bars }) => bars),
        totals: sides.flatMap((side) => [side.organizations, side.agreements.length, side.partners.length]),
        shared: [
          common(sides[0].partners, sides[1].partners),
          common(sides[0].agreements, sides[1].agreements),
        ],
      };
    },
  };
}
