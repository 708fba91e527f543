import { filtersMessages } from '../../i18n/messages/filters.ts';
import { useMessages } from '../useMessages.ts';

interface FoldButtonProps {
  readonly isWhole: boolean;
  /** What it shows or hides. */
  readonly count: number;
  readonly onToggle: () => void;
}

/** "12 more", at the end of a folded list. */
export function FoldButton({ isWhole, count, onToggle }: FoldButtonProps) {
  const messages = useMessages(filtersMessages);
  return (
    <button type="button" className="button-link filters-more" aria-expanded={isWhole} onClick={onToggle}>
      {isWhole ? messages.fewer : messages.more(count)}
    </button>
  );
}
