import type { ReactNode } from 'react';

import { useSheet } from './sheet-context.ts';

/** What stands at the top of every sheet: what it is, and of which lesson. */
export function SheetHead({ kind, children }: { kind: string; children: ReactNode }) {
  const { lesson, t, localized } = useSheet();
  const title = localized(lesson.title);
  return (
    <header className="paper-head">
      <p className="paper-kind">{kind}</p>
      <h1 lang={title?.language}>{title?.text ?? t('worksheet.untitled')}</h1>
      {children}
    </header>
  );
}

/** Where the article is from and on what terms it is printed here. */
export function SheetRights() {
  const { lesson, t, localized } = useSheet();
  const { licence, source, notice } = lesson.rights;
  const from = localized(source);
  const terms = localized(notice);
  if (from === null && terms === null && licence === null) return null;
  return (
    <footer className="paper-rights">
      {from !== null && (
        <p>
          {t('worksheet.source')} <span lang={from.language}>{from.text}</span>
        </p>
      )}
      {terms !== null && <p lang={terms.language}>{terms.text}</p>}
      {licence !== null && <p>{t('worksheet.licence', { licence })}</p>}
    </footer>
  );
}
