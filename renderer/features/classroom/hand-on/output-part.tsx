import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface OutputPartProps {
  heading: string;
  /** What it is for. */
  how: string;
  /** What it holds of people. */
  holds: string;
  children: ReactNode;
}

/** One way out of the class: what it is for, whose data goes out with it, and how. */
export function OutputPart({ heading, how, holds, children }: OutputPartProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section className="output-part" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <p>{how}</p>
      <p className="quiet">{t('classOutput.holds', { what: holds })}</p>
      {children}
    </section>
  );
}
