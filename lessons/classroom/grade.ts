import * as z from 'zod';

import { compareMarks } from '../compare/compare.ts';
import type { Comparison } from '../compare/comparison.ts';
import { unitizingAlpha } from '../compare/measures/unitizing-alpha.ts';
import { indexWords } from '../compare/word-index.ts';
import { slugSchema } from '../format/identity.ts';
import type { Lesson } from '../format/lesson.ts';
import { attemptSchema, stanceSchema, type Attempt } from '../marks/attempt.ts';
import { marksOf } from '../marks/history.ts';
import type { Mark } from '../marks/mark.ts';

const share = z.number().min(0).max(1).nullable();
const count = z.int().nonnegative();

const tallySchema = z.strictObject({
  expected: count,
  found: count,
  boundary: count,
  missed: count,
  counted: count,
  reconsider: count,
  arguable: count,
  credits: z.number().nonnegative(),
  score: share,
});

const itemOutcomes = ['found', 'boundary', 'other-category', 'arguable', 'missed', 'not-needed'] as const;
const markOutcomes = [
  'on-target',
  'boundary',
  'other-category',
  'arguable',
  'not-in-key',
  'duplicate',
  'wordless',
] as const;

export type ItemOutcome = (typeof itemOutcomes)[number];
export type MarkOutcome = (typeof markOutcomes)[number];

/** One mark as a class sees it. `from`, `to`: words of the article, counted from 0, half open. */
const gradedMarkSchema = z.strictObject({
  category: slugSchema,
  from: count,
  to: count,
  sure: z.boolean(),
  why: z.string().max(2000),
  outcome: z.enum(markOutcomes),
  /** The key's item it was laid beside; null where there is none. */
  item: slugSchema.nullable(),
});

/** What one hand-in comes to against one key. Everything a class view is made of; nothing in it says whose it is. */
export const gradedSchema = z.strictObject({
  marks: z.array(gradedMarkSchema),
  items: z.record(slugSchema, z.enum(itemOutcomes)),
  categories: z.array(tallySchema.extend({ category: slugSchema })),
  whole: tallySchema,
  /** The scores at the first and the second check, by today's key; null where there was no such check. */
  checks: z.strictObject({ first: share, second: share }),
  /** Krippendorff's alpha with the key, at most 1; null where it is not defined. */
  alpha: z.number().max(1).nullable(),
  stances: z.record(slugSchema, stanceSchema),
  seconds: attemptSchema.shape.seconds,
});

export type Graded = z.infer<typeof gradedSchema>;
export type GradedMark = z.infer<typeof gradedMarkSchema>;

/**
 * Lays a hand-in's marks beside a key: the marks that were frozen at the reveal, or those handed in. Marks and key must be on the
 * same text (`carryAttempt` before, where they are not).
 */
export function gradeAttempt(lesson: Lesson, attempt: Attempt): Graded {
  const marks = finalMarks(attempt);
  const comparison = compareMarks(lesson, marks);
  const index = indexWords(lesson.text, lesson.language);
  const { stage } = attempt;
  const scoreOf = (checked: readonly Mark[] | undefined) =>
    checked === undefined ? null : compareMarks(lesson, checked).whole.score;
  const key = lesson.key.map(({ category, core }) => ({ ...core, category }));
  return {
    marks: marks.map((mark) => {
      const { from, to } = index.wordRange(mark);
      const { category, sure, why } = mark;
      return { category, from, to, sure, why, ...outcomeOf(comparison, mark) };
    }),
    items: Object.fromEntries(comparison.items.map(({ item, kind }) => [item, kind])),
    categories: comparison.categories,
    whole: comparison.whole,
    checks: {
      first: scoreOf('first' in stage ? stage.first.marks : undefined),
      second: scoreOf('second' in stage ? stage.second?.marks : undefined),
    },
    alpha: unitizingAlpha([key, withinText(marks, lesson.text)], lesson.text.length).overall?.alpha ?? null,
    stances: attempt.stances,
    seconds: attempt.seconds,
  };
}

/** The marks that count: as frozen at the reveal, else as they stand. */
export const finalMarks = ({ stage, history }: Pick<Attempt, 'stage' | 'history'>): readonly Mark[] =>
  'frozen' in stage ? stage.frozen.marks : marksOf(history);

/** What of the marks lies in the text; a file may say anything of them, and alpha is defined for units of the document alone. */
const withinText = (marks: readonly Mark[], { length }: string): Mark[] =>
  marks.map((mark) => ({
    ...mark,
    start: Math.min(mark.start, length),
    end: Math.min(mark.end, length),
  }));

function outcomeOf(comparison: Comparison, mark: Mark): Pick<GradedMark, 'outcome' | 'item'> {
  const verdict = comparison.marks.find((one) => one.mark === mark.id);
  if (verdict === undefined) return { outcome: 'wordless', item: null };
  return { outcome: verdict.kind, item: 'item' in verdict ? verdict.item : null };
}
