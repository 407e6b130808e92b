import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import type { Failure } from '../../contract/errors.ts';
import type { Attempt } from '../../../lessons/marks/attempt.ts';
import type { LearnerCode } from '../../../lessons/marks/learner-code.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { newestFirst, type FoundAttempt } from '../attempts/lesson-attempts.ts';
import { isWork } from '../attempts/names.ts';
import { readAttemptFile } from '../attempts/read-attempt.ts';
import { syncFolder } from '../files/atomic-write.ts';
import { errnoOf } from '../files/failures.ts';

/** The files of one lesson's work, of one learner. */
export interface LessonLeft {
  pack: string;
  lesson: string;
  files: string[];
  /** Of the attempts that can be read. */
  ids: string[];
  /** Null where none of them can be read. */
  newest: Attempt | null;
}

/** Everything that is kept of a learner's work. */
export interface LearnerLeft {
  lessons: LessonLeft[];
  /** Files of the practice record; it says nothing of whose it is. */
  practice: string[];
}

/** Attempts, what was set aside, copied or damaged of them, and what a killed writer left: all are named after the attempt. */
const NAMED = /^\.?([a-z0-9-]+)\.([a-z0-9-]+)\.[0-9a-f]{8}\..*lesart-(?:attempt|temp)/;
const PRACTICE = /^\.?lesart-practice\.json/;

/**
 * Finds everything in the given folders that is this learner's. On a computer of one's own that is whatever is not said to be
 * somebody else's: most of it was made before anybody asked for a code.
 *
 * @param folders a learner's own on a shared computer; folders that are not there hold nothing
 */
export async function findLeft(folders: readonly string[], learner: LearnerCode): Promise<LearnerLeft> {
  const lessons = new Map<string, LessonLeft & { found: FoundAttempt[] }>();
  const practice: string[] = [];
  let others = false;
  for (const folder of folders) {
    for (const name of (await readdir(folder).catch(() => [])).sort()) {
      const file = join(folder, name);
      if (PRACTICE.test(name)) practice.push(file);
      const [, pack, lesson] = NAMED.exec(name) ?? [];
      if (pack === undefined || lesson === undefined) continue;
      const owner = await ownerOf(file);
      if (owner !== null && owner !== learner) {
        others = true;
        continue;
      }
      const left = lessons.get(`${pack}/${lesson}`) ?? {
        pack,
        lesson,
        files: [],
        ids: [],
        newest: null,
        found: [],
      };
      lessons.set(`${pack}/${lesson}`, left);
      left.files.push(file);
      const read = isWork(name) ? await readAttemptFile(file) : null;
      if (read?.kind === 'whole') left.found.push({ file, attempt: read.attempt, token: read.token });
    }
  }
  return {
    lessons: [...lessons.values()].map(({ found, ...left }) => ({
      ...left,
      ids: [...new Set(found.map(({ attempt }) => attempt.id))],
      newest: found.sort(newestFirst)[0]?.attempt ?? null,
    })),
    // One record for all who worked here without saying who: it can't be taken apart.
    practice: others ? [] : practice,
  };
}

/** Removes what was found, and goes on where a file can't be; fails with the first of those. */
export async function removeLeft({ lessons, practice }: LearnerLeft): Promise<Result<null, Failure>> {
  const failures: Failure[] = [];
  const folders = new Set<string>();
  for (const file of [...lessons.flatMap(({ files }) => files), ...practice]) {
    folders.add(dirname(file));
    await rm(file, { force: true }).catch((error: unknown) => {
      failures.push({ code: 'clear-failed', params: { file: basename(file), reason: errnoOf(error) } });
    });
  }
  for (const folder of folders) await syncFolder(folder).catch(() => undefined);
  const [first] = failures;
  return first === undefined ? succeed(null) : fail(first);
}

/** Whose a file says it is; null where it says nothing. Looked for in the text, so that damaged files are found too. */
async function ownerOf(file: string): Promise<string | null> {
  const text = await readFile(file, 'latin1').catch(() => '');
  return /"learner"\s*:\s*"([A-Z0-9-]+)"/.exec(text)?.[1] ?? null;
}
