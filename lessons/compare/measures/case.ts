import * as z from 'zod';

import { toIssues, type Issue } from '../../format/saved.ts';
import { fail, succeed, type Result } from '../../result.ts';
import type { CategorizedSpan } from './categorized-span.ts';
import { characterLevel, type CharacterLevel } from './character-level.ts';
import { entityMeasures, type EntityMeasures } from './entity-measures.ts';
import { matching, type Matching } from './matching.ts';
import { spanIdentification, type SpanIdentification } from './span-identification.ts';
import { unitizingAlpha, type UnitizingAlpha } from './unitizing-alpha.ts';

const spanSchema = z
  .object({ start: z.int().nonnegative(), end: z.int().nonnegative(), category: z.string().min(1) })
  .refine((span) => span.start <= span.end, { error: 'span-reversed', path: ['end'] });

const caseSchema = z
  .object({
    id: z.string().min(1),
    docLength: z.int().nonnegative(),
    categories: z.array(z.string().min(1)),
    key: z.array(spanSchema),
    student: z.array(spanSchema),
  })
  .superRefine((value, context) => {
    const categories = new Set(value.categories);
    for (const side of ['key', 'student'] as const) {
      value[side].forEach((span, index) => {
        const report = (field: string, message: string) =>
          context.addIssue({ code: 'custom', message, path: [side, index, field] });
        if (span.end > value.docLength) report('end', 'span-beyond-document');
        if (!categories.has(span.category)) report('category', 'category-not-listed');
      });
    }
  });

/** A key and the marks of one student on a document, offsets half-open in any unit; other fields are not looked at. */
export type MeasureCase = z.infer<typeof caseSchema>;

const casesSchema = z.array(caseSchema);
const fileSchema = z.object({ cases: casesSchema });

/** Reads cases from a list of them, or from an object with such a list in its field `cases`. */
export function parseCases(input: unknown): Result<MeasureCase[], Issue[]> {
  if (Array.isArray(input)) {
    const parsed = casesSchema.safeParse(input);
    return parsed.success ? succeed(parsed.data) : fail(toIssues(parsed.error));
  }
  const parsed = fileSchema.safeParse(input);
  return parsed.success ? succeed(parsed.data.cases) : fail(toIssues(parsed.error));
}

/** `cliExits` and `note` say what the task's own scorer would have refused, so that numbers of both can be told apart. */
export interface ReportedIdentification extends SpanIdentification {
  cliExits?: string;
  note?: string;
}

export interface CaseMeasures {
  nervaluateInputSorted: EntityMeasures;
  charLevel: CharacterLevel;
  alphaU: UnitizingAlpha;
  matching: Matching;
  semevalSI: ReportedIdentification;
}

/** The research measures of one case, under the names by which the reference values go. */
export const measureCase = ({ key, student, categories, docLength }: MeasureCase): CaseMeasures => ({
  nervaluateInputSorted: entityMeasures(key, student),
  charLevel: characterLevel(key, student, categories, docLength),
  alphaU: unitizingAlpha([key, student], docLength),
  matching: matching(key, student),
  semevalSI: reportIdentification(key, student),
});

function reportIdentification(
  key: readonly CategorizedSpan[],
  marks: readonly CategorizedSpan[],
): ReportedIdentification {
  const score = spanIdentification(key, marks);
  const keyIsEmpty = score.keySpansAfterMerge === 0 && score.studentSpansAfterMerge > 0;
  const hasEmptySpans = [...key, ...marks].some((span) => span.start === span.end);
  return {
    ...score,
    ...(keyIsEmpty ? { cliExits: 'more articles in submission than in reference (empty key)' } : {}),
    ...(hasEmptySpans ? { note: 'zero-length spans dropped first' } : {}),
  };
}
