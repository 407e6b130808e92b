import { memo, useEffect, useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { LessonSummary } from '../../../electron/contract/library.ts';
import { localize } from '../../../lessons/format/localized.ts';
import { PackText } from '../../components/pack-text.tsx';
import { languageOf, openLesson } from '../../stores/app.ts';
import { useApp } from '../../stores/react.ts';
import { BeginAgain } from './begin-again.tsx';
import { LessonFacts } from './lesson-facts.tsx';
import { LessonPens } from './lesson-pens.tsx';
import { useProgressSentence } from './use-progress-sentence.ts';

interface LessonEntryProps {
  lesson: LessonSummary;
  /** Whether the keyboard goes to this one when it appears. */
  isTarget: boolean;
}

/**
 * One lesson: what it is, how far one has come, and the one thing to do with it. Drawn anew only when the lesson is another:
 * while one searches, most of those in sight stay.
 */
export const LessonEntry = memo(function LessonEntry({ lesson, isTarget }: LessonEntryProps) {
  const { t } = useTranslation();
  const language = useApp(languageOf);
  const progress = useProgressSentence(lesson.progress);
  const [asked, setAsked] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (isTarget) button.current?.focus();
  }, [isTarget]);

  const title = localize(lesson.title, language, lesson.language);
  const summary = localize(lesson.summary, language, lesson.language);
  const handedIn = lesson.progress?.step === 'handed-in';
  const main =
    lesson.progress === null
      ? 'library.begin'
      : handedIn
        ? 'library.handIn'
        : lesson.progress.finished
          ? 'library.result'
          : 'library.resume';
  return (
    <li className="entry">
      <h3 className="entry-title" id={`${id}title`}>
        <PackText text={title.text} lang={title.language} />
      </h3>
      <p className="entry-summary">
        <PackText text={summary.text} lang={summary.language} />
      </p>
      <LessonFacts lesson={lesson} />
      <LessonPens lesson={lesson} />
      {progress !== null && <p className="entry-progress">{progress}</p>}
      <div className="entry-actions">
        <Button
          ref={button}
          className="button primary"
          id={`${id}main`}
          data-testid="open-lesson"
          aria-labelledby={`${id}main ${id}title`}
          onPress={() => void openLesson(lesson.pack, lesson.id)}
        >
          {t(main)}
        </Button>
        {lesson.progress !== null && !handedIn && (
          <Button
            className="plain"
            id={`${id}again`}
            data-testid="start-over"
            aria-labelledby={`${id}again ${id}title`}
            onPress={() => {
              setAsked(true);
            }}
          >
            {t('library.again')}
          </Button>
        )}
      </div>
      {asked && (
        <BeginAgain
          title={title.text}
          isOpen
          onClose={() => {
            setAsked(false);
          }}
          onConfirm={() => {
            setAsked(false);
            void openLesson(lesson.pack, lesson.id, true);
          }}
        />
      )}
    </li>
  );
});
