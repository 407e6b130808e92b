import * as z from 'zod';

import { compareMarks } from '../compare/compare.ts';
import type { Comparison, ItemVerdict } from '../compare/comparison.ts';
import { slugSchema } from '../format/identity.ts';
import type { Lesson } from '../format/lesson.ts';
import type { Mark } from '../marks/mark.ts';
import { findSentences } from '../text/sentences.ts';
import { cleanSentences } from './clean-sentences.ts';
import { addCounts, countSchema, type Count } from './count.ts';

export const skillsSchema = z.strictObject({
  /** Required items that were found, of all required ones. */
  finding: countSchema,
  /**
   * Marks that are not in the key, of all that count. A mark at the right place in another category is none of them:
   * what it lacks is the pen, not restraint.
   */
  overMarking: countSchema,
  /** Found items whose boundaries were exact, of all that were found, the acceptable ones too. */
  boundaries: countSchema,
});

/** What a reader can do, in counts; `shareOf` makes shares of them. There is no sum of the three and no grade. */
export type Skills = z.infer<typeof skillsSchema>;

export const lessonSkillsSchema = z.strictObject({
  categories: z.array(skillsSchema.extend({ category: slugSchema })),
  /** All categories together. */
  whole: skillsSchema,
  /** Sentences without anything in the key that were left without a mark: work well done, too. */
  clean: countSchema,
});

export type LessonSkills = z.infer<typeof lessonSkillsSchema>;

/** As much of a lesson as its skills are counted from. */
export type CountedLesson = Pick<Lesson, 'text' | 'language' | 'blocks' | 'categories' | 'voices' | 'key'>;

/** The three skills as a learner's marks in one lesson show them, by category in the comparison's order. */
export function skillsOf(lesson: CountedLesson, marks: readonly Mark[]): LessonSkills {
  const comparison = compareMarks(lesson, marks);
  const categories = comparison.categories.map((tally) => ({
    category: tally.category,
    finding: findingIn(lesson, comparison, tally.category),
    overMarking: { part: tally.reconsider - strays(comparison, tally.category), whole: tally.counted },
    boundaries: boundariesIn(lesson, comparison, tally.category),
  }));
  const sentences = findSentences(lesson.text, lesson.language, lesson.blocks);
  return { categories, whole: sumOf(categories), clean: cleanSentences(sentences, lesson.key, marks) };
}

function findingIn(lesson: CountedLesson, { items }: Comparison, category: string): Count {
  const required = new Set(
    lesson.key.flatMap((item) =>
      item.category === category && item.strength === 'required' ? [item.id] : [],
    ),
  );
  // One without words can't be found, and is not counted as missed: its verdict is "not needed".
  const findable = items.filter(({ item, kind }) => required.has(item) && kind !== 'not-needed');
  return { part: findable.filter(isFound).length, whole: findable.length };
}

function boundariesIn(lesson: CountedLesson, { items }: Comparison, category: string): Count {
  const here = new Set(lesson.key.flatMap((item) => (item.category === category ? [item.id] : [])));
  const found = items.filter((verdict) => here.has(verdict.item) && isFound(verdict));
  return { part: found.filter(({ kind }) => kind === 'found').length, whole: found.length };
}

/** Marks of the category that lie on an item of another one. */
const strays = ({ items }: Comparison, category: string): number =>
  items.filter((verdict) => verdict.kind === 'other-category' && verdict.category === category).length;

const isFound = ({ kind }: ItemVerdict): boolean => kind === 'found' || kind === 'boundary';

const nothing: Count = { part: 0, whole: 0 };

function sumOf(parts: readonly Skills[]): Skills {
  const sum = (skill: keyof Skills): Count =>
    parts.reduce((total, part) => addCounts(total, part[skill]), nothing);
  return { finding: sum('finding'), overMarking: sum('overMarking'), boundaries: sum('boundaries') };
}
