import * as z from 'zod';

import { toIssues, type Issue } from '../format/saved.ts';
import type { Mark } from '../marks/mark.ts';
import { fail, succeed, type Result } from '../result.ts';
import { spanSchema } from '../text/span.ts';

/** Marks as other programs write them: places and categories, and whatever else they like to keep beside. */
const marksFileSchema = z.looseObject({
  marks: z.array(
    z
      .looseObject({
        start: z.int().nonnegative(),
        end: z.int().nonnegative(),
        category: z.string().min(1),
        id: z.string().min(1).max(64).optional(),
        speaker: spanSchema.nullable().optional(),
        cue: spanSchema.nullable().optional(),
      })
      .refine(({ start, end }) => start <= end, { error: 'span-reversed' }),
  ),
});

/**
 * Reads `{"marks": [{"start", "end", "category"}]}` from `unknown`. A mark may bring an `id`, a `speaker` and a `cue`;
 * without an id it is called by its place in the file, from "mark-1".
 *
 * Fails with issues where the shape is wrong, a span is reversed or reaches past the text, a category is unknown, or an
 * id comes twice.
 */
export function parseMarks(
  input: unknown,
  lesson: { text: string; categories: readonly { id: string }[] },
): Result<Mark[], Issue[]> {
  const file = marksFileSchema.safeParse(input);
  if (!file.success) return fail(toIssues(file.error));
  const known = new Set(lesson.categories.map(({ id }) => id));
  const seen = new Set<string>();
  const issues: Issue[] = [];
  const marks = file.data.marks.map(({ start, end, category, id, speaker, cue }, place): Mark => {
    const path = `marks[${String(place)}]`;
    const name = id ?? `mark-${String(place + 1)}`;
    if (end > lesson.text.length) issues.push({ path: `${path}.end`, code: 'outside-text' });
    if (!known.has(category)) issues.push({ path: `${path}.category`, code: 'unknown-category' });
    if (seen.has(name)) issues.push({ path: `${path}.id`, code: 'repeated-id' });
    seen.add(name);
    return {
      id: name,
      category,
      start,
      end,
      sure: true,
      why: '',
      speaker: speaker ?? null,
      cue: cue ?? null,
    };
  });
  return issues.length > 0 ? fail(issues) : succeed(marks);
}
