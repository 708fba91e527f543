import type { Organization } from '../../domain/dataset.ts';
import { textIn } from '../../domain/language.ts';
import { organizationLabel } from '../../domain/shortName.ts';
import { useLanguage } from '../useMessages.ts';
import { RecordLink } from './RecordLink.tsx';
import { OrganizationShortName } from './sign/OrganizationShortName.tsx';
import { ProperName } from './sign/ProperName.tsx';

interface OrganizationLinkProps {
  readonly organization: Organization;
  /** The short name where there is one: for sentences and lists of many. */
  readonly isShort?: boolean;
}

/** Leads to an organization; its mark is lifted on the map. */
export function OrganizationLink({ organization, isShort = false }: OrganizationLinkProps) {
  const { id, name } = organization;
  const language = useLanguage();
  const label = isShort ? organizationLabel(organization, language) : textIn(name, language, id);
  return (
    <RecordLink type="organization" id={id} label={label}>
      {isShort ? (
        <OrganizationShortName organization={organization} />
      ) : (
        <ProperName name={name} missing={id} />
      )}
    </RecordLink>
  );
}
