import type { ReactNode } from 'react';
import { formatNumber } from '../../i18n/format.ts';
import { ShareBar } from '../kit/ShareBar.tsx';
import { useLanguage } from '../useMessages.ts';

export interface Bar {
  readonly key: string;
  readonly label: ReactNode;
  readonly count: number;
  /** CSS colour; the accent by default. */
  readonly color?: string;
  /** Shows what the number counts. */
  readonly onOpen?: () => void;
  /** Said of the number's button; it begins with the visible number. */
  readonly opens?: string;
  /** Where the number lists what it counts: whether it does now, and that list. */
  readonly isOpen?: boolean;
  readonly records?: ReactNode;
}

/** Counts to compare, each with its number; the bar only repeats it. `most` sets several lists to one scale. */
export function BarList({ bars, most }: { readonly bars: readonly Bar[]; readonly most?: number }) {
  const language = useLanguage();
  const longest = Math.max(1, most ?? 0, ...bars.map(({ count }) => count));
  return (
    <ul className="insight-bars">
      {bars.map(({ key, label, count, color, onOpen, opens, isOpen, records }) => {
        const number = formatNumber(count, language);
        return (
          <li key={key}>
            <span className="insight-bar-label">{label}</span>
            {onOpen ? (
              <button
                type="button"
                className="button-link insight-bar-count"
                aria-label={opens}
                aria-expanded={isOpen}
                onClick={onOpen}
              >
                {number}
              </button>
            ) : (
              <span className="insight-bar-count">{number}</span>
            )}
            <ShareBar share={count / longest} color={color} />
            {isOpen && <div className="insight-records">{records}</div>}
          </li>
        );
      })}
    </ul>
  );
}
