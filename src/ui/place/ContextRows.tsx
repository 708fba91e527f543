import type { Organization } from '../../domain/dataset.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { placeMessages } from '../../i18n/messages/place.ts';
import { ProfileSection } from '../profile/ProfileSection.tsx';
import { useMessages } from '../useMessages.ts';
import { OrganizationRows } from './OrganizationRows.tsx';

interface ContextRowsProps {
  readonly indexed: IndexedDataset;
  readonly organizations: readonly Organization[];
  readonly limit: number;
}

/** Those that are only party to what is shown: a group of their own, which no number counts. */
export function ContextRows({ organizations, ...rest }: ContextRowsProps) {
  const { context, contextNote } = useMessages(placeMessages);
  if (organizations.length === 0) return null;
  return (
    <ProfileSection title={context}>
      <p className="profile-small">{contextNote}</p>
      <OrganizationRows organizations={organizations} {...rest} />
    </ProfileSection>
  );
}
