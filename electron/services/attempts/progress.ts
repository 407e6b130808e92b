import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { LessonSummary } from '../../contract/library.ts';
import type { Attempt } from '../../../lessons/marks/attempt.ts';
import { marksOf } from '../../../lessons/marks/history.ts';
import { articleOf, newestFirst, type FoundAttempt } from './lesson-attempts.ts';
import { nameOf, parseName } from './names.ts';
import { readAttemptFile } from './read-attempt.ts';

export type Progress = NonNullable<LessonSummary['progress']>;

/** The lessons there are attempts at, by the names of the files alone: "pack/lesson". */
export async function findWorked(folder: string): Promise<Set<string>> {
  const names = (await readdir(folder).catch(() => [])).map(parseName);
  return new Set(names.flatMap((name) => (name === null ? [] : [`${name.pack}/${name.lesson}`])));
}

/**
 * How far the newest attempt at each lesson has come. Only looks: what can't be read is passed over here, and told when
 * the lesson is opened.
 */
export async function findProgress(
  folder: string,
  lessons: readonly Pick<Attempt['lesson'], 'pack' | 'lesson' | 'textHash'>[],
): Promise<(Progress | null)[]> {
  const names = await readdir(folder).catch(() => []);
  const found: FoundAttempt[] = [];
  for (const name of names) {
    if (parseName(name) === null) continue;
    const file = join(folder, name);
    const read = await readAttemptFile(file);
    if (read.kind !== 'whole' || nameOf(read.attempt) !== name) continue;
    found.push({ file, attempt: read.attempt, token: read.token });
  }
  found.sort(newestFirst);
  return lessons.map((lesson) => {
    const newest = found.find(
      ({ attempt }) =>
        attempt.lesson.pack === lesson.pack &&
        attempt.lesson.lesson === lesson.lesson &&
        (attempt.lesson.textHash === lesson.textHash || articleOf(attempt) !== null),
    );
    return newest === undefined ? null : progressOf(newest.attempt);
  });
}

const progressOf = (attempt: Attempt): Progress => ({
  step: attempt.stage.step,
  marks: marksOf(attempt.history).length,
  finished:
    attempt.stage.step === 'handed-in' ||
    (attempt.stage.step === 'transfer' && attempt.stage.finishedAt !== null),
  changedAt: attempt.changedAt,
});
