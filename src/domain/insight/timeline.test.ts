import { describe, expect, it } from 'vitest';
import { agreement, organization, tinyIndexed } from '../../../test/helpers.ts';
import { applyFilters, noFilters } from '../filter.ts';
import { countOfYear, quartersOf, recordsOfYear, timelineOf } from './timeline.ts';

const all = (count: number) => new Uint8Array(count).fill(1);

describe('the timeline', () => {
  it('counts signed agreements by year, empty years too, and undated ones in none', () => {
    const timeline = timelineOf(tinyIndexed(), all(4));
    expect(timeline.years.map(({ year, signed }) => [year, signed])).toEqual([
      [2020, [2]],
      [2021, []],
      [2022, []],
      [2023, []],
      [2024, [1]],
      [2025, [0]],
    ]);
    expect(timeline.undated).toEqual([3]);
  });

  it('stacks each agreement once, under its first sector', () => {
    const indexed = tinyIndexed({
      agreements: [
        agreement('a', ['c2mi', 'vermont'], { signed: '2024', sectors: ['quantum', 'semiconductors'] }),
        agreement('b', ['c2mi', 'vermont'], { signed: '2024-05' }),
      ],
    });
    const [year] = timelineOf(indexed, all(2)).years;
    expect(year?.bySector.signed).toEqual([0, 1, 0, 0, 1]);
  });

  it('has an agreement in force in the year that it ends in, whatever the day, and not in the next', () => {
    const indexed = tinyIndexed({
      agreements: [
        agreement('to-the-end', ['c2mi', 'vermont'], { signed: '2020', ends: '2021' }),
        agreement('to-june', ['c2mi', 'vermont'], { signed: '2020', ends: '2021-06' }),
        agreement('open', ['c2mi', 'vermont'], { signed: '2022' }),
      ],
    });
    const { years } = timelineOf(indexed, all(3));
    expect(years.map(({ year, cumulative, inForce }) => [year, cumulative, inForce])).toEqual([
      [2020, 2, 2],
      [2021, 2, 2],
      [2022, 3, 1],
    ]);
  });

  const endings = ['', '-11', '-06-30', '-12-31'];

  it('agrees with the filter as of each year, to which its number leads', () => {
    const indexed = tinyIndexed({
      organizations: ['a', 'b', 'c'].map((id) => organization(id)),
      agreements: Array.from({ length: 60 }, (_, number) => {
        const year = 2000 + ((number * 11) % 20);
        const signed = `${String(year)}-0${String((number % 9) + 1)}`;
        return agreement(`agreement-${String(number)}`, ['a', number % 2 === 0 ? 'b' : 'c'], {
          signed: number % 7 === 0 ? undefined : signed,
          // To the year, the month or the day, in the middle of a year or at its end.
          ends: number % 3 === 0 ? `${String(year + (number % 6))}${endings[number % 4] ?? ''}` : undefined,
        });
      }),
    });
    const timeline = timelineOf(indexed, all(60));
    expect(timeline.years.length).toBeGreaterThan(10);
    for (const { year, inForce } of timeline.years) {
      const shown = applyFilters(indexed, { ...noFilters, asOf: String(year) });
      expect([year, inForce]).toEqual([year, shown.agreementCount - timeline.undated.length]);
    }
    // Of each number it knows the records.
    for (const year of timeline.years) {
      for (const measure of ['signed', 'cumulative', 'inForce'] as const) {
        const records = recordsOfYear(timeline, year, measure);
        expect(new Set(records).size).toBe(countOfYear(year, measure));
        const isIn = (record: number) =>
          applyFilters(indexed, { ...noFilters, asOf: String(year.year) }).agreements[record] === 1;
        if (measure === 'inForce') expect(records.every(isIn)).toBe(true);
      }
    }
  });

  it('stacks what it counts, whatever it counts', () => {
    const indexed = tinyIndexed({
      agreements: Array.from({ length: 40 }, (_, number) =>
        agreement(`agreement-${String(number)}`, ['c2mi', 'vermont'], {
          signed: String(2000 + (number % 9)),
          ends: number % 3 === 0 ? String(2004 + (number % 8)) : undefined,
          sectors: [['quantum'], ['semiconductors'], []][number % 3],
        }),
      ),
    });
    for (const { signed, cumulative, inForce, bySector } of timelineOf(indexed, all(40)).years) {
      const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
      expect(Math.min(...bySector.inForce)).toBeGreaterThanOrEqual(0);
      expect([sum(bySector.signed), sum(bySector.cumulative), sum(bySector.inForce)]).toEqual([
        signed.length,
        cumulative,
        inForce,
      ]);
    }
  });

  it('keeps the years of a span that was asked for', () => {
    const { years } = timelineOf(tinyIndexed(), all(4), { first: 2018, last: 2026 });
    expect([years[0]?.year, years.at(-1)?.year, years.at(-1)?.cumulative]).toEqual([2018, 2026, 3]);
  });

  it('has no years without a dated agreement', () => {
    expect(timelineOf(tinyIndexed(), new Uint8Array(4))).toEqual({ years: [], undated: [] });
    // An axis that was asked for stays.
    const { years } = timelineOf(tinyIndexed(), new Uint8Array(4), { first: 2018, last: 2020 });
    expect(years.map(({ year, cumulative }) => [year, cumulative])).toEqual([
      [2018, 0],
      [2019, 0],
      [2020, 0],
    ]);
  });

  it('names quarters by their last month', () => {
    const indexed = tinyIndexed({ agreements: [agreement('a', ['c2mi', 'vermont'], { signed: '2024' })] });
    expect(quartersOf(timelineOf(indexed, all(1)))).toEqual(['2024-03', '2024-06', '2024-09', '2024-12']);
  });
});
