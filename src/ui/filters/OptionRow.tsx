import type { ReactNode } from 'react';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../useMessages.ts';

interface OptionRowProps {
  readonly isChosen: boolean;
  /** Some but not all of what it contains is chosen. */
  readonly isPartly?: boolean;
  readonly onToggle: () => void;
  readonly sign?: ReactNode;
  readonly name: ReactNode;
  readonly count: number;
  /** `12 organizations`, for those who do not see that the number stands in a column. */
  readonly countText: string;
}

/** A checkbox with what it would show. */
export function OptionRow({
  isChosen,
  isPartly = false,
  onToggle,
  sign,
  name,
  count,
  countText,
}: OptionRowProps) {
  const language = useLanguage();
  return (
    <label className={count === 0 && !isChosen ? 'filters-option filters-option-empty' : 'filters-option'}>
      <input
        type="checkbox"
        checked={isChosen}
        onChange={onToggle}
        ref={(input) => {
          if (input) input.indeterminate = isPartly && !isChosen;
        }}
      />
      {sign}
      <span className="filters-option-name">{name}</span>
      <span className="filters-option-count" aria-hidden="true">
        {formatNumber(count, language)}
      </span>
      <span className="visually-hidden">{countText}</span>
    </label>
  );
}
