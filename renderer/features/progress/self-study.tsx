import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { LessonSummary } from '../../../electron/contract/library.ts';
import type { Notice } from '../../../electron/contract/messages.ts';
import { localize } from '../../../lessons/format/localized.ts';
import { pickLesson } from '../../../lessons/progress/suggestion.ts';
import { languageOf, openLesson, openStudy, type StudyPlace } from '../../stores/app.ts';
import { useApp } from '../../stores/react.ts';
import { NoticeList } from '../faults/notice-list.tsx';
import { useDueSentence } from './due-sentence.ts';
import { useProgress } from './use-progress.ts';

/** The way from the library to progress and practice, and a lesson to read next; nothing while there is nothing to show. */
export function SelfStudy({ lessons }: { lessons: readonly LessonSummary[] }) {
  const { progress } = useProgress();
  const [dismissed, setDismissed] = useState<readonly Notice[]>([]);
  if (progress.kind !== 'found') return null;
  const { milestones, leftOut, practice, wish, notices } = progress;
  const suggested =
    wish === null
      ? null
      : pickLesson(
          wish,
          lessons.filter(({ exam }) => !exam),
        );
  return (
    <>
      <NoticeList
        notices={notices.filter((notice) => !dismissed.includes(notice))}
        onDismiss={(notice) => {
          setDismissed((before) => [...before, notice]);
        }}
      />
      {milestones.length + leftOut.length > 0 && <Ways due={practice.due} suggested={suggested} />}
    </>
  );
}

function Ways({ due, suggested }: { due: number; suggested: LessonSummary | null }) {
  const { t } = useTranslation();
  const language = useApp(languageOf);
  const sayDue = useDueSentence();
  // With nothing due there is no way to practice; whoever comes back from there stands at the other.
  const progressButton = useButtonOf(due > 0 ? ['progress'] : ['progress', 'practice']);
  const practiceButton = useButtonOf(due > 0 ? ['practice'] : []);
  const title = suggested === null ? null : localize(suggested.title, language, suggested.language);
  return (
    <section className="self-study" aria-label={t('study.ways')} data-testid="self-study">
      <div className="study-ways">
        <Button
          ref={progressButton}
          className="button study-way"
          onPress={() => {
            openStudy('progress');
          }}
        >
          {t('study.progress')}
        </Button>
        {due > 0 && (
          <>
            <Button
              ref={practiceButton}
              className="button study-way"
              aria-describedby="study-due"
              onPress={() => {
                openStudy('practice');
              }}
            >
              {t('study.practise')}
            </Button>
            <span className="quiet" id="study-due">
              {sayDue(due)}
            </span>
          </>
        )}
      </div>
      {suggested !== null && title !== null && (
        <p className="suggestion" data-testid="suggestion">
          {t('study.suggestion')}{' '}
          <Button
            className="plain linklike"
            lang={title.language}
            onPress={() => void openLesson(suggested.pack, suggested.id)}
          >
            {title.text}
          </Button>
        </p>
      )}
    </section>
  );
}

/** A button that takes the keyboard when one comes back from one of these screens. */
function useButtonOf(studies: readonly StudyPlace[]) {
  const back = useApp(
    ({ place }) => place.kind === 'library' && studies.some((study) => study === place.back),
  );
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (back) button.current?.focus();
  }, [back]);
  return button;
}
