import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { zipSync } from 'fflate';

import { recordOf } from '../../electron/services/gradebook/build-records.ts';
import { gradingLesson } from '../../electron/services/gradebook/grading-lesson.ts';
import type { HandInRecord } from '../../electron/services/gradebook/hand-in-record.ts';
import { readHandIn, sealHandIn } from '../../electron/services/hand-ins/hand-in-file.ts';
import { nameOfHandIn } from '../../electron/services/hand-ins/names.ts';
import { lessonReference } from '../../electron/services/library/lesson-reference.ts';
import { readPackFolder, type ReadPack } from '../../electron/services/library/pack-folder.ts';
import type { GradingLesson } from '../../lessons/classroom/grade-hand-in.ts';
import type { HandInContent } from '../../lessons/classroom/hand-in.ts';
import { simulateClass, type SimulatedLesson } from '../../lessons/classroom/simulation/simulate-class.ts';

const shipped = fileURLToPath(new URL('../../lessons/packs/wostotschny', import.meta.url));
const FROM = '2026-03-02T08:00:00.000Z';

/** The lesson that ships, as classes work on it and as their work is graded. */
export interface ClassroomLesson {
  pack: ReadPack;
  work: SimulatedLesson;
  by: GradingLesson;
}

export async function classroomLesson(): Promise<ClassroomLesson> {
  const pack = await readPackFolder(shipped);
  const [read] = pack.ok ? pack.value.lessons : [];
  if (!pack.ok || read?.sealedKey !== null) throw new Error('the lesson that ships can’t be read');
  const { lesson } = read;
  const by = gradingLesson(pack.value.pack, { ...read, lesson });
  return { pack: pack.value, work: { lesson, reference: lessonReference(pack.value.pack, read) }, by };
}

/** What so many learners hand in; each seed other ones. */
export const handInsOf = ({ work }: ClassroomLesson, seed: number, learners: number): HandInContent[] =>
  simulateClass(work, { seed, learners, from: FROM });

/** The same as another lesson of the pack would have it: only the ids differ, also those of attempts. */
export function asLesson({ pack, work, by }: ClassroomLesson, id: string): ClassroomLesson {
  const lesson = { ...work.lesson, id };
  return {
    pack,
    work: { lesson, reference: { ...work.reference, lesson: id } },
    by: { ...by, lesson },
  };
}

/** As the collector would hand it over. */
export function recordFor(content: HandInContent, by: GradingLesson): HandInRecord {
  const bytes = sealHandIn(content);
  const read = readHandIn(bytes);
  if (read.kind !== 'whole') throw new Error('a simulated hand-in can’t be read');
  return { ...recordOf(read.handIn, by), bytes };
}

/** Writes hand-ins as files into a folder, and beside it as the ZIP that Moodle makes of them. */
export function writeHandIns(
  root: string,
  contents: readonly HandInContent[],
): { folder: string; zip: string; bytes: number } {
  const folder = join(root, 'hand-ins');
  mkdirSync(folder);
  const entries = contents.map((content, place) => {
    const name = nameOfHandIn(content);
    const bytes = sealHandIn(content);
    writeFileSync(join(folder, name), bytes);
    return [`Participant_${String(10_000 + place)}_assignsubmission_file/${name}`, bytes] as const;
  });
  const zip = join(root, 'hand-ins.zip');
  writeFileSync(zip, zipSync(Object.fromEntries(entries), { level: 6 }));
  return { folder, zip, bytes: entries.reduce((total, [, bytes]) => total + bytes.length, 0) };
}
