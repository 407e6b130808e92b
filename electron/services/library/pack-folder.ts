import { join } from 'node:path';

import { packFormat, type PackFile } from '../../../lessons/format/pack.ts';
import { readSaved } from '../../../lessons/format/saved.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { decodeJson, readBytes } from '../files/read-file.ts';
import { contentBounds, contentLimits } from './content-limits.ts';
import { readLessonFolder, type ReadLesson } from './lesson-folder.ts';
import { firstIssue, type ContentProblem } from './problems.ts';

/** A pack with every lesson of it that can be used, and why the others can't. */
export interface ReadPack {
  pack: PackFile;
  lessons: ReadLesson[];
  problems: (ContentProblem & { lesson: string })[];
}

/** Reads `pack.json` alone. */
export async function readPackFile(folder: string): Promise<Result<PackFile, ContentProblem>> {
  const file = 'pack.json';
  const bytes = await readBytes(join(folder, file), contentLimits[file]);
  if (!bytes.ok) return fail({ file, reason: bytes.error.code, path: '' });
  const json = decodeJson(bytes.value, contentBounds);
  if (!json.ok) return fail({ file, reason: json.error.code, path: '' });
  const pack = readSaved(packFormat, json.value);
  if (!pack.ok) return fail({ file, ...firstIssue(pack.error) });
  const { lessons } = pack.value;
  const repeated = lessons.findIndex((lesson, place) => lessons.indexOf(lesson) !== place);
  if (repeated >= 0) return fail({ file, reason: 'repeated-id', path: `lessons[${String(repeated)}]` });
  return succeed(pack.value);
}

/** Reads a pack folder with all its lessons, in teaching order. A lesson that can't be used hides no other. */
export async function readPackFolder(folder: string): Promise<Result<ReadPack, ContentProblem>> {
  const pack = await readPackFile(folder);
  if (!pack.ok) return pack;
  const read: ReadPack = { pack: pack.value, lessons: [], problems: [] };
  // One after another: a pack may have hundreds, and each is held in memory whole while it is checked.
  for (const id of pack.value.lessons) {
    const lesson = await readLessonFolder(join(folder, id), id);
    if (lesson.ok) read.lessons.push(lesson.value);
    else read.problems.push({ lesson: id, ...lesson.error });
  }
  return succeed(read);
}
