/** Numbers, dates, lists and plurals, all from `Intl`, in the product's two locales. */
export type Locale = 'en-CA' | 'fr-CA';
type Language = 'en' | 'fr';

export const localeOf: Readonly<Record<Language, Locale>> = { en: 'en-CA', fr: 'fr-CA' };

const numberFormats = { en: new Intl.NumberFormat('en-CA'), fr: new Intl.NumberFormat('fr-CA') };
const pluralRules = { en: new Intl.PluralRules('en-CA'), fr: new Intl.PluralRules('fr-CA') };
const listFormats = { en: new Intl.ListFormat('en-CA'), fr: new Intl.ListFormat('fr-CA') };
const collators = {
  en: new Intl.Collator('en-CA', { numeric: true, sensitivity: 'base' }),
  fr: new Intl.Collator('fr-CA', { numeric: true, sensitivity: 'base' }),
};

export function formatNumber(value: number, language: Language): string {
  return numberFormats[language].format(value);
}

/** `500 m`, `20 km`. */
export function formatLength(metres: number, language: Language): string {
  return metres >= 1000
    ? `${formatNumber(metres / 1000, language)}\u00a0km`
    : `${formatNumber(metres, language)}\u00a0m`;
}

/** `3 agreements`, `0 entente`: French takes the singular for 0 and 1. */
export function formatCount(value: number, one: string, other: string, language: Language): string {
  const noun = pluralRules[language].select(value) === 'one' ? one : other;
  return `${formatNumber(value, language)}\u00a0${noun}`;
}

export function formatList(items: readonly string[], language: Language): string {
  return listFormats[language].format(items);
}

export function compareTexts(language: Language): (a: string, b: string) => number {
  return (a, b) => collators[language].compare(a, b);
}

const dateStyles = {
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  month: { year: 'numeric', month: 'long' },
} as const;

/** `2025-01-28` → `28 janvier 2025`; a month or year stays as vague as it is. */
export function formatPartialDate(date: string, language: Language): string {
  const [year, month, day] = date.split('-');
  if (!month) return date;
  const style = day ? dateStyles.day : dateStyles.month;
  const instant = new Date(Date.UTC(Number(year), Number(month) - 1, day ? Number(day) : 1));
  const text = new Intl.DateTimeFormat(localeOf[language], { ...style, timeZone: 'UTC' }).format(instant);
  // French writes the first of a month as an ordinal, which Intl does not.
  return language === 'fr' && day === '01' ? text.replace(/^1\b/, '1er') : text;
}
