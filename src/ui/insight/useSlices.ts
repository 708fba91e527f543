import { useEffect, useState } from 'react';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { onceDrawn } from './onceDrawn.ts';

/** Of so many organizations what there is to tell is worked out and drawn in one frame. */
const mostAtOnce = 300;

export function isLarge({ dataset }: IndexedDataset): boolean {
  return dataset.organizations.length > mostAtOnce;
}

/**
 * How many of so many parts are drawn. Where the data is large, `step` of them at once and as many more with each
 * frame, so that none of them makes the page wait.
 */
export function useSlices(indexed: IndexedDataset, all: number, stepOfLarge: number): number {
  const step = isLarge(indexed) ? stepOfLarge : Infinity;
  const [drawn, setDrawn] = useState(step);
  const isWhole = drawn >= all;
  useEffect(() => {
    if (isWhole) return;
    return onceDrawn(() => setDrawn(drawn + step));
  }, [isWhole, drawn, step]);
  return Math.min(all, drawn);
}
