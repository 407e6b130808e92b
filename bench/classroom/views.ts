import { viewClassLesson } from '../../electron/services/gradebook/class-lesson.ts';
import { listClasses } from '../../electron/services/gradebook/class-list.ts';
import type { GradebookDatabase } from '../../electron/services/gradebook/database.ts';
import { listLearners } from '../../electron/services/gradebook/learner-rows.ts';
import type { FilledSchool } from './school.ts';
import { timed, type Timing } from './timing.ts';

/** One timing a round. `Anew`: its sums are not kept yet. */
export interface ViewTimes {
  classAnew: Timing[];
  class: Timing[];
  lessonAnew: Timing[];
  lesson: Timing[];
  learners: Timing[];
  list: Timing[];
}

const ROUNDS = 15;
/** What takes long is asked less often. */
const LONG_ROUNDS = 3;

/** Asks for views as the window does; every answer is the whole one. */
export async function measureViews(
  database: GradebookDatabase,
  { classes, pack, lessons }: FilledSchool,
): Promise<ViewTimes> {
  const times: ViewTimes = { classAnew: [], class: [], lessonAnew: [], lesson: [], learners: [], list: [] };
  const [lesson = ''] = lessons;
  const of = (chosen: readonly string[]) => ({
    classes: [...chosen],
    pack,
    lesson,
    attempt: 'latest' as const,
  });
  const look = async (chosen: readonly string[], learners: number): Promise<Timing> => {
    const { timing, value } = await timed(() => viewClassLesson(database, of(chosen)));
    if (value?.view.learners !== learners)
      throw new Error(`${String(value?.view.learners)} of ${String(learners)} learners are in the view`);
    return timing;
  };
  const forget = () => database.tables.deleteFrom('class_views').execute();
  const size = (chosen: readonly string[]) => 30 * chosen.length;
  await forget();
  for (let round = 0; round < ROUNDS; round += 1) {
    // Each time another class: nothing of it was read before.
    const one = classes.slice(-1 - round).slice(0, 1);
    times.classAnew.push(await look(one, size(one)));
    times.class.push(await look(one, size(one)));
  }
  for (let round = 0; round < LONG_ROUNDS; round += 1) {
    await forget();
    times.lessonAnew.push(await look(classes, size(classes)));
    for (let again = 0; again < LONG_ROUNDS; again += 1)
      times.lesson.push(await look(classes, size(classes)));
    times.list.push((await timed(() => listClasses(database))).timing);
    const page = { ...of(classes), sort: 'score', descending: true, offset: 5000, limit: 200 } as const;
    const { timing, value } = await timed(() => listLearners(database, page));
    if (value.rows.length !== 200) throw new Error('no page of learners');
    times.learners.push(timing);
  }
  return times;
}
