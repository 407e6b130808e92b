import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { LeftOut } from '../../contract/self-study.ts';
import type { Attempt } from '../../../lessons/marks/attempt.ts';
import { modeOf } from '../../../lessons/flow/mode.ts';
import { finishedAt, frozenIn, type RevealedWork } from '../../../lessons/progress/milestones.ts';
import { isWork } from '../attempts/names.ts';
import { readAttemptFile } from '../attempts/read-attempt.ts';
import type { Library, LibraryLesson } from '../library/library.ts';

/** All a learner has worked through so far. */
export interface WorkSoFar {
  works: RevealedWork[];
  /** When lessons were finished, ISO 8601, also those that are left out. */
  finished: string[];
  leftOut: LeftOut[];
}

/**
 * Reads every attempt whose key has been shown, earlier ones at the same lesson too, with the lesson as it is now. Only
 * looks, and says what it had to leave out: attempts that can't be read, lessons that are gone, articles that changed.
 */
export async function readWorkSoFar(folder: string, library: Pick<Library, 'read'>): Promise<WorkSoFar> {
  const { attempts, leftOut } = await readAttempts(folder);
  const found: WorkSoFar = { works: [], finished: [], leftOut };
  const lessons = new Map<string, LibraryLesson | LeftOut>();
  for (const attempt of attempts) {
    const finished = finishedAt(attempt);
    if (finished !== null) found.finished.push(finished);
    const { pack, lesson } = attempt.lesson;
    const name = `${pack}/${lesson}`;
    const known = lessons.get(name) ?? (await readLesson(library, pack, lesson));
    lessons.set(name, known);
    if ('reason' in known) tell(found.leftOut, known);
    else if (known.textHash !== attempt.lesson.textHash) tell(found.leftOut, { name, reason: 'other-text' });
    // The key of what is an exam now must not come out by way of practice.
    else if (known.sealedKey === null && modeOf(known.lesson, false) === 'guided')
      found.works.push({ attempt, lesson: known.lesson });
  }
  return found;
}

/** The attempts whose key has been shown, each once: of two files with one attempt the later. */
async function readAttempts(folder: string): Promise<{ attempts: Attempt[]; leftOut: LeftOut[] }> {
  const names = (await readdir(folder).catch(() => [])).filter(isWork).sort();
  const attempts = new Map<string, Attempt>();
  const leftOut: LeftOut[] = [];
  for (const name of names) {
    const read = await readAttemptFile(join(folder, name));
    if (read.kind === 'newer') leftOut.push({ name, reason: 'newer' });
    if (read.kind === 'damaged' || read.kind === 'unreadable') leftOut.push({ name, reason: 'damaged' });
    if (read.kind !== 'whole' || frozenIn(read.attempt) === null) continue;
    const known = attempts.get(read.attempt.id);
    if (known === undefined || Date.parse(known.changedAt) < Date.parse(read.attempt.changedAt)) {
      attempts.set(read.attempt.id, read.attempt);
    }
  }
  return { attempts: [...attempts.values()], leftOut };
}

async function readLesson(
  library: Pick<Library, 'read'>,
  pack: string,
  lesson: string,
): Promise<LibraryLesson | LeftOut> {
  const read = await library.read({ pack, lesson });
  if (read.ok) return read.value;
  const reason = read.error.code === 'lesson-invalid' ? 'lesson-invalid' : 'lesson-missing';
  return { name: `${pack}/${lesson}`, reason };
}

/** Once for each lesson, however many attempts there are at it. */
function tell(leftOut: LeftOut[], one: LeftOut): void {
  if (!leftOut.some(({ name, reason }) => name === one.name && reason === one.reason)) leftOut.push(one);
}
