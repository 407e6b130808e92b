import { useTranslation } from 'react-i18next';

import { PackText } from '../../components/pack-text.tsx';
import type { LessonSummary } from '../../../electron/contract/library.ts';
import { localize } from '../../../lessons/format/localized.ts';
import { languageOf } from '../../stores/app.ts';
import { useApp } from '../../stores/react.ts';
import { languageName } from './language-name.ts';

/** Language, level, time, length and topics, in one line. */
export function LessonFacts({ lesson }: { lesson: LessonSummary }) {
  const { t } = useTranslation();
  const language = useApp(languageOf);
  const facts = [
    ...(lesson.exam ? [t('library.exam')] : []),
    t('library.inLanguage', { language: languageName(lesson.language, language) }),
    t(`library.level.${lesson.level}`),
    t('library.minutes', { count: lesson.minutes }),
    // Known once the article has been read.
    ...(lesson.words === null ? [] : [t('library.words', { count: lesson.words })]),
  ];
  const topics = lesson.topics.map((topic) => localize(topic, language, lesson.language));
  return (
    <ul className="entry-facts" aria-label={t('library.facts')}>
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
      {topics.map((topic, place) => (
        <li key={place}>
          <PackText text={topic.text} lang={topic.language} />
        </li>
      ))}
    </ul>
  );
}
