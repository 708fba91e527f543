import { describe, expect, it } from 'vitest';
import { monthsBefore } from './staleFacts.ts';

describe('monthsBefore', () => {
  it.each([
    ['2026-11-26', 12, '2025-11-26'],
    ['2026-11-26', 0, '2026-11-26'],
    ['2026-01-15', 1, '2025-12-15'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2024-03-31', 1, '2024-02-29'],
    ['2026-11-26', 25, '2024-10-26'],
  ])('%s less %i months is %s', (day, months, expected) => {
    expect(monthsBefore(day, months)).toBe(expected);
  });
});
