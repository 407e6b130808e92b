import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { nameOf } from '../../electron/services/attempts/names.ts';
import { encodeAttempt } from '../../electron/services/attempts/read-attempt.ts';
import { Library } from '../../electron/services/library/library.ts';
import { PackIndex } from '../../electron/services/library/pack-index.ts';
import { buildLesson } from '../../lessons/format/build-lesson.ts';
import type { Lesson } from '../../lessons/format/lesson.ts';
import { startAttempt, type Attempt } from '../../lessons/marks/attempt.ts';
import type { Mark } from '../../lessons/marks/mark.ts';
import type { BenchArticle } from './article.ts';

const PACK = 'bench';
const AT = '2026-01-01T08:00:00.000Z';

/** A lesson to write into a user's folder, and the work on it. */
export interface BenchLesson {
  /** A slug; also the lesson's title. */
  id: string;
  article: BenchArticle;
  marks: readonly Mark[];
  /** Where the reader left the cursor, UTF-16 code units. */
  cursor: number;
}

/** Writes one pack with these lessons, and one attempt at each, as the app itself would have left them. */
export async function writeLessons(userData: string, lessons: readonly BenchLesson[]): Promise<void> {
  const packs = join(userData, 'packs');
  writePack(join(packs, PACK), ['de'], lessons.map(lessonOf));
  const library = new Library([{ path: packs, origin: 'own' }], new PackIndex(null, ''));
  const work = join(userData, 'work');
  mkdirSync(work, { recursive: true });
  for (const [place, lesson] of lessons.entries()) {
    const read = await library.read({ pack: PACK, lesson: lesson.id });
    if (!read.ok) throw new Error(`The lesson ${lesson.id} is not valid: ${JSON.stringify(read.error)}`);
    const { contentHash, textHash } = read.value;
    const identity = { pack: PACK, packVersion: '1.0.0', lesson: lesson.id, contentHash, textHash };
    const attempt = attemptWith(identity, lesson, place);
    writeFileSync(join(work, nameOf(attempt)), encodeAttempt(attempt));
  }
}

function attemptWith(identity: Attempt['lesson'], lesson: BenchLesson, place: number): Attempt {
  const id = `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`;
  return {
    ...startAttempt(identity, `${String(place).padStart(8, '0')}${id.slice(8)}`, AT),
    stage: { step: 'mark' },
    history: { edits: lesson.marks.map((mark) => ({ kind: 'add', mark })), position: lesson.marks.length },
    cursor: lesson.cursor,
  };
}

const lessonOf = ({ id, article }: BenchLesson): Lesson =>
  buildLesson(article.text, { id, title: { de: id, en: id }, blocks: article.blocks });

/** Writes a pack; its id is the folder's name. */
export function writePack(folder: string, languages: readonly string[], lessons: readonly Lesson[]): void {
  for (const lesson of lessons) writeLesson(join(folder, lesson.id), lesson);
  writeJson(join(folder, 'pack.json'), {
    format: 'lesart-pack',
    formatVersion: 1,
    id: basename(folder),
    version: '1.0.0',
    title: { de: 'Bench', en: 'Bench' },
    authors: ['Lesart'],
    licence: null,
    languages,
    lessons: lessons.map(({ id }) => id),
  });
}

function writeLesson(folder: string, { text, key, ...lesson }: Lesson): void {
  mkdirSync(folder, { recursive: true });
  writeJson(join(folder, 'lesson.json'), { format: 'lesart-lesson', formatVersion: 1, ...lesson });
  writeJson(join(folder, 'key.json'), { format: 'lesart-key', formatVersion: 1, items: key });
  writeFileSync(join(folder, 'article.txt'), text);
}

const writeJson = (file: string, content: unknown): void =>
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
