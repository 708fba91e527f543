/** French dates in a sentence, from dates as `formatPartialDate` writes them: only a day takes an article. */
const isDay = (date: string) => /^\d{1,2}(?:er)?\s/u.test(date);

/** `du 3 mai 2024`, `d’avril 2024`, `de 2024`. */
export function frenchFrom(date: string): string {
  if (isDay(date)) return `du ${date}`;
  return /^[ao]/u.test(date) ? `d’${date}` : `de ${date}`;
}

/** `au 3 mai 2024`, `à avril 2024`, `à 2024`. */
export function frenchTo(date: string): string {
  return isDay(date) ? `au ${date}` : `à ${date}`;
}

/** `jusqu’au 3 mai 2024`, `jusqu’en avril 2024`, `jusqu’en 2024`. */
export function frenchUntil(date: string): string {
  return isDay(date) ? `jusqu’au ${date}` : `jusqu’en ${date}`;
}

/** `au 3 mai 2024`, `en avril 2024`, `en 2024`: how things stood then. */
export function frenchIn(date: string): string {
  return isDay(date) ? `au ${date}` : `en ${date}`;
}
