import * as z from 'zod';

import { slugSchema } from './identity.ts';
import { localizedSchema } from './localized.ts';

/** Colours a category can take; each is drawn for every theme and stays distinguishable for colour-blind readers. */
export const categoryColours = ['amber', 'green', 'violet', 'blue', 'rose', 'slate'] as const;

/** Line styles a category can take; the line alone tells categories apart, in greyscale and on paper. */
export const categoryLines = ['wavy', 'dotted', 'solid', 'dashed', 'double'] as const;

export const categorySchema = z.strictObject({
  id: slugSchema,
  name: localizedSchema,
  /** One letter a language, shown on the pen and pressed to mark. */
  letter: z.record(z.string(), z.string().regex(/^\p{L}$/u, { error: 'not-one-letter' })),
  colour: z.enum(categoryColours),
  line: z.enum(categoryLines),
  description: localizedSchema,
  techniques: z.array(z.strictObject({ id: slugSchema, name: localizedSchema })),
  /** Whether marks of this category can be linked to a speaker and to a cue. */
  attributed: z.boolean(),
});

export type Category = z.infer<typeof categorySchema>;
export type CategoryLine = Category['line'];
