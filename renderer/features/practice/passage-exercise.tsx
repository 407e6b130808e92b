import { useEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { createStore } from 'zustand/vanilla';

import type { Failure } from '../../../electron/contract/errors.ts';
import { compareMarks } from '../../../lessons/compare/compare.ts';
import type { Comparison } from '../../../lessons/compare/comparison.ts';
import type { Mark } from '../../../lessons/marks/mark.ts';
import type { Exercise } from '../../../lessons/progress/exercises.ts';
import { outcomeOf, type Outcome } from '../../../lessons/progress/spacing.ts';
import { WordIndex } from '../../../lessons/text/words.ts';
import { api } from '../../platform/api.ts';
import { announce } from '../../stores/announcements.ts';
import { layDesk } from '../../stores/desk.ts';
import { ReadingContext } from '../../stores/react.ts';
import type { ReadingStores } from '../../stores/reading.ts';
import { FailureNote } from '../faults/failure-note.tsx';
import { ShortQuestion } from '../feedback/transfer/short-question.tsx';
import { useLocalized } from '../reader/use-localized.ts';
import { PassageSolution } from './passage-solution.tsx';

interface PassageExerciseProps {
  exercise: Exercise;
  heading: string;
  isLast: boolean;
  onAnswered: (outcomes: Outcome[]) => void;
  onGoOn: () => void;
}

/** One passage: first it is marked, then it is explained, and then one goes on. */
export function PassageExercise(props: PassageExerciseProps) {
  const { passage } = props.exercise;
  const stores = useMemo<ReadingStores>(() => {
    const words = new WordIndex(passage.text, passage.language);
    return { lesson: createStore(() => ({ lesson: passage, words })), desk: layDesk(passage, false) };
  }, [passage]);
  return (
    <ReadingContext value={stores}>
      <Passage {...props} />
    </ReadingContext>
  );
}

function Passage({ exercise, heading, isLast, onAnswered, onGoOn }: PassageExerciseProps) {
  const { t } = useTranslation();
  const { passage, pack, lesson, items } = exercise;
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [keeping, setKeeping] = useState(false);
  const head = useRef<HTMLHeadingElement>(null);
  const title = useLocalized()(passage.title);
  useEffect(() => {
    head.current?.focus();
  }, []);

  /** The verdict comes once the answer is on the disk: what has been seen can't be answered anew. */
  const answer = async (): Promise<void> => {
    if (keeping) return;
    setKeeping(true);
    const compared = compareMarks(passage, marks);
    const answers = items.map(({ item, box }) => ({
      pack,
      lesson,
      item,
      box,
      outcome: outcomeOf(compared.items.find((verdict) => verdict.item === item)?.kind),
    }));
    const kept = await api.answerPractice({ answers });
    setKeeping(false);
    if (!kept.ok) {
      setFailure(kept.error);
      return;
    }
    setFailure(null);
    setComparison(compared);
    onAnswered(answers.map(({ outcome }) => outcome));
    announce(t('study.kept'));
  };

  return (
    <>
      <h1 className="shelf-title" ref={head} tabIndex={-1}>
        {heading}
      </h1>
      <p className="quiet">
        {t('study.from')}{' '}
        <q className="quoted">
          <span lang={title.language}>{title.text}</span>
        </q>
      </p>
      {failure !== null && (
        <FailureNote failure={failure}>
          <Button className="button" onPress={() => void answer()}>
            {t('study.retry')}
          </Button>
        </FailureNote>
      )}
      {comparison === null ? (
        <>
          <p className="study-task">{t('study.task')}</p>
          <ShortQuestion
            text={passage.text}
            marks={marks}
            onMarks={(changed, said) => {
              setMarks(changed);
              announce(said);
            }}
            onAnswer={() => void answer()}
          />
        </>
      ) : (
        <>
          <PassageSolution exercise={exercise} marks={marks} comparison={comparison} />
          <Button className="next-step practice-next" data-testid="practice-next" onPress={onGoOn}>
            {t(isLast ? 'study.finish' : 'study.next')}
          </Button>
        </>
      )}
    </>
  );
}
