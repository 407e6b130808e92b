import type { ReactNode } from 'react';

import { useSheet } from '../../worksheet/sheet-context.ts';

/** What a sheet of a class is, of which lesson and class, and from when. */
export function ReportHead({
  kind,
  facts,
  children,
}: {
  kind: string;
  facts: readonly string[];
  children?: ReactNode;
}) {
  const { lesson, t, localized } = useSheet();
  const title = localized(lesson.title);
  return (
    <header className="paper-head">
      <p className="paper-kind">{kind}</p>
      <h1 lang={title?.language}>{title?.text ?? t('worksheet.untitled')}</h1>
      <p className="paper-facts">{facts.join(' · ')}</p>
      {children}
    </header>
  );
}
