/**
 * What filters ask of every record, as columns of numbers prepared once: a filter then compares numbers and never
 * reads a date or a text again. About 15 ms for 10,000 organizations and 12,000 agreements.
 */
import type { Dataset, PartialDate, RegionId } from './dataset.ts';
import { periodOf } from './partialDate.ts';

/** Ids as numbers, in the order they were met. */
export class IdCodes {
  private readonly codes = new Map<string, number>();
  readonly ids: string[] = [];

  codeOf(id: string): number {
    const known = this.codes.get(id);
    if (known !== undefined) return known;
    this.codes.set(id, this.ids.length);
    return this.ids.push(id) - 1;
  }

  /** 1 at the code of every one of these ids that some record has. */
  chosen(ids: readonly string[]): Uint8Array {
    const flags = new Uint8Array(this.ids.length);
    for (const id of ids) {
      const code = this.codes.get(id);
      if (code !== undefined) flags[code] = 1;
    }
    return flags;
  }
}

/** A list of numbers for each record: those of record `i` are `values[offsets[i] … offsets[i + 1] - 1]`. */
export interface Lists {
  readonly offsets: Int32Array;
  readonly values: Int32Array;
}

/** Periods of partial dates as days written `20240131`, so that they compare as numbers. */
export interface Periods {
  /** 0 without a date. */
  readonly first: Int32Array;
  readonly last: Int32Array;
}

export interface FacetColumns {
  readonly sectors: IdCodes;
  readonly kinds: IdCodes;
  readonly regions: IdCodes;
  readonly agreementKinds: IdCodes;
  readonly organizationSectors: Lists;
  /** One at most. */
  readonly organizationKinds: Lists;
  /** Its region and all that contain it. */
  readonly organizationRegions: Lists;
  /** Degrees; `NaN` where the organization has no place. */
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  readonly agreementSectors: Lists;
  /** One at most. */
  readonly agreementKindsOf: Lists;
  readonly parties: Lists;
  readonly signed: Periods;
  readonly ends: Periods;
}

/** `[first, last]` day of a partial date's period. */
export function daysOf(date: PartialDate): readonly [first: number, last: number] {
  const period = periodOf(date);
  const number = (day: string) => Number(day.replaceAll('-', ''));
  return period ? [number(period.start), number(period.end)] : [0, 0];
}

function listsOf<Item>(items: readonly Item[], valuesOf: (item: Item) => readonly number[]): Lists {
  const offsets = new Int32Array(items.length + 1);
  const values: number[] = [];
  items.forEach((item, index) => {
    // A sector that is named twice counts once.
    for (const value of new Set(valuesOf(item))) values.push(value);
    offsets[index + 1] = values.length;
  });
  return { offsets, values: Int32Array.from(values) };
}

function periodsOf(dates: readonly (PartialDate | undefined)[]): Periods {
  const first = new Int32Array(dates.length);
  const last = new Int32Array(dates.length);
  dates.forEach((date, index) => {
    if (date !== undefined) [first[index], last[index]] = daysOf(date);
  });
  return { first, last };
}

export function facetColumns(
  { organizations, agreements }: Dataset,
  regionsOf: readonly (readonly RegionId[])[],
  partiesOf: readonly (readonly number[])[],
): FacetColumns {
  const sectors = new IdCodes();
  const kinds = new IdCodes();
  const regions = new IdCodes();
  const agreementKinds = new IdCodes();
  const one = (codes: IdCodes, id: string | undefined) => (id === undefined ? [] : [codes.codeOf(id)]);
  const sectorCodes = ({ sectors: ids }: { readonly sectors: readonly string[] }) =>
    ids.map((id) => sectors.codeOf(id));
  return {
    sectors,
    kinds,
    regions,
    agreementKinds,
    organizationSectors: listsOf(organizations, sectorCodes),
    organizationKinds: listsOf(organizations, ({ kind }) => one(kinds, kind)),
    organizationRegions: listsOf(regionsOf, (ids) => ids.map((id) => regions.codeOf(id))),
    lng: Float64Array.from(organizations, ({ location }) => location?.lng ?? Number.NaN),
    lat: Float64Array.from(organizations, ({ location }) => location?.lat ?? Number.NaN),
    agreementSectors: listsOf(agreements, sectorCodes),
    agreementKindsOf: listsOf(agreements, ({ kind }) => one(agreementKinds, kind)),
    parties: listsOf(partiesOf, (parties) => parties),
    signed: periodsOf(agreements.map(({ signed }) => signed)),
    ends: periodsOf(agreements.map(({ ends }) => ends)),
  };
}
