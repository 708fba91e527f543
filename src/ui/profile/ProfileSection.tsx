import type { ReactNode } from 'react';
import { useId } from 'react';

interface ProfileSectionProps {
  readonly title: string;
  readonly count?: string;
  readonly children: ReactNode;
}

export function ProfileSection({ title, count, children }: ProfileSectionProps) {
  const headingId = useId();
  return (
    <section className="profile-section" aria-labelledby={headingId}>
      <h3 id={headingId} className="profile-section-title">
        {title} {count !== undefined && <span className="profile-section-count">{count}</span>}
      </h3>
      {children}
    </section>
  );
}
