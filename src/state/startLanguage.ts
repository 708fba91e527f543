/** The language a page without `lang` opens in: the reader's earlier choice, else the browser's, else French. */
import type { Language } from '../domain/language.ts';

const key = 'corridor-lang';

function isLanguage(text: unknown): text is Language {
  return text === 'en' || text === 'fr';
}

/** Reading or writing throws in frames whose storage is blocked. */
function remembered(): Language | null {
  try {
    const text = window.localStorage.getItem(key);
    return isLanguage(text) ? text : null;
  } catch {
    return null;
  }
}

export function rememberLanguage(language: Language): void {
  try {
    window.localStorage.setItem(key, language);
  } catch {
    // Blocked or full: the choice then lasts for this visit.
  }
}

export function startLanguage(isEmbed: boolean): Language {
  const saved = isEmbed ? null : remembered();
  if (saved) return saved;
  for (const tag of navigator.languages) {
    const language = tag.slice(0, 2).toLowerCase();
    if (isLanguage(language)) return language;
  }
  return 'fr';
}
