/** Words that tell the two languages apart, taken from the interface's own messages and from the data. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const messagesFolder = path.resolve(here, '..', '..', 'src', 'i18n', 'messages');

export function wordsOf(text: string): string[] {
  return text
    .replace(/[\w.-]+\.(?:[a-z]{2,}|json|csv)\b\S*/giu, ' ')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2);
}

/** All texts of one language in a tree of messages; functions are asked with numbers that read as names too. */
function messageTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') {
    return [1, 2].flatMap((count) => {
      try {
        return [String((value as (...parameters: unknown[]) => unknown)(count, count, count, count))];
      } catch {
        // Wants a date or a list.
        return [];
      }
    });
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(messageTexts) : [];
}

/** Every text of a document that stands under `en` or `fr`, and what has no language: places and short names. */
function documentTexts(value: unknown, key: string, into: Record<'en' | 'fr' | 'none', string[]>): void {
  if (typeof value === 'string') {
    if (key === 'en' || key === 'fr') into[key].push(value);
    else if (key === 'place' || key === 'shortName') into.none.push(value);
  } else if (Array.isArray(value)) for (const item of value) documentTexts(item, key, into);
  else if (typeof value === 'object' && value !== null)
    for (const [name, item] of Object.entries(value)) documentTexts(item, name, into);
}

export interface Vocabulary {
  /** Words that are only ever English, or only ever French. */
  readonly en: ReadonlySet<string>;
  readonly fr: ReadonlySet<string>;
}

export async function readVocabulary(document: unknown): Promise<Vocabulary> {
  const texts: Record<'en' | 'fr' | 'none', string[]> = { en: [], fr: [], none: [] };
  documentTexts(document, '', texts);
  for (const file of readdirSync(messagesFolder)) {
    if (file.endsWith('.test.ts')) continue;
    const module = (await import(pathToFileURL(path.join(messagesFolder, file)).href)) as Record<
      string,
      unknown
    >;
    for (const group of Object.values(module)) {
      if (typeof group !== 'object' || group === null || !('fr' in group) || !('en' in group)) continue;
      texts.en.push(...messageTexts(group.en));
      texts.fr.push(...messageTexts(group.fr));
    }
  }
  const [en, fr, none] = [texts.en, texts.fr, texts.none].map((all) => new Set(all.flatMap(wordsOf))) as [
    Set<string>,
    Set<string>,
    Set<string>,
  ];
  const only = (own: Set<string>, other: Set<string>) =>
    new Set([...own].filter((word) => !other.has(word) && !none.has(word)));
  return { en: only(en, fr), fr: only(fr, en) };
}
