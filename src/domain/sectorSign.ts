import type { Sector } from './dataset.ts';
import type { Language } from './language.ts';

/** The letters that stand for a sector beside its colour, as its name begins in the reader's language. */
export function signIn({ sign, signFr }: Pick<Sector, 'sign' | 'signFr'>, language: Language): string {
  return language === 'fr' && signFr !== undefined ? signFr : sign;
}
