import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { ClassLesson, ClassSummary, GradebookState } from '../../../electron/contract/classes.ts';
import { balanced } from '../../i18n/isolate.ts';
import { openClass } from '../../stores/classes.ts';
import { useLessonTitle } from './use-lesson-title.ts';

/** How many lessons of a class the shelf names. */
const LESSONS_NAMED = 3;

interface ClassEntryProps {
  summary: ClassSummary;
  gradebook: GradebookState;
  /** Whether the keyboard goes to this one when it appears. */
  isTarget: boolean;
}

/** One class on the shelf: how many it are, and what they have handed in. */
export function ClassEntry({ summary, gradebook, isTarget }: ClassEntryProps) {
  const { t, i18n } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isTarget) button.current?.focus();
  }, [isTarget]);
  const { id, name, learners, handIns, lessons } = summary;
  const [newest] = lessons;
  const named = lessons.slice(0, LESSONS_NAMED);
  const further = lessons.length - named.length;
  const when = (at: string): string =>
    new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
  return (
    <li className="entry" data-testid="class">
      <h3 className="entry-title" id={`class-${id}`}>
        <bdi>{balanced(name)}</bdi>
      </h3>
      <ul className="entry-facts">
        {newest === undefined ? (
          <li>{t('classes.nothingYet')}</li>
        ) : (
          <>
            <li>{t('classes.learners', { count: learners })}</li>
            <li>{t('classes.handIns', { count: handIns })}</li>
            <li>{t('classes.last', { when: when(newest.latestAt) })}</li>
          </>
        )}
      </ul>
      {named.length > 0 && (
        <ul className="class-lessons" aria-label={t('classes.lessonsOf')}>
          {named.map((lesson) => (
            <LessonLine key={`${lesson.pack} ${lesson.lesson}`} lesson={lesson} />
          ))}
          {further > 0 && <li className="quiet">{t('classes.moreLessons', { count: further })}</li>}
        </ul>
      )}
      <div className="entry-actions">
        <Button
          className="button primary"
          ref={button}
          id={`class-${id}-open`}
          aria-labelledby={`class-${id}-open class-${id}`}
          data-testid="open-class"
          onPress={() => {
            openClass(summary, gradebook);
          }}
        >
          {t('classes.open')}
        </Button>
      </div>
    </li>
  );
}

function LessonLine({ lesson }: { lesson: ClassLesson }) {
  const { t } = useTranslation();
  const title = useLessonTitle()(lesson);
  return <li>{t('classes.lessonLine', { title: title.text, count: lesson.learners })}</li>;
}
