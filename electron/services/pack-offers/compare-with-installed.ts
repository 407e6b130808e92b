import { join } from 'node:path';

import { compareVersions } from '../../../lessons/format/identity.ts';
import type { PackFile } from '../../../lessons/format/pack.ts';
import { succeed, type Result } from '../../../lessons/result.ts';
import type { OfferedPack } from '../../contract/offers.ts';
import type { PackRefusal } from '../../contract/packs.ts';
import { readLessonFolder } from '../library/lesson-folder.ts';
import { readPackFile } from '../library/pack-folder.ts';
import { installedVersion, isSamePack } from '../pack-files/installed-version.ts';

type Against = OfferedPack['against'];
type LessonTitle = Extract<Against, { kind: 'update' }>['added'][number];

/**
 * How a checked pack stands to what is installed under its id. One that is installed and can no longer be read counts as
 * none: there is nothing to lose.
 *
 * @param offered the folder it lies in
 * @param installed the folder it would get
 */
export async function compareWithInstalled(
  offered: string,
  pack: PackFile,
  installed: string,
): Promise<Result<Against, PackRefusal>> {
  const there = await installedVersion(installed, pack.id);
  if (!there.ok) return there;
  const version = there.value?.version ?? null;
  if (version === null) return succeed({ kind: 'new' });
  const order = compareVersions(pack.version, version);
  if (order < 0) return succeed({ kind: 'older', installed: version });
  if (order === 0) {
    return succeed({ kind: 'same', installed: version, identical: await isSamePack(offered, installed) });
  }
  return succeed({ kind: 'update', installed: version, ...(await changesBetween(installed, offered)) });
}

interface KnownLesson extends LessonTitle {
  contentHash: string;
  textHash: string;
}

async function changesBetween(
  before: string,
  after: string,
): Promise<Pick<Extract<Against, { kind: 'update' }>, 'added' | 'gone' | 'otherText' | 'changed'>> {
  const [old, next] = [await lessonsIn(before), await lessonsIn(after)];
  const both = [...next].flatMap(([id, lesson]) => {
    const earlier = old.get(id);
    return earlier === undefined ? [] : [{ lesson, earlier }];
  });
  return {
    added: [...next].filter(([id]) => !old.has(id)).map(([, lesson]) => titleOf(lesson)),
    gone: [...old].filter(([id]) => !next.has(id)).map(([, lesson]) => titleOf(lesson)),
    otherText: both
      .filter(({ lesson, earlier }) => lesson.textHash !== earlier.textHash)
      .map(({ lesson }) => titleOf(lesson)),
    changed: both
      .filter(
        ({ lesson, earlier }) =>
          lesson.textHash === earlier.textHash && lesson.contentHash !== earlier.contentHash,
      )
      .map(({ lesson }) => titleOf(lesson)),
  };
}

const titleOf = ({ title, language }: LessonTitle): LessonTitle => ({ title, language });

/** The lessons of a pack that can be used, by id. One after another: none is kept in memory whole. */
async function lessonsIn(folder: string): Promise<Map<string, KnownLesson>> {
  const lessons = new Map<string, KnownLesson>();
  const pack = await readPackFile(folder);
  for (const id of pack.ok ? pack.value.lessons : []) {
    const read = await readLessonFolder(join(folder, id), id);
    if (!read.ok) continue;
    const { lesson, contentHash, textHash } = read.value;
    lessons.set(id, { title: lesson.title, language: lesson.language, contentHash, textHash });
  }
  return lessons;
}
