import { open } from 'node:fs/promises';
import { join } from 'node:path';

import { hiddenInLesson, hiddenInPack } from '../../../lessons/check/hidden-characters.ts';
import { compareVersions } from '../../../lessons/format/identity.ts';
import type { PackFile } from '../../../lessons/format/pack.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import type { PackInspection, PackRefusal, PackWarning } from '../../contract/packs.ts';
import { readLessonFolder } from '../library/lesson-folder.ts';
import { readPackFile } from '../library/pack-folder.ts';
import type { ContentProblem } from '../library/problems.ts';
import { harmless, isDeviceName } from './entry-names.ts';
import { isCover, isPicture } from './known-files.ts';
import { SIGNATURE_FILE } from './limits.ts';
import type { StagedPack } from './stage.ts';

/**
 * Checks a staged pack in every part: one lesson that can't be used refuses the pack. Lessons are read one after the other
 * and none is kept, so that a pack of hundreds costs no more memory than its largest.
 */
export async function checkContents(
  folder: string,
  staged: StagedPack,
  appVersion: string,
): Promise<Result<PackInspection, PackRefusal>> {
  const read = await readPackFile(folder);
  if (!read.ok) return fail(invalid(read.error));
  const pack = read.value;
  const refusal = checkPack(pack, staged.files, appVersion) ?? (await checkCover(folder, pack, staged.files));
  if (refusal !== null) return fail(refusal);

  const lessons: PackInspection['lessons'] = [];
  const warnings: PackWarning[] = [
    ...staged.leftOut.map((entry) => ({ code: 'left-out' as const, params: { entry } })),
    ...hiddenIn('pack.json', hiddenInPack(pack)),
  ];
  for (const id of pack.lessons) {
    const lesson = await readLessonFolder(join(folder, id), id);
    if (!lesson.ok) return fail(invalid(lesson.error, id));
    const { language, title, level, minutes, modes } = lesson.value.lesson;
    const keyItems = lesson.value.sealedKey === null ? lesson.value.lesson.key.length : null;
    lessons.push({ id, language, title, level, minutes, modes, keyItems });
    warnings.push(...hiddenIn(`${id}/lesson.json`, hiddenInLesson(lesson.value.lesson)));
  }
  return succeed({
    pack,
    lessons,
    bytes: staged.bytes,
    installedBytes: staged.installedBytes,
    signed: staged.files.includes(SIGNATURE_FILE),
    warnings,
  });
}

function checkPack(pack: PackFile, files: readonly string[], appVersion: string): PackRefusal | null {
  if (compareVersions(pack.requires, appVersion) > 0) {
    return { code: 'needs-newer-app', params: { required: pack.requires, app: appVersion } };
  }
  const device = [pack.id, ...pack.lessons].find(isDeviceName);
  if (device !== undefined) return { code: 'name-reserved', params: { entry: device } };
  for (const file of files) {
    const [folder = '', inside] = file.split('/');
    if (inside !== undefined && !pack.lessons.includes(folder)) {
      return { code: 'lesson-not-listed', params: { lesson: folder } };
    }
    if (isCover(file) && file !== pack.cover) return { code: 'unknown-file', params: { entry: file } };
  }
  return null;
}

async function checkCover(
  folder: string,
  { cover }: PackFile,
  files: readonly string[],
): Promise<PackRefusal | null> {
  if (cover === null) return null;
  if (!files.includes(cover)) return invalid({ file: cover, reason: 'missing', path: '' });
  const handle = await open(join(folder, cover));
  try {
    const { buffer } = await handle.read(Buffer.alloc(16), 0, 16, 0);
    return isPicture(cover, buffer) ? null : { code: 'not-a-picture', params: { entry: cover } };
  } finally {
    await handle.close();
  }
}

function invalid({ file, reason, path }: ContentProblem, lesson?: string): PackRefusal {
  const where = lesson === undefined ? file : `${lesson}/${file}`;
  if (reason === 'newer-version') return { code: 'needs-newer-app', params: { required: '', app: '' } };
  // A path can lead through keys that the file's author made up.
  return { code: 'content-invalid', params: { entry: where, reason, path: harmless(path) } };
}

const hiddenIn = (file: string, paths: readonly string[]): PackWarning[] =>
  paths.map((path) => ({ code: 'hidden-characters', params: { entry: file, path } }));
