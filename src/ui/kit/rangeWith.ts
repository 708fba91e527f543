import type { Range } from '@tanstack/react-virtual';
import { defaultRangeExtractor } from '@tanstack/react-virtual';
import { useCallback } from 'react';

/** The rows in sight and the one that Tab comes to: it is in the page even where it is out of sight. */
export function useRangeWith(row: number): (range: Range) => number[] {
  return useCallback(
    (range) => {
      const inSight = defaultRangeExtractor(range);
      if (row < 0 || row >= range.count || inSight.includes(row)) return inSight;
      return [...inSight, row].sort((a, b) => a - b);
    },
    [row],
  );
}
