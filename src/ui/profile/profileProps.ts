import type { RefObject } from 'react';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';

/** What every page beside the view is given, whatever it is about. */
export interface ProfileProps {
  readonly indexed: IndexedDataset;
  readonly headingId: string;
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
  readonly onClose: () => void;
}
