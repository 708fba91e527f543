import type { ReactNode } from 'react';
import { useState } from 'react';
import { profileMessages } from '../../i18n/messages/profile.ts';
import { useIsPrinting } from './useIsPrinting.ts';
import { useMessages } from '../useMessages.ts';

interface ShowMoreListProps<Item> {
  readonly items: readonly Item[];
  readonly className: string;
  /** How many are shown at first. */
  readonly limit: number;
  readonly renderItem: (item: Item) => ReactNode;
}

/** A long list with its beginning shown; all of it on paper, where nobody can ask for the rest. `renderItem` returns keyed `<li>`s. */
export function ShowMoreList<Item>({ items, className, limit, renderItem }: ShowMoreListProps<Item>) {
  const messages = useMessages(profileMessages);
  const [isOpen, setIsOpen] = useState(false);
  const isPrinting = useIsPrinting();
  // Hiding one or two behind a button would take as much room as showing them.
  const isCut = items.length > limit + 2;
  const shown = isCut && !isOpen && !isPrinting ? items.slice(0, limit) : items;
  return (
    <>
      <ul className={className}>{shown.map(renderItem)}</ul>
      {isCut && (
        <button
          type="button"
          className="button-link show-more"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? messages.showFewer : messages.showAll(items.length)}
        </button>
      )}
    </>
  );
}
