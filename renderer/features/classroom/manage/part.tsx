import type { ReactNode } from 'react';

interface PartProps {
  /** For its heading. */
  id: string;
  title: string;
  children: ReactNode;
}

/** One matter of managing a class, under a heading of its own. */
export function Part({ id, title, children }: PartProps) {
  return (
    <section className="publish-part" aria-labelledby={`manage-${id}`}>
      <h2 id={`manage-${id}`} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}
