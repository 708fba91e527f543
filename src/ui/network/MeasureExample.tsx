import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { AgreementLink } from '../kit/AgreementLink.tsx';
import { OrganizationLink } from '../kit/OrganizationLink.tsx';

interface MeasureExampleProps {
  readonly indexed: IndexedDataset;
  /** Words before and after the record. */
  readonly before: string;
  readonly after?: string;
  /** Of an organization, or of an agreement. */
  readonly id: string | null | undefined;
}

/** What a measure says, on a record that is shown; nothing where there is none. */
export function MeasureExample({ indexed, before, after = '', id }: MeasureExampleProps) {
  const { organizations, agreements } = indexed.dataset;
  const organization = organizations[indexed.organizationIndex.get(id ?? '') ?? -1];
  const agreement = agreements[indexed.agreementIndex.get(id ?? '') ?? -1];
  if (!organization && !agreement) return null;
  return (
    <span className="measure-example">
      {before} {organization && <OrganizationLink organization={organization} isShort />}
      {!organization && agreement && <AgreementLink agreement={agreement} />}
      {after === '' ? '' : `, ${after}`}.
    </span>
  );
}
