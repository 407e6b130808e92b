import type { Failure } from '../../electron/contract/errors.ts';
import type { HandedIn } from '../../electron/contract/handing-in.ts';
import { fail, succeed, type Result } from '../../lessons/result.ts';
import type { LearnerCode } from '../../lessons/marks/learner-code.ts';
import { api } from '../platform/api.ts';
import { app, changeSettings } from './app.ts';
import { changeAttempt } from './lesson.ts';
import type { LessonStores } from './react.ts';

/**
 * Hands the open work in under a code, which the attempt then says and an own computer remembers.
 *
 * @param title the lesson's, as the learner saw it
 * @returns where it is now; null where the user changed their mind about where
 */
export async function saveHandIn(
  { lesson: store, desk }: LessonStores,
  { learner, title, where }: { learner: LearnerCode; title: string; where: 'set-folder' | 'ask' },
): Promise<Result<HandedIn | null, Failure>> {
  const named = changeAttempt(store, (attempt) =>
    attempt.learner === learner ? fail('nothing-changed') : succeed({ ...attempt, learner }),
  );
  // Where the folder for work is gone, the hand-in may still find its way; the screen says what is not saved.
  if (named.ok) await named.value;
  const answer = await api.saveHandIn({ attempt: store.getState().attempt, title, where });
  if (!answer.ok || answer.value === null) return answer;
  desk.setState({ handedIn: answer.value });
  const { sharedComputer, learnerCode } = app.getState().settings;
  if (!sharedComputer && learnerCode !== learner) void changeSettings({ learnerCode: learner });
  return answer;
}

/** Looks where finished work was handed in before. */
export async function findHandIn({ lesson, desk }: LessonStores): Promise<void> {
  const answer = await api.findHandIn({ attempt: lesson.getState().attempt });
  if (answer.ok && desk.getState().handedIn === null) desk.setState({ handedIn: answer.value });
}
