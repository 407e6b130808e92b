import { useTranslation } from 'react-i18next';

import { answerTransfer } from '../../../../lessons/flow/flow.ts';
import type { SmallText } from '../../../../lessons/format/lesson.ts';
import type { TransferAnswer } from '../../../../lessons/marks/attempt.ts';
import type { Mark } from '../../../../lessons/marks/mark.ts';
import { announce } from '../../../stores/announcements.ts';
import { changeAttempt, now } from '../../../stores/lesson.ts';
import { useLesson, useLessonStores } from '../../../stores/react.ts';
import { ShortQuestion } from './short-question.tsx';
import { Solution } from './solution.tsx';

const nothingYet: TransferAnswer = { marks: [], answered: false };

/** One unseen sentence: mark what there is, or say that there is nothing; then see how it stands to the key. */
export function TransferSentence({ small }: { small: SmallText }) {
  const answer = useLesson(({ attempt }) =>
    Object.hasOwn(attempt.transfer, small.id) ? attempt.transfer[small.id] : undefined,
  );
  const { marks, answered } = answer ?? nothingYet;
  return answered ? <Solution small={small} marks={marks} /> : <Question small={small} marks={marks} />;
}

function Question({ small, marks }: { small: SmallText; marks: readonly Mark[] }) {
  const { t } = useTranslation();
  const { lesson: store } = useLessonStores();

  const save = (answer: TransferAnswer, said: string): void => {
    const outcome = changeAttempt(store, (attempt) => answerTransfer(attempt, small.id, answer, now()));
    if (!outcome.ok) {
      announce(t(`feedback.refused.${outcome.error}`));
      return;
    }
    void outcome.value.then((saved) => {
      announce(saved ? said : t('common.unsaved'));
    });
  };

  return (
    <ShortQuestion
      text={small.text}
      marks={marks}
      onMarks={(changed, said) => {
        save({ marks: changed, answered: false }, said);
      }}
      onAnswer={() => {
        save({ marks: [...marks], answered: true }, t('feedback.transfer.answered'));
      }}
    />
  );
}
