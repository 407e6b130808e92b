import { agreement } from '../../../lessons/classroom/agreement.ts';
import { overMarked } from '../../../lessons/classroom/over-marked.ts';
import type { ClassLessonView, Selection } from '../../contract/classes.ts';
import { sumsOfClasses } from './class-views.ts';
import type { GradebookDatabase } from './database.ts';
import { addSums } from './lesson-sums.ts';
import { readGradingLesson } from './lessons-in-use.ts';

/** What the selected learners made of a lesson; null where nothing of it was handed in. */
export async function viewClassLesson(
  database: GradebookDatabase,
  selection: Selection,
): Promise<ClassLessonView | null> {
  const by = await readGradingLesson(database.tables, selection);
  if (by === null) return null;
  const { lesson } = by;
  const all = await sumsOfClasses(database, selection, lesson);
  if (all.length === 0) return null;
  const { view, whys, compared } = addSums(all);
  return {
    lesson,
    view,
    overMarked: overMarked(lesson, view, whys),
    agreement: agreement(lesson, compared),
  };
}
