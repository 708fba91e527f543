import type { ReactNode } from 'react';
import { useId } from 'react';
import { filtersMessages } from '../../i18n/messages/filters.ts';
import { Icon } from '../kit/Icon.tsx';
import { useMessages } from '../useMessages.ts';

interface FacetSectionProps {
  readonly title: string;
  /** How many values are chosen; said beside the title, so that a closed section hides nothing. */
  readonly chosenCount: number;
  readonly children: ReactNode;
  readonly isOpen?: boolean;
}

export function FacetSection({ title, chosenCount, children, isOpen = true }: FacetSectionProps) {
  const messages = useMessages(filtersMessages);
  const titleId = useId();
  return (
    <details className="filters-section" open={isOpen}>
      <summary className="filters-section-summary">
        <Icon name="chevronRight" sizePx={16} />
        <h3 id={titleId} className="filters-section-title">
          {title}
        </h3>
        {chosenCount > 0 && <span className="filters-section-chosen">{messages.chosen(chosenCount)}</span>}
      </summary>
      <div role="group" aria-labelledby={titleId}>
        {children}
      </div>
    </details>
  );
}
