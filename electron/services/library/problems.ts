import type { SavedProblem } from '../../../lessons/format/saved.ts';

/** Why a pack or a lesson can't be used: in which file, a code, and the first place where it shows ("" : everywhere). */
export interface ContentProblem {
  file: string;
  reason: string;
  path: string;
}

/** What to tell of a saved thing's problem: the first of its issues is enough to start repairing. */
export function firstIssue(problem: SavedProblem): Pick<ContentProblem, 'reason' | 'path'> {
  if (problem.code !== 'invalid') return { reason: problem.code, path: '' };
  const issue = problem.issues[0];
  return { reason: issue?.code ?? 'invalid', path: issue?.path ?? '' };
}
