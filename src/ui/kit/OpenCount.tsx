import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import { useRowTabIndex } from './rovingRows.ts';
import './openCount.css';

interface OpenCountProps {
  /** The number, alone or in words. */
  readonly label: string;
  /** Where the number alone says too little. */
  readonly spoken?: string;
  readonly className?: string;
  /** What is counted, drawn when asked for. */
  readonly children: () => ReactNode;
}

/** A number that opens what it counts, in place: no filter lists exactly this. */
export function OpenCount({ label, spoken, className = '', children }: OpenCountProps) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const tabIndex = useRowTabIndex();
  return (
    <>
      <button
        type="button"
        className={`open-count ${className}`}
        aria-label={spoken}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        tabIndex={tabIndex}
        onClick={() => setIsOpen(!isOpen)}
      >
        {label}
      </button>
      {isOpen && (
        <span id={id} className="counted">
          {children()}
        </span>
      )}
    </>
  );
}
