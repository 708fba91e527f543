/** Towns by what a reader types. */
import { foldText } from './foldText.ts';
import type { Town } from './towns.ts';

const askedNear =
  /^(?:(?:near|nearby|around|close to)\s+|(?:près|pres|autour|proche|aux environs)\s+(?:de\s+|du\s+|des\s+|d['’]\s*))(.+)$/iu;

/** `near Bromont`, `près de Bromont`: what is asked to be near to; `null` where nothing is. */
export function placeAskedFor(query: string): string | null {
  const match = askedNear.exec(query.trim());
  return match?.[1]?.trim() ?? null;
}

function namesOf({ name: { en = '', fr = '' } }: Town): string[] {
  return [foldText(en), foldText(fr)];
}

/** Towns whose name begins with the text, then those with a word that does; in each the most populous first. */
export function findTowns(towns: readonly Town[], text: string, limit: number): Town[] {
  const wanted = foldText(text);
  if (wanted === '') return [];
  const beginning: Town[] = [];
  const within: Town[] = [];
  for (const town of towns) {
    const names = namesOf(town);
    if (names.some((name) => name.startsWith(wanted))) beginning.push(town);
    else if (names.some((name) => name.includes(` ${wanted}`))) within.push(town);
    if (beginning.length >= limit) break;
  }
  const exact = beginning.filter((town) => namesOf(town).includes(wanted));
  return [...exact, ...beginning.filter((town) => !exact.includes(town)), ...within].slice(0, limit);
}
