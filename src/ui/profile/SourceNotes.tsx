import type { SourceId } from '../../domain/dataset.ts';
import { profileMessages } from '../../i18n/messages/profile.ts';
import { useMessages } from '../useMessages.ts';

interface SourceNotesProps {
  readonly sources: readonly SourceId[];
  /** The numbered list that the notes point to. */
  readonly list: readonly SourceId[];
  readonly idPrefix: string;
}

/** `2, 5`: leads to the first citation with these numbers in the list below, without touching the address. */
export function SourceNotes({ sources, list, idPrefix }: SourceNotesProps) {
  const messages = useMessages(profileMessages).sources;
  const numbers = sources.map((id) => list.indexOf(id) + 1).filter((number) => number > 0);
  const [first] = numbers;
  if (first === undefined) return null;
  const lead = () => {
    const citation = document.getElementById(`${idPrefix}${String(first)}`);
    citation?.scrollIntoView({ block: 'nearest' });
    (citation?.querySelector<HTMLElement>('a') ?? citation)?.focus();
  };
  const text = numbers.join(', ');
  return (
    <span className="source-notes">
      <button type="button" aria-label={messages.notes(text, numbers.length)} onClick={lead}>
        {text}
      </button>
    </span>
  );
}
