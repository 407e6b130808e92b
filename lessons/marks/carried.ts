import * as z from 'zod';

import { versionSchema } from '../format/identity.ts';
import { confidences } from '../text/anchoring/confidence.ts';
import { openQuestionSchema } from '../versions/quotation.ts';
import { markSchema } from './mark.ts';

/** What of a mark was looked for: its own words, or the link to who speaks or to the reporting verb. */
const partSchema = z.enum(['mark', 'speaker', 'cue']);

/** A mark without its place: what the learner said, waiting for words. Links are in the new text already. */
const homelessMarkSchema = markSchema.omit({ start: true, end: true });

/** Words that were found, but not unchanged at their place: the learner may want to look. */
const movedSchema = z.strictObject({
  mark: markSchema.shape.id,
  part: partSchema,
  confidence: z.enum(confidences),
  /** As they were. */
  words: z.string(),
});

/** Words that could not be placed. Nobody guesses; the learner places them or lets them go. */
const openCaseSchema = z.strictObject({
  part: partSchema,
  mark: homelessMarkSchema,
  ...openQuestionSchema.shape,
});

/** How an attempt came from an earlier text of its article to the present one. */
export const carriedSchema = z.strictObject({
  at: z.iso.datetime(),
  /** The pack's version of the earlier text. */
  from: versionSchema,
  /** The file that holds the attempt as it was, in the same folder. */
  copy: z.string().max(300),
  /** Whether the learner has put the note away. Open cases stay until each is settled. */
  seen: z.boolean(),
  /** How many marks in force came along in all. */
  marks: z.int().nonnegative(),
  moved: z.array(movedSchema),
  open: z.array(openCaseSchema),
});

export type Carried = z.infer<typeof carriedSchema>;
export type MovedWords = z.infer<typeof movedSchema>;
export type OpenCase = z.infer<typeof openCaseSchema>;
