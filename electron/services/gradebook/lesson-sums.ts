import * as z from 'zod';

import { sumViews } from '../../../lessons/classroom/add-views.ts';
import { MOST_COMPARED } from '../../../lessons/classroom/agreement.ts';
import { drawRank } from '../../../lessons/classroom/chosen-reasons.ts';
import { classViewSchema } from '../../../lessons/classroom/class-view.ts';
import { whysOf } from '../../../lessons/classroom/over-marked.ts';
import { viewOf, type GradedHandIn } from '../../../lessons/classroom/view-of.ts';
import type { Lesson } from '../../../lessons/format/lesson.ts';
import { learnerCodeSchema } from '../../../lessons/marks/learner-code.ts';

/** Beyond so many notes nobody reads them all; which are kept is drawn by lot from who wrote them. */
const MOST_WHYS_KEPT = 2000;

const countSchema = z.int().nonnegative();

/**
 * What a class made of a lesson, added up: everything its view is drawn from, without the hand-ins. Two of different learners
 * add up to one, in whatever order.
 */
export const lessonSumsSchema = z.strictObject({
  view: classViewSchema,
  /** What was written beside marks, and where. */
  whys: z.array(
    z.strictObject({
      learner: learnerCodeSchema,
      category: z.string(),
      from: countSchema,
      to: countSchema,
      text: z.string(),
    }),
  ),
  /** Whose marks agreement is worked out from: everybody's in a small class. */
  compared: z.array(
    z.strictObject({
      learner: learnerCodeSchema,
      graded: z.strictObject({
        marks: z.array(z.strictObject({ category: z.string(), from: countSchema, to: countSchema })),
      }),
    }),
  ),
});

export type LessonSums = z.infer<typeof lessonSumsSchema>;

/** @param lesson as the hand-ins were graded */
export function sumsOf(lesson: Lesson, handIns: readonly GradedHandIn[]): LessonSums {
  const compared = handIns.map(({ learner, graded }) => ({
    learner,
    graded: { marks: graded.marks.map(({ category, from, to }) => ({ category, from, to })) },
  }));
  return addSums([{ view: viewOf(lesson, handIns), whys: whysOf(handIns), compared }]);
}

/** All of them added up; their learners must be different ones. */
export function addSums(all: readonly LessonSums[]): LessonSums {
  return {
    view: sumViews(all.map(({ view }) => view)),
    whys: drawn(
      all.flatMap(({ whys }) => whys),
      MOST_WHYS_KEPT,
      ({ learner, category, from, text }) => `${learner} ${category} ${String(from)} ${text}`,
    ),
    compared: drawn(
      all.flatMap(({ compared }) => compared),
      MOST_COMPARED,
      ({ learner }) => learner,
    ),
  };
}

/** As many as there is room for, by a lot that hangs on nothing but what they are. */
function drawn<Value>(all: readonly Value[], most: number, name: (one: Value) => string): Value[] {
  if (all.length <= most) return [...all];
  return all
    .map((one) => ({ one, rank: drawRank(name(one)) }))
    .sort((first, second) => first.rank - second.rank)
    .slice(0, most)
    .map(({ one }) => one);
}
