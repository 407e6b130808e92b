import * as z from 'zod';

import { slugSchema } from '../format/identity.ts';
import type { Lesson } from '../format/lesson.ts';
import { lessonFileSchema } from '../format/lesson.ts';
import type { Attempt } from '../marks/attempt.ts';
import type { Mark } from '../marks/mark.ts';
import { lessonSkillsSchema, skillsOf } from './skills.ts';

/** An attempt whose key has been shown, and the lesson it was at, as that is today. */
export interface RevealedWork {
  attempt: Attempt;
  lesson: Lesson;
}

export const milestoneSchema = z.strictObject({
  pack: slugSchema,
  lesson: slugSchema,
  ...lessonFileSchema.pick({ title: true, language: true, level: true }).shape,
  /** Names and pens of the categories, as this lesson has them. */
  categories: lessonFileSchema.shape.categories,
  /** When the key was shown and the marks froze. */
  at: z.iso.datetime(),
  /** Null while the sentences to transfer it to are still open. */
  finishedAt: z.iso.datetime().nullable(),
  /** Whether the learner had seen this lesson's key before. */
  again: z.boolean(),
  skills: lessonSkillsSchema,
});

/** What one attempt shows of a learner's skills, and when. */
export type Milestone = z.infer<typeof milestoneSchema>;

/**
 * A learner's skills over time, the earliest first. The marks counted are the frozen ones, so that the figures are those
 * the comparison showed. A corrected key counts as it is now.
 */
export function milestonesOf(works: readonly RevealedWork[]): Milestone[] {
  const seen = new Set<string>();
  return inTime(works).flatMap(({ attempt, lesson }): Milestone[] => {
    const frozen = frozenIn(attempt);
    if (frozen === null) return [];
    const place = `${attempt.lesson.pack} ${attempt.lesson.lesson}`;
    const again = seen.has(place);
    seen.add(place);
    return [
      {
        pack: attempt.lesson.pack,
        lesson: attempt.lesson.lesson,
        title: lesson.title,
        language: lesson.language,
        level: lesson.level,
        categories: lesson.categories,
        at: frozen.at,
        finishedAt: finishedAt(attempt),
        again,
        skills: skillsOf(lesson, frozen.marks),
      },
    ];
  });
}

/** The marks as the reveal froze them, and when; null before it. */
export function frozenIn({ stage }: Attempt): { at: string; marks: readonly Mark[] } | null {
  return stage.step === 'compare' || stage.step === 'transfer' ? stage.frozen : null;
}

/** When the attempt was finished; null while it is not. */
export const finishedAt = ({ stage }: Attempt): string | null =>
  stage.step === 'transfer' ? stage.finishedAt : null;

/** Revealed works by the instant of the reveal, the earliest first; the order in which they come does not matter. */
export const inTime = <Work extends Pick<RevealedWork, 'attempt'>>(works: readonly Work[]): Work[] =>
  works
    .filter(({ attempt }) => frozenIn(attempt) !== null)
    .sort(
      (one, other) =>
        instant(frozenIn(one.attempt)?.at) - instant(frozenIn(other.attempt)?.at) ||
        (one.attempt.id < other.attempt.id ? -1 : 1),
    );

/** Instants may be written with more or fewer digits: they compare as numbers, not as texts. */
const instant = (at: string | undefined): number => (at === undefined ? 0 : Date.parse(at));
