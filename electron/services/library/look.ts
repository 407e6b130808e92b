import { join } from 'node:path';

import type { LessonCard } from '../../contract/library.ts';
import { lessonFormat, type LessonFile } from '../../../lessons/format/lesson.ts';
import { modeOf } from '../../../lessons/flow/mode.ts';
import type { PackFile } from '../../../lessons/format/pack.ts';
import { readSaved } from '../../../lessons/format/saved.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { findWords } from '../../../lessons/text/words.ts';
import { decodeJson, readBytes } from '../files/read-file.ts';
import { contentBounds, contentLimits } from './content-limits.ts';
import { readCover } from './cover.ts';
import { readLessonFolder } from './lesson-folder.ts';
import { readPackFile } from './pack-folder.ts';
import type { KnownLesson, KnownPack } from './pack-index.ts';
import { firstIssue, type ContentProblem } from './problems.ts';
import { stampFile, stampFolder, type Stamp } from './stamps.ts';

/** Something whose files are as the stamp says, and can't be used. */
interface Unusable {
  kind: 'unusable';
  stamp: Stamp | null;
  problem: ContentProblem;
}

export type SeenLesson = (KnownLesson & { kind: 'usable' }) | (Unusable & { id: string });
export type UsablePack = Omit<KnownPack, 'lessons'> & { kind: 'usable'; lessons: SeenLesson[] };
export type SeenPack = UsablePack | (Unusable & { path: string });

/**
 * Looks at a pack folder: reads `pack.json` and each `lesson.json` where they are not as they were when `before` was seen,
 * and nothing else.
 */
export async function lookAtPack(path: string, before: SeenPack | undefined): Promise<SeenPack> {
  const stamp = await stampFile(join(path, 'pack.json'));
  const same = before !== undefined && isSame(before, stamp) ? before : null;
  if (same?.kind === 'unusable') return same;
  const read = same === null ? await readPackFile(path) : succeed(same.pack);
  if (!read.ok || stamp === null) {
    const problem = read.ok ? { file: 'pack.json', reason: 'missing', path: '' } : read.error;
    return { kind: 'unusable', path, stamp, problem };
  }
  const pack = read.value;
  const earlier = before?.kind === 'usable' ? before : null;
  const lessons: SeenLesson[] = [];
  for (const id of pack.lessons) {
    const seen = earlier?.lessons.find((lesson) => lesson.id === id);
    lessons.push(await lookAtLesson(join(path, id), id, seen));
  }
  const cover = await lookAtCover(path, pack.cover, earlier?.cover ?? null);
  return { kind: 'usable', path, stamp, pack, cover, lessons };
}

/** Reads a lesson whole: whether it can be used, and what only its article tells. */
export async function checkLesson(packPath: string, { id, stamp }: SeenLesson): Promise<SeenLesson> {
  const read = await readLessonFolder(join(packPath, id), id);
  if (!read.ok || stamp === null) {
    const problem = read.ok ? { file: 'lesson.json', reason: 'missing', path: '' } : read.error;
    return { kind: 'unusable', id, stamp, problem };
  }
  const { lesson, contentHash, textHash } = read.value;
  const words = findWords(lesson.text, lesson.language).length;
  return { kind: 'usable', id, stamp, card: cardOf(lesson), whole: { contentHash, textHash, words } };
}

async function lookAtLesson(path: string, id: string, before: SeenLesson | undefined): Promise<SeenLesson> {
  const stamp = await stampFolder(path);
  if (before !== undefined && isSame(before, stamp)) return before;
  const card = await readCard(path, id);
  if (!card.ok || stamp === null) {
    const problem = card.ok ? { file: 'lesson.json', reason: 'missing', path: '' } : card.error;
    return { kind: 'unusable', id, stamp, problem };
  }
  return { kind: 'usable', id, stamp, card: card.value, whole: null };
}

async function readCard(path: string, id: string): Promise<Result<LessonCard, ContentProblem>> {
  const file = 'lesson.json';
  const bytes = await readBytes(join(path, file), contentLimits[file]);
  const json = bytes.ok ? decodeJson(bytes.value, contentBounds) : bytes;
  if (!json.ok) return fail({ file, reason: json.error.code, path: '' });
  const lesson = readSaved(lessonFormat, json.value);
  if (!lesson.ok) return fail({ file, ...firstIssue(lesson.error) });
  if (lesson.value.id !== id) return fail({ file, reason: 'id-not-the-folder', path: 'id' });
  return succeed(cardOf(lesson.value));
}

function cardOf(lesson: Pick<LessonFile, Exclude<keyof LessonCard, 'exam'> | 'modes'>): LessonCard {
  const { id, language, title, summary, level, minutes, topics, categories } = lesson;
  const pens = categories.map(({ id, name, colour, line }) => ({ id, name, colour, line }));
  const exam = modeOf(lesson, false) === 'exam';
  return { id, language, title, summary, level, minutes, topics, exam, categories: pens };
}

async function lookAtCover(
  path: string,
  name: PackFile['cover'],
  before: KnownPack['cover'],
): Promise<KnownPack['cover']> {
  if (name === null) return null;
  const stamp = await stampFile(join(path, name));
  if (stamp === null) return null;
  if (stamp.mark === before?.mark) return before;
  return { ...stamp, shown: (await readCover(path, name)).ok };
}

/** A disk that could not be read says nothing about the content: that is tried again. */
function isSame(before: SeenPack | SeenLesson, now: Stamp | null): boolean {
  if (before.stamp === null || before.stamp.mark !== now?.mark) return false;
  return before.kind === 'usable' || !['missing', 'unreadable'].includes(before.problem.reason);
}
