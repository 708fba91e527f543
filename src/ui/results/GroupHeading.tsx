import type { LocalizedText } from '../../domain/language.ts';
import { formatNumber } from '../../i18n/format.ts';
import { FallbackText } from '../kit/sign/FallbackText.tsx';
import { useLanguage } from '../useMessages.ts';

interface GroupHeadingProps {
  readonly name: LocalizedText | undefined;
  /** Shown where the group has no name. */
  readonly missing: string;
  readonly count: number;
}

/** What a group of results is called, and how many are in it. */
export function GroupHeading({ name, missing, count }: GroupHeadingProps) {
  const language = useLanguage();
  return (
    <>
      <FallbackText text={name} missing={missing} />
      <span className="results-heading-count">{formatNumber(count, language)}</span>
    </>
  );
}
