import type { Language } from '../domain/language.ts';
import type { Messages } from '../i18n/messages.ts';
import { useCorridor } from '../state/useCorridor.ts';

export function useLanguage(): Language {
  return useCorridor((state) => state.view.lang);
}

/** The messages of one noun in the reader's language. */
export function useMessages<Texts>(messages: Messages<Texts>): Texts {
  return messages[useLanguage()];
}
