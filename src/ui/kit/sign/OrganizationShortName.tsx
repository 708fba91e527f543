import type { Organization } from '../../../domain/dataset.ts';
import { shortNameIn } from '../../../domain/shortName.ts';
import { useLanguage } from '../../useMessages.ts';
import { ProperName } from './ProperName.tsx';

/** The name people say, as `organizationLabel` gives it, with its language where that is not the page's. */
export function OrganizationShortName({ organization }: { readonly organization: Organization }) {
  const { id, name } = organization;
  const shortName = shortNameIn(organization.shortName, useLanguage());
  return shortName === undefined ? <ProperName name={name} missing={id} /> : <bdi>{shortName}</bdi>;
}
