import type { Organization } from '../../domain/dataset.ts';
import type { Language } from '../../domain/language.ts';
import { textIn } from '../../domain/language.ts';

/** The name people say: the short name, else the name in the reader's language, else in the other. */
export function organizationLabel(organization: Organization, language: Language): string {
  return organization.shortName ?? textIn(organization.name, language, organization.id);
}
