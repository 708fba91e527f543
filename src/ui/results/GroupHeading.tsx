import type { LocalizedText } from '../../domain/language.ts';
import { formatNumber } from '../../i18n/format.ts';
import { NameOrText } from '../kit/sign/NameOrText.tsx';
import { useLanguage } from '../useMessages.ts';

interface GroupHeadingProps {
  readonly name: LocalizedText | undefined;
  /** Shown where the group has no name. */
  readonly missing: string;
  readonly count: number;
  /** Of a region, not a word that could be translated. */
  readonly isProperName?: boolean;
}

/** What a group of results is called, and how many are in it. */
export function GroupHeading({ name, missing, count, isProperName }: GroupHeadingProps) {
  const language = useLanguage();
  return (
    <>
      <NameOrText text={name} missing={missing} isProperName={isProperName} />
      <span className="results-heading-count">{formatNumber(count, language)}</span>
    </>
  );
}
