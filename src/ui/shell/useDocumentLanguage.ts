import { useEffect } from 'react';
import type { AppState } from '../../state/store.ts';
import { textIn } from '../../domain/language.ts';
import { shellMessages } from '../../i18n/messages/shell.ts';
import { selectIndexed } from '../../state/selectors.ts';
import { useCorridorLater } from '../../state/useCorridor.ts';
import { useLanguage, useMessages } from '../useMessages.ts';

/** The name of what is selected, for the window's title. */
function selectedName(state: AppState): string {
  const { org, agreement, lang } = state.view;
  const indexed = selectIndexed(state);
  if (!indexed) return '';
  if (org !== null) {
    return textIn(indexed.dataset.organizations[indexed.organizationIndex.get(org) ?? -1]?.name, lang);
  }
  if (agreement === null) return '';
  return textIn(indexed.dataset.agreements[indexed.agreementIndex.get(agreement) ?? -1]?.title, lang);
}

/** Keeps `<html lang>` and the window's title in step with the view. */
export function useDocumentLanguage(): void {
  const language = useLanguage();
  const { productName } = useMessages(shellMessages);
  const name = useCorridorLater(selectedName);
  useEffect(() => {
    document.documentElement.lang = language === 'fr' ? 'fr-CA' : 'en-CA';
  }, [language]);
  useEffect(() => {
    document.title = name === '' ? productName : `${name} – ${productName}`;
  }, [name, productName]);
}
