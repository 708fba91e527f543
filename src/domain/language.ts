/** The two languages of the product; neither is the other's translation. */
export type Language = 'en' | 'fr';

export const languages: readonly Language[] = ['fr', 'en'];

/** A text for readers. A missing language falls back, visibly, to the other. */
export interface LocalizedText {
  readonly en?: string;
  readonly fr?: string;
}

/** A text as it will be shown, with the language it is really in (for `lang` and the fallback badge). */
export interface ResolvedText {
  readonly text: string;
  readonly language: Language;
  readonly isFallback: boolean;
}

export function otherLanguage(language: Language): Language {
  return language === 'en' ? 'fr' : 'en';
}

/** The text in the reader's language, or in the other one with `isFallback`, or `null` where there is none. */
export function resolveText(text: LocalizedText | undefined, language: Language): ResolvedText | null {
  const own = text?.[language];
  if (own) return { text: own, language, isFallback: false };
  const other = otherLanguage(language);
  const fallback = text?.[other];
  return fallback ? { text: fallback, language: other, isFallback: true } : null;
}

/** `resolveText` for places that can only hold a string. */
export function textIn(text: LocalizedText | undefined, language: Language, missing = ''): string {
  return resolveText(text, language)?.text ?? missing;
}
