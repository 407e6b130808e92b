import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { buildLesson, buildMark } from '../../lessons/format/build-lesson.ts';
import type { Lesson } from '../../lessons/format/lesson.ts';
import { addMark } from '../../lessons/marks/change.ts';
import type { Attempt, Mode } from '../../lessons/marks/attempt.ts';
import { marksOf } from '../../lessons/marks/history.ts';
import { Attempts, type Work } from './attempts/attempts.ts';
import { WorkFolder } from './work-folder.ts';

/** Builders of real folders and files, for the services' tests. */
export class Workplace implements Disposable {
  readonly root = mkdtempSync(join(tmpdir(), 'lesart-services-'));
  readonly work = join(this.root, 'work');
  readonly packs = join(this.root, 'packs');
  readonly #clock = steadyClock();

  constructor() {
    mkdirSync(this.work);
    mkdirSync(this.packs);
  }

  /** One window's view of the folder for work. */
  openWindow(folder = this.work): Attempts {
    return new Attempts({
      folder: new WorkFolder(folder, folder),
      now: this.#clock,
      newId: () => crypto.randomUUID(),
    });
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** Every look at it is a second later, so that "newest" has a meaning. */
function steadyClock(): () => Date {
  let seconds = Date.UTC(2026, 2, 1, 9) / 1000;
  return () => new Date((seconds += 1) * 1000);
}

/** Which lesson an attempt is at; `text` stands for the article. */
export const lessonCalled = (lesson: string, text = 'a'): Attempt['lesson'] => ({
  pack: 'pack',
  packVersion: '1.0.0',
  lesson,
  contentHash: 'c'.repeat(64),
  textHash: text.repeat(64),
});

/** Work on a lesson whose article is `text`. */
export const workOn = (lesson: Attempt['lesson'], text = 'a', mode: Mode = 'guided'): Work => ({
  lesson,
  text,
  mode,
  learner: null,
});

/** The attempt with one more mark, a minute later. */
export function withMark(attempt: Attempt, id: string): Attempt {
  const at = new Date(Date.parse(attempt.changedAt) + 60_000).toISOString();
  const open: Attempt = attempt.stage.step === 'read' ? { ...attempt, stage: { step: 'mark' } } : attempt;
  const start = (marksOf(open.history).at(-1)?.end ?? 0) + 5;
  const marked = addMark(open, buildMark(id, { start, end: start + 5 }), at);
  if (!marked.ok) throw new Error(marked.error);
  return marked.value;
}

/** Writes a lesson's three files into `<pack folder>/<id>`. */
export function writeLesson(packFolder: string, lesson: Lesson): void {
  const { text, key, ...rest } = lesson;
  const folder = join(packFolder, lesson.id);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'lesson.json'),
    JSON.stringify({ format: 'lesart-lesson', formatVersion: 1, ...rest }),
  );
  writeFileSync(
    join(folder, 'key.json'),
    JSON.stringify({ format: 'lesart-key', formatVersion: 1, items: key }),
  );
  writeFileSync(join(folder, 'article.txt'), text);
}

/** Writes a pack with small lessons of the given ids; returns its folder. */
export function writePack(folder: string, id: string, lessons: readonly string[]): string {
  const packFolder = join(folder, id);
  mkdirSync(packFolder, { recursive: true });
  const pack = {
    format: 'lesart-pack',
    formatVersion: 1,
    id,
    version: '1.0.0',
    title: { de: id },
    authors: ['Author'],
    licence: null,
    languages: ['de'],
    lessons,
  };
  writeFileSync(join(packFolder, 'pack.json'), JSON.stringify(pack));
  for (const lesson of lessons) {
    writeLesson(packFolder, buildLesson(`Der Text von ${lesson}.`, { id: lesson }));
  }
  return packFolder;
}
