import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { compareMarks } from '../../../lessons/compare/compare.ts';
import {
  beginMarking,
  beginTransfer,
  checkFirst,
  checkSecond,
  finish,
  reveal,
  type FlowRefusal,
} from '../../../lessons/flow/flow.ts';
import type { Attempt } from '../../../lessons/marks/attempt.ts';
import { marksOf } from '../../../lessons/marks/history.ts';
import { assertNever, type Result } from '../../../lessons/result.ts';
import { announce } from '../../stores/announcements.ts';
import { changeAttempt, now } from '../../stores/lesson.ts';
import { useApp, useLesson, useLessonStores } from '../../stores/react.ts';
import { HandInButton } from '../exam/hand-in-button.tsx';
import { OpenHandIn } from '../handing-in/hand-in-button.tsx';
import { useArticle } from '../reader/text-context.ts';

type Way = 'begin' | 'checkFirst' | 'checkSecond' | 'reveal' | 'transfer' | 'finish';

/** The one thing to do next, always at the same place. */
export function NextStep() {
  const mode = useLesson((state) => state.attempt.mode);
  const step = useLesson((state) => state.attempt.stage.step);
  if (mode === 'guided' || step === 'read') return <GuidedStep />;
  return step === 'handed-in' ? <OpenHandIn className="next-step" /> : <HandInButton />;
}

function GuidedStep() {
  const { t } = useTranslation();
  const { lesson: store, desk } = useLessonStores();
  const stage = useLesson((state) => state.attempt.stage);
  const article = useArticle();
  const way = wayOn(stage);
  if (way === null) return <AfterTheEnd />;

  const take = (attempt: Attempt): Result<Attempt, FlowRefusal> => {
    switch (way) {
      case 'begin':
        return beginMarking(attempt, now());
      case 'checkFirst':
        return checkFirst(attempt, now());
      case 'checkSecond':
        return checkSecond(attempt, now());
      case 'reveal':
        return reveal(
          attempt,
          compareMarks(store.getState().lesson, marksOf(attempt.history)).whole.score,
          now(),
        );
      case 'transfer':
        return beginTransfer(attempt, now());
      case 'finish':
        return finish(attempt, now());
      default:
        return assertNever(way);
    }
  };

  return (
    <Button
      className="next-step"
      data-testid="next-step"
      onPress={() => {
        const outcome = changeAttempt(store, take);
        if (!outcome.ok) {
          desk.setState({ reasonAsked: outcome.error === 'edit-or-reason-first', marginOpen: true });
          announce(t(`feedback.refused.${outcome.error}`));
          return;
        }
        const { step } = store.getState().attempt.stage;
        desk.setState({
          focus: null,
          draft: null,
          purpose: { kind: 'mark' },
          reasonAsked: false,
          pointedAt: null,
          // Where the margin is a drawer, it opens on what the step shows.
          marginOpen: step !== 'mark',
        });
        if (step === 'mark') article?.focus();
        void outcome.value.then(() => {
          announce(t('common.stepNow', { step: t(`common.step.${step}`) }));
        });
      }}
    >
      {t(`feedback.next.${way}`)}
    </Button>
  );
}

/** Where there is a class, work is handed in when it is done; whoever learns alone looks at the result. */
function AfterTheEnd() {
  const { t } = useTranslation();
  const { desk } = useLessonStores();
  const inClass = useApp(({ settings }) => settings.sharedComputer || settings.handInFolder !== null);
  const result = (
    <Button
      className={inClass ? 'button' : 'next-step'}
      data-testid="show-result"
      onPress={() => {
        desk.setState({ result: 'open' });
      }}
    >
      {t('feedback.next.result')}
    </Button>
  );
  return (
    <>
      {result}
      <OpenHandIn className={inClass ? 'next-step' : 'button'} />
    </>
  );
}

function wayOn(stage: Attempt['stage']): Way | null {
  switch (stage.step) {
    case 'read':
      return 'begin';
    case 'mark':
      return 'checkFirst';
    case 'check':
      return stage.second === null ? 'checkSecond' : 'reveal';
    case 'compare':
      return 'transfer';
    case 'transfer':
      return stage.finishedAt === null ? 'finish' : null;
    case 'handed-in':
      return null;
    default:
      return assertNever(stage);
  }
}
