import type { ReactNode } from 'react';
import { useId } from 'react';

interface MeasureSectionProps {
  readonly label: string;
  /** The definition in use, in one line. */
  readonly what: string;
  /** What that is, on one of those shown. */
  readonly example?: ReactNode;
  readonly children: ReactNode;
}

export function MeasureSection({ label, what, example, children }: MeasureSectionProps) {
  const headingId = useId();
  return (
    <section className="measure-section" aria-labelledby={headingId}>
      <h3 id={headingId} className="measure-title">
        {label}
      </h3>
      <p className="measure-what">
        {what} {example}
      </p>
      {children}
    </section>
  );
}
