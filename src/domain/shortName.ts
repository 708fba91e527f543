/** Short names by language: « DEC » in French, “CED” in English. Most are the same in both. */
import type { Organization } from './dataset.ts';
import { type Language, type LocalizedText, textIn } from './language.ts';

type Named = Pick<Organization, 'id' | 'name' | 'shortName'>;

/** The short name said in a language, or, where there is none, the one said in the other. */
export function shortNameIn(shortName: LocalizedText | undefined, language: Language): string | undefined {
  return textIn(shortName, language) || undefined;
}

/** The name people say: the short name, else the name in the reader's language, else in the other. */
export function organizationLabel({ id, name, shortName }: Named, language: Language): string {
  return shortNameIn(shortName, language) ?? textIn(name, language, id);
}
