import type { Organization } from '../../domain/dataset.ts';
import type { Language } from '../../domain/language.ts';
import { textIn } from '../../domain/language.ts';

/** The name people say: the short name, else the name in the reader's language, else in the other. */
export function organizationLabel(organization: Organization, language: Language): string {
  return organization.shortName ?? textIn(organization.name, language, organization.id);
}

/** The short name where the name beside it does not already hold it: “C2MI”, not “Distriq” beside “Distriq – …”. */
export function shortNameBeside(
  { name, shortName }: Pick<Organization, 'name' | 'shortName'>,
  language: Language,
): string | undefined {
  return shortName === undefined || textIn(name, language).includes(shortName) ? undefined : shortName;
}
