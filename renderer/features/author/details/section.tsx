import type { ReactNode } from 'react';

interface SectionProps {
  /** Where the list of sections leads. */
  id: string;
  title: string;
  /** One or two sentences on what it is for. */
  lead?: string;
  children: ReactNode;
}

/** A part of the details, with a heading that the list at the left leads to. */
export function Section({ id, title, lead, children }: SectionProps) {
  return (
    <section className="details-section" id={`details-${id}`} aria-labelledby={`details-${id}-title`}>
      <h2 className="details-title" id={`details-${id}-title`} tabIndex={-1}>
        {title}
      </h2>
      {lead !== undefined && <p className="quiet details-lead">{lead}</p>}
      {children}
    </section>
  );
}
