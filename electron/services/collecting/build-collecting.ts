import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { HandInContent } from '../../../lessons/classroom/hand-in.ts';
import { simulateClass } from '../../../lessons/classroom/simulation/simulate-class.ts';
import type { Mode } from '../../../lessons/marks/attempt.ts';
import { Workplace } from '../build-workplace.ts';
import { sealHandIn } from '../hand-ins/hand-in-file.ts';
import { nameOfHandIn } from '../hand-ins/names.ts';
import { Library, type LibraryLesson } from '../library/library.ts';
import { PackIndex } from '../library/pack-index.ts';
import { LessonsAtHand } from './lessons-at-hand.ts';
import { readHandIns, type Reading } from './read-hand-ins.ts';

const shipped = fileURLToPath(new URL('../../../lessons/packs', import.meta.url));
const PACK = 'wostotschny';
export const LESSON = { pack: PACK, lesson: 'gipfel-in-wostotschny' };

/** A class's work on the lesson that ships, as files in folders of their own: for tests. */
export class CollectingPlace extends Workplace {
  readonly packFolder = join(this.packs, PACK);
  /** Where hand-ins are dropped from. */
  readonly dropped = join(this.root, 'hand-ins');
  readonly library = new Library(
    [{ path: this.packs, origin: 'own' }],
    new PackIndex(join(this.root, 'index.json'), '0.1.0'),
  );
  readonly now = (): Date => new Date('2026-03-03T12:00:00.000Z');

  constructor() {
    super();
    cpSync(join(shipped, PACK), this.packFolder, { recursive: true });
    mkdirSync(this.dropped);
  }

  async lesson(): Promise<LibraryLesson> {
    const read = await this.library.read(LESSON);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return read.value;
  }

  /** What a class of so many hands in; the same seed, the same work. */
  async contents(learners: number, mode: Mode = 'guided', seed = 1): Promise<HandInContent[]> {
    const { pack, lesson, contentHash, textHash, sealedKey } = await this.lesson();
    if (sealedKey !== null) throw new Error('simulate before sealing');
    const reference = { pack: pack.id, packVersion: pack.version, lesson: lesson.id, contentHash, textHash };
    return simulateClass({ lesson, reference }, { seed, learners, from: '2026-03-02T08:00:00.000Z', mode });
  }

  /** Writes bytes to a file below the folder of hand-ins; returns its path. */
  put(name: string, bytes: Uint8Array | string): string {
    const file = join(this.dropped, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    return file;
  }

  putHandIns(contents: readonly HandInContent[]): string[] {
    return contents.map((content) => this.put(nameOfHandIn(content), sealHandIn(content)));
  }

  reading(): Reading {
    return { lessons: new LessonsAtHand(this.library), now: this.now };
  }

  /** Everything below these paths: name, code, and the remarks' codes. */
  async read(paths: readonly string[], reading = this.reading()): Promise<[string, string, string[]][]> {
    const all: [string, string, string[]][] = [];
    for await (const read of readHandIns(paths, reading)) {
      if (read.kind === 'graded') all.push([read.name, 'graded', read.remarks.map(({ code }) => code)]);
      else all.push([read.name, read.code, []]);
    }
    return all;
  }
}
