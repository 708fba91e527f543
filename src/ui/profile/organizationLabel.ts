import type { Organization } from '../../domain/dataset.ts';
import type { Language } from '../../domain/language.ts';
import { textIn } from '../../domain/language.ts';
import { shortNameIn } from '../../domain/shortName.ts';

/** The short name where the name beside it does not already hold it: “C2MI”, not “Distriq” beside “Distriq – …”. */
export function shortNameBeside(
  { name, shortName }: Pick<Organization, 'name' | 'shortName'>,
  language: Language,
): string | undefined {
  const short = shortNameIn(shortName, language);
  return short === undefined || textIn(name, language).includes(short) ? undefined : short;
}
