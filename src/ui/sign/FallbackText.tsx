import type { LocalizedText } from '../../domain/language.ts';
import { resolveText } from '../../domain/language.ts';
import { languageMessages } from '../../i18n/messages/language.ts';
import { useLanguage, useMessages } from '../useMessages.ts';

/** `<html lang>` values; texts in the page's own language carry none. */
const languageTags = { en: 'en-CA', fr: 'fr-CA' } as const;

interface FallbackTextProps {
  readonly text: LocalizedText | undefined;
  /** Shown where there is no text in either language; nothing by default. */
  readonly missing?: string;
  /** Leaves the badge out where space is short; `lang` stays. */
  readonly hasBadge?: boolean;
}

/** A text of the data in the reader's language, or in the other one with `lang` and a discreet badge. */
export function FallbackText({ text, missing = '', hasBadge = true }: FallbackTextProps) {
  const language = useLanguage();
  const messages = useMessages(languageMessages);
  const resolved = resolveText(text, language);
  if (!resolved) return missing === '' ? null : <span>{missing}</span>;
  if (!resolved.isFallback) return <bdi>{resolved.text}</bdi>;
  return (
    <>
      <bdi lang={languageTags[resolved.language]}>{resolved.text}</bdi>
      {hasBadge && (
        <span className="fallback-text-badge" title={messages.inOtherLanguage[resolved.language]}>
          <span aria-hidden="true">{messages.badge[resolved.language]}</span>
          <span className="visually-hidden"> {messages.inOtherLanguage[resolved.language]}</span>
        </span>
      )}
    </>
  );
}
