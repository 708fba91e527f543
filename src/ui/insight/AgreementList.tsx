import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { compareNewestFirst } from '../../domain/partialDate.ts';
import { AgreementCards } from '../profile/AgreementCards.tsx';

interface AgreementListProps {
  readonly indexed: IndexedDataset;
  /** Positions in the document. */
  readonly agreements: readonly number[];
}

/** The records behind a number, newest first. */
export function AgreementList({ indexed, agreements }: AgreementListProps) {
  const records = agreements
    .flatMap((position) => indexed.dataset.agreements[position] ?? [])
    .sort((a, b) => compareNewestFirst(a.signed, b.signed));
  return <AgreementCards indexed={indexed} agreements={records} />;
}
