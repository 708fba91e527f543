import { FallbackText } from './FallbackText.tsx';
import type { LocalizedText } from '../../../domain/language.ts';
import { ProperName } from './ProperName.tsx';

interface NameOrTextProps {
  readonly text: LocalizedText | undefined;
  /** Shown where there is none in either language. */
  readonly missing: string;
  /** Of an organization or region, not words that could be translated. */
  readonly isProperName?: boolean | undefined;
}

/** What something is called: its name as it is, or words, which say if they are in the other language. */
export function NameOrText({ text, missing, isProperName = false }: NameOrTextProps) {
  return isProperName ? (
    <ProperName name={text} missing={missing} />
  ) : (
    <FallbackText text={text} missing={missing} />
  );
}
