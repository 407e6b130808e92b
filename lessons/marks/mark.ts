import * as z from 'zod';

import { slugSchema } from '../format/identity.ts';
import { spanSchema } from '../text/span.ts';

/** A learner's mark as it is stored; how it is painted is the screen's own matter. */
export const markSchema = z.strictObject({
  id: z.string().min(1).max(64),
  category: slugSchema,
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  /** False where the learner said "unsure". */
  sure: z.boolean(),
  /** The learner's own reason; empty where none was given. */
  why: z.string().max(2000),
  /** Where the article names who speaks, and the reporting verb or phrase; for attributed categories. */
  speaker: spanSchema.nullable(),
  cue: spanSchema.nullable(),
});

export type Mark = z.infer<typeof markSchema>;

/** Reading order; marks that start together: the longer first, then by id so that the order is total. */
export const byPlace = (a: Mark, b: Mark): number =>
  a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** True where two lists hold the same marks with the same content, in whatever order. */
export function sameMarks(one: readonly Mark[], other: readonly Mark[]): boolean {
  const print = (marks: readonly Mark[]) => JSON.stringify([...marks].sort(byPlace).map(inFieldOrder));
  return one.length === other.length && print(one) === print(other);
}

const inFieldOrder = (mark: Mark): unknown[] => [
  mark.id,
  mark.category,
  mark.start,
  mark.end,
  mark.sure,
  mark.why,
  mark.speaker && [mark.speaker.start, mark.speaker.end],
  mark.cue && [mark.cue.start, mark.cue.end],
];
