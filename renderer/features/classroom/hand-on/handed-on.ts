import type { Selection } from '../../../../electron/contract/classes.ts';
import type { Failure } from '../../../../electron/contract/errors.ts';
import type { HandedOnLesson } from '../../../../lessons/classroom/output/handed-on.ts';
import { succeed, type Result } from '../../../../lessons/result.ts';
import { api } from '../../../platform/api.ts';

/** What is handed on of several lessons, one after the other; those that nothing is left of are passed over. */
export async function handedOn(selections: readonly Selection[]): Promise<Result<HandedOnLesson[], Failure>> {
  const lessons: HandedOnLesson[] = [];
  for (const selection of selections) {
    const answer = await api.showOutput(selection);
    if (!answer.ok) return answer;
    if (answer.value !== null) lessons.push(answer.value);
  }
  return succeed(lessons);
}
