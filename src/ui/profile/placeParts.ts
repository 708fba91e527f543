/** How a place and its regions are written. Pure. */
import type { LocalizedText } from '../../domain/language.ts';

/** The place, unless its region has the same name in one of the languages: “Montréal, Montréal” says nothing. */
export function placeBeside(
  place: string | undefined,
  region: LocalizedText | undefined,
): string | undefined {
  return place !== undefined && (place === region?.fr || place === region?.en) ? undefined : place;
}
