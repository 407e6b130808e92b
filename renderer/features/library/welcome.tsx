import { useTranslation } from 'react-i18next';

import type { LessonSummary } from '../../../electron/contract/library.ts';

/** What Lesart is, for someone who has not begun any lesson; afterwards the page belongs to the lessons. */
export function Welcome({ lessons }: { lessons: readonly LessonSummary[] }) {
  const { t } = useTranslation();
  if (lessons.some(({ progress }) => progress !== null)) return null;
  return (
    <div className="welcome">
      <p>{t('library.welcome')}</p>
      <p className="privacy">{t('library.privacy')}</p>
    </div>
  );
}
