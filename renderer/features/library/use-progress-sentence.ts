import { useTranslation } from 'react-i18next';

import type { LessonSummary } from '../../../electron/contract/library.ts';
import { languageOf } from '../../stores/app.ts';
import { useApp } from '../../stores/react.ts';

/** How far one has come, in words; null where nothing is begun. */
export function useProgressSentence(progress: LessonSummary['progress']): string | null {
  const { t } = useTranslation();
  const language = useApp(languageOf);
  if (progress === null) return null;
  const at = new Date(progress.changedAt);
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(at);
  if (progress.step === 'handed-in') return t('library.handedIn', { date: day });
  if (progress.finished) return t('library.finished', { date: day });
  const minute = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(at);
  const reached =
    progress.step === 'read'
      ? t('library.at.read')
      : t('library.reached', {
          at: t(`library.at.${progress.step}`),
          marks: t('library.marks', { count: progress.marks }),
        });
  return t('library.lastWorked', { reached, date: minute });
}
