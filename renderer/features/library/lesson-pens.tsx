import { useTranslation } from 'react-i18next';

import type { LessonSummary } from '../../../electron/contract/library.ts';
import { localize } from '../../../lessons/format/localized.ts';
import { PackText } from '../../components/pack-text.tsx';
import { languageOf } from '../../stores/app.ts';
import { useApp } from '../../stores/react.ts';

/** What is marked in a lesson: each category's name, marked with its own pen. */
export function LessonPens({ lesson }: { lesson: LessonSummary }) {
  const { t } = useTranslation();
  const language = useApp(languageOf);
  return (
    <ul className="entry-pens" aria-label={t('library.pens')}>
      {lesson.categories.map(({ id, name, colour, line }) => {
        const { text, language: spoken } = localize(name, language, lesson.language);
        return (
          <li key={id} className={`entry-pen stroke-${colour} line-${line}`}>
            <PackText text={text} lang={spoken} />
          </li>
        );
      })}
    </ul>
  );
}
