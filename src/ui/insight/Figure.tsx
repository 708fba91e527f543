import type { ReactNode } from 'react';
import { useId } from 'react';

/** One chart or list of the figures, with its title. */
export function Figure({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className="figure" aria-labelledby={id}>
      <h3 id={id} className="insight-heading">
        {title}
      </h3>
      {children}
    </section>
  );
}
