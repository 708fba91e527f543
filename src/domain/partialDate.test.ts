import { describe, expect, it } from 'vitest';
import { compareNewestFirst, isPartialDate, periodOf, yearOf } from './partialDate.ts';

describe('periodOf', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-04', '2024-04-01', '2024-04-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2000-02-29', '2000-02-29', '2000-02-29'],
    ['2024-12-31', '2024-12-31', '2024-12-31'],
  ])('%s is %s to %s', (date, start, end) => {
    expect(periodOf(date)).toEqual({ start, end });
  });

  it.each([
    '',
    '24',
    '2024-',
    '2024-4',
    '2024-13',
    '2024-00',
    '2024-04-31',
    '2023-02-29',
    '2024-04-00',
    '31/12/2025',
  ])('"%s" is no date', (text) => {
    expect(periodOf(text)).toBeNull();
    expect(isPartialDate(text)).toBe(false);
  });

  it.each([' 2024', '2024 ', '2024-04-15T00:00', '２０２４', '2024-04-15\n'])(
    '%j is no date either',
    (text) => {
      expect(isPartialDate(text)).toBe(false);
    },
  );
});

it('yearOf is the year as a number', () => {
  expect(yearOf('2024-04-15')).toBe(2024);
});

it('sorts newest first, vaguer dates by the end of their period, undated last', () => {
  const dates = ['2023', undefined, '2024-04', '2024-04-15', '2024', undefined, '2023-12-30'];
  expect([...dates].sort(compareNewestFirst)).toEqual([
    '2024',
    '2024-04',
    '2024-04-15',
    '2023',
    '2023-12-30',
    undefined,
    undefined,
  ]);
});
