import type { Language, LocalizedText } from '../../../domain/language.ts';
import { resolveText } from '../../../domain/language.ts';
import { localeOf } from '../../../i18n/format.ts';
import { languageMessages } from '../../../i18n/messages/language.ts';
import { useLanguage, useMessages } from '../../useMessages.ts';

interface FallbackTextProps {
  readonly text: LocalizedText | undefined;
  /** Shown where there is no text in either language; nothing by default. */
  readonly missing?: string;
}

/** Says which language a text is in that does not exist in the reader's. */
export function FallbackBadge({ language }: { readonly language: Language }) {
  const messages = useMessages(languageMessages);
  return (
    <span className="fallback-text-badge" title={messages.inOtherLanguage[language]}>
      <span aria-hidden="true">{messages.badge[language]}</span>
      <span className="visually-hidden"> {messages.inOtherLanguage[language]}</span>
    </span>
  );
}

/** A text of the data in the reader's language, or in the other one with `lang` and a discreet badge. */
export function FallbackText({ text, missing = '' }: FallbackTextProps) {
  const language = useLanguage();
  const resolved = resolveText(text, language);
  if (!resolved) return missing === '' ? null : <span>{missing}</span>;
  if (!resolved.isFallback) return <bdi>{resolved.text}</bdi>;
  return (
    <>
      <bdi lang={localeOf[resolved.language]}>{resolved.text}</bdi>
      <FallbackBadge language={resolved.language} />
    </>
  );
}
