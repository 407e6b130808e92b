import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { sampleLesson, workOn } from '../../../lessons/progress/build-work.ts';
import type { Attempt } from '../../../lessons/marks/attempt.ts';
import type { Mark } from '../../../lessons/marks/mark.ts';
import { nameOf } from '../attempts/names.ts';
import { encodeAttempt } from '../attempts/read-attempt.ts';
import { writeLesson, writePack, type Workplace } from '../build-workplace.ts';
import { Library } from '../library/library.ts';
import { PackIndex } from '../library/pack-index.ts';
import { WorkFolder } from '../work-folder.ts';
import { PracticeFile } from './practice-file.ts';
import { SelfStudy } from './self-study.ts';

/** A learner's study in real folders, with a clock that stands where it is put. */
export class Study {
  readonly library: Library;
  readonly self: SelfStudy;
  readonly practice: PracticeFile;
  readonly #place: Workplace;
  clock: Date;

  constructor(place: Workplace, at: string) {
    this.#place = place;
    this.clock = new Date(at);
    const now = (): Date => this.clock;
    this.library = new Library([{ path: place.packs, origin: 'own' }], new PackIndex(null, ''));
    this.practice = new PracticeFile(now);
    const folder = new WorkFolder(place.work, place.work);
    this.self = new SelfStudy({ folder, library: this.library, practice: this.practice, now });
  }

  /** A pack with sample lessons of the given ids. */
  shelve(...lessons: string[]): void {
    const folder = writePack(this.#place.packs, 'pack', lessons);
    for (const id of lessons) writeLesson(folder, sampleLesson({ id }));
  }

  /** Work on a lesson that was revealed and finished on the given day of March, as a file; returns the attempt. */
  async worked(lesson: string, day: number, marks: readonly Mark[]): Promise<Attempt> {
    const read = await this.library.read({ pack: 'pack', lesson });
    if (!read.ok) throw new Error(read.error.code);
    const { attempt } = workOn(day, marks, { lesson: sampleLesson({ id: lesson }) });
    const { contentHash, textHash } = read.value;
    const at = { ...attempt, lesson: { ...attempt.lesson, contentHash, textHash } };
    writeFileSync(join(this.#place.work, nameOf(at)), encodeAttempt(at));
    return at;
  }
}
