import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { Collection } from '../../electron/services/collecting/collection.ts';
import { LessonsAtHand } from '../../electron/services/collecting/lessons-at-hand.ts';
import { pathSource } from '../../electron/services/collecting/sources/path-source.ts';
import { addHandIns } from '../../electron/services/gradebook/add-hand-ins.ts';
import { createClass } from '../../electron/services/gradebook/class-list.ts';
import type { GradebookDatabase } from '../../electron/services/gradebook/database.ts';
import { PacksAtHand } from '../../electron/services/library/packs-at-hand.ts';
import { handInsOf, writeHandIns, type ClassroomLesson } from './material.ts';
import { timed, type Timing } from './timing.ts';

/** So many hand-ins come at once. */
export const IMPORTED = 1000;

/** One timing a round; `pauses`: the longest time in each that nothing else could be done in, milliseconds. */
export interface ImportTimes {
  files: Timing[];
  zip: Timing[];
  again: Timing[];
  pauses: number[];
}

const ROUNDS = 3;

/** Collects files and a ZIP into classes of their own, as a drop on the window does; then the same files once more. */
export async function measureImport(
  database: GradebookDatabase,
  lesson: ClassroomLesson,
  root: string,
): Promise<ImportTimes> {
  const times: ImportTimes = { files: [], zip: [], again: [], pauses: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const place = join(root, `import-${randomUUID()}`);
    mkdirSync(place);
    const { folder, zip } = writeHandIns(place, handInsOf(lesson, 1000 + round, IMPORTED));
    const collect = async (classId: string, path: string): Promise<Timing> => {
      const { timing, pause } = await collected(database, lesson, classId, path);
      times.pauses.push(pause);
      return timing;
    };
    const [first, second] = [await newClass(database), await newClass(database)];
    times.files.push(await collect(first, folder));
    times.zip.push(await collect(second, zip));
    times.again.push(await collect(first, folder));
  }
  return times;
}

async function newClass(database: GradebookDatabase): Promise<string> {
  const id = randomUUID();
  await createClass(database, { id, name: id, at: new Date().toISOString() });
  return id;
}

async function collected(
  database: GradebookDatabase,
  { pack }: ClassroomLesson,
  classId: string,
  path: string,
): Promise<{ timing: Timing; pause: number }> {
  const collection = new Collection({
    class: classId,
    gradebook: { addHandIns: (to, records) => addHandIns(database, to, records) },
    lessons: new LessonsAtHand(new PacksAtHand([pack])),
    now: () => new Date(),
    tell: () => undefined,
  });
  const watch = new PauseWatch();
  const { timing } = await timed(async () => {
    collection.add([pathSource(path)]);
    await collection.rested();
  });
  const pause = watch.stop();
  const { arrivals } = collection.look();
  if (arrivals.length !== IMPORTED) throw new Error(`${String(arrivals.length)} arrived`);
  return { timing, pause };
}

/** Notices for how long at most a window would have had to wait for an answer. */
class PauseWatch {
  #longest = 0;
  #last = performance.now();
  #timer: NodeJS.Immediate;

  constructor() {
    this.#timer = setImmediate(this.#look);
  }

  stop(): number {
    clearImmediate(this.#timer);
    return this.#longest;
  }

  readonly #look = (): void => {
    const now = performance.now();
    this.#longest = Math.max(this.#longest, now - this.#last);
    this.#last = now;
    this.#timer = setImmediate(this.#look);
  };
}
