import { useTranslation } from 'react-i18next';

import { useLesson } from '../../stores/react.ts';
import { ExampleButton } from '../feedback/example-button.tsx';
import { useLocalized } from '../reader/use-localized.ts';

/** Before marking: what this lesson is for, and what each pen means. */
export function ReadMargin() {
  const { t } = useTranslation();
  const { goals, categories, rights } = useLesson((state) => state.lesson);
  const exam = useLesson((state) => state.attempt.mode === 'exam');
  const localized = useLocalized();
  return (
    <>
      {exam && (
        <section className="exam-note" aria-labelledby="exam-note">
          <h2 className="margin-heading" id="exam-note">
            {t('exam.title')}
          </h2>
          <p>{t('exam.how')}</p>
        </section>
      )}
      <h2 className="margin-heading">{t('reader.readFirst')}</h2>
      <p>{t('reader.readFirstHow')}</p>
      <div className="margin-buttons">
        <ExampleButton />
      </div>
      <h3 className="margin-heading">{t('reader.goals')}</h3>
      <ul className="goals">
        {goals.map((goal) => {
          const { text, language } = localized(goal);
          return (
            <li key={text} lang={language}>
              {text}
            </li>
          );
        })}
      </ul>
      <h3 className="margin-heading">{t('reader.pens')}</h3>
      <dl className="pen-guide">
        {categories.map((category) => (
          <div key={category.id}>
            <dt>
              <span
                className={`pen-stroke stroke-${category.colour} line-${category.line}`}
                aria-hidden="true"
              />
              <span lang={localized(category.name).language}>{localized(category.name).text}</span>
            </dt>
            <dd lang={localized(category.description).language}>{localized(category.description).text}</dd>
          </div>
        ))}
      </dl>
      <p className="rights" lang={localized(rights.notice).language}>
        {localized(rights.notice).text}
      </p>
    </>
  );
}
