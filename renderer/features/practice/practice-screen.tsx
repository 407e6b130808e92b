import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { assertNever } from '../../../lessons/result.ts';
import { FailureNote } from '../faults/failure-note.tsx';
import { StudyBar } from '../progress/study-bar.tsx';
import { PassageExercise } from './passage-exercise.tsx';
import { PracticeEnd } from './practice-end.tsx';
import { useSession } from './use-session.ts';

/** Passages with what was missed, one at a time. What is answered is kept at once, so that one can stop at any. */
export function PracticeScreen() {
  const { t } = useTranslation();
  const { session, begin, answer, goOn } = useSession();
  const said =
    session.kind === 'open'
      ? t('study.passage', { place: session.place + 1, count: session.exercises.length })
      : '';

  const contents = () => {
    switch (session.kind) {
      case 'looking':
        return <p className="patience">{t('study.looking')}</p>;
      case 'failed':
        return (
          <FailureNote failure={session.failure}>
            <Button className="button" onPress={begin}>
              {t('study.retry')}
            </Button>
          </FailureNote>
        );
      case 'open': {
        const exercise = session.exercises[session.place];
        if (exercise === undefined) return null;
        return (
          <PassageExercise
            key={session.place}
            exercise={exercise}
            heading={said}
            isLast={session.place + 1 === session.exercises.length}
            onAnswered={answer}
            onGoOn={goOn}
          />
        );
      }
      case 'done':
        return <PracticeEnd answered={session.answered} more={session.more} onMore={begin} />;
      default:
        return assertNever(session);
    }
  };

  return (
    <div className="library-screen">
      <StudyBar title={t('study.practise')} />
      <div className="shelf-scroller">
        <main className="shelf study practice" aria-busy={session.kind === 'looking'}>
          {contents()}
        </main>
      </div>
    </div>
  );
}
