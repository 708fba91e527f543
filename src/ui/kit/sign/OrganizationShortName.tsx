import type { Organization } from '../../../domain/dataset.ts';
import { FallbackText } from './FallbackText.tsx';

/** The name people say, as `organizationLabel` gives it, with its language where that is not the page's. */
export function OrganizationShortName({ organization }: { readonly organization: Organization }) {
  const { id, name, shortName } = organization;
  return shortName === undefined ? <FallbackText text={name} missing={id} /> : <bdi>{shortName}</bdi>;
}
