import type { ClassSummary, LearnerRow, LearnerRows, Selection, Work } from '../../contract/classes.ts';
import type { Failure } from '../../contract/errors.ts';
import type { Input } from '../../contract/messages.ts';
import type { HandedOn, HandedOnLesson } from '../../../lessons/classroom/output/handed-on.ts';
import type { Lesson } from '../../../lessons/format/lesson.ts';
import { succeed, type Result } from '../../../lessons/result.ts';

/** What has to be asked of a gradebook to hand something of it on. */
export interface ClassReader {
  classes(): Promise<Result<ClassSummary[], Failure>>;
  learners(of: Input<'class.learners'>): Promise<Result<LearnerRows, Failure>>;
  work(of: { handIn: string }): Promise<Result<Work | null, Failure>>;
}

const PAGE = 200;

/**
 * What is handed on of a lesson: every selected learner's work once, by code. Null where there is none. What is deleted
 * while it is read is left out.
 */
export async function handedOnLesson(
  reader: ClassReader,
  selection: Selection,
): Promise<Result<HandedOnLesson | null, Failure>> {
  const listed = await reader.classes();
  if (!listed.ok) return listed;
  const names = new Map(listed.value.map(({ id, name }) => [id, name]));
  const works: HandedOn[] = [];
  let lesson: Lesson | null = null;
  for (let offset = 0; ; offset += PAGE) {
    const page = await reader.learners({
      ...selection,
      sort: 'learner',
      descending: false,
      offset,
      limit: PAGE,
    });
    if (!page.ok) return page;
    for (const row of page.value.rows) {
      const found = await reader.work({ handIn: row.handIn });
      if (!found.ok) return found;
      if (found.value === null) continue;
      lesson ??= found.value.lesson;
      works.push(handedOn(row, found.value, names));
    }
    if (offset + PAGE >= page.value.total || page.value.rows.length === 0) break;
  }
  return succeed(lesson === null ? null : { pack: selection.pack, lesson, works });
}

const handedOn = (row: LearnerRow, work: Work, names: ReadonlyMap<string, string>): HandedOn => ({
  class: { id: row.class, name: names.get(row.class) ?? '' },
  learner: row.learner,
  attempt: work.attempt.id,
  mode: row.mode,
  handedInAt: row.handedInAt,
  intact: row.intact,
  attempts: row.attempts,
  graded: work.graded,
});
