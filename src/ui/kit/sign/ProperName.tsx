import type { LocalizedText } from '../../../domain/language.ts';
import { resolveText } from '../../../domain/language.ts';
import { localeOf } from '../../../i18n/format.ts';
import { useLanguage } from '../../useMessages.ts';

interface ProperNameProps {
  readonly name: LocalizedText | undefined;
  /** Shown where there is no name at all. */
  readonly missing: string;
}

/**
 * The name of an organization or region. One without a form in the reader's language is called so in that language too: it
 * stands with its `lang`, without the badge of texts that want translation.
 */
export function ProperName({ name, missing }: ProperNameProps) {
  const resolved = resolveText(name, useLanguage());
  if (!resolved) return <span>{missing}</span>;
  return <bdi lang={resolved.isFallback ? localeOf[resolved.language] : undefined}>{resolved.text}</bdi>;
}
