import { useTranslation } from 'react-i18next';

import type { LessonSummary } from '../../../electron/contract/messages.ts';
import { languageOf } from '../../stores/app.ts';
import { useApp } from '../../stores/react.ts';

/** Language, level, time and length, in one line. */
export function LessonFacts({ lesson }: { lesson: LessonSummary }) {
  const { t } = useTranslation();
  const language = useApp(languageOf);
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(lesson.language);
  const facts = [
    t('library.inLanguage', { language: name ?? lesson.language }),
    t(`library.level.${lesson.level}`),
    t('library.minutes', { count: lesson.minutes }),
    t('library.words', { count: lesson.words }),
  ];
  return (
    <ul className="entry-facts" aria-label={t('library.facts')}>
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}
