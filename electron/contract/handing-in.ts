import * as z from 'zod';

import { slugSchema } from '../../lessons/format/identity.ts';
import { localizedSchema } from '../../lessons/format/localized.ts';
import { attemptSchema } from '../../lessons/marks/attempt.ts';
import { learnerCodeSchema } from '../../lessons/marks/learner-code.ts';

const nothing = z.strictObject({});
const attemptReference = z.strictObject({ attempt: z.uuid() });

/** A hand-in that was written, as far as it is known here where to. */
const handedInSchema = z.strictObject({
  file: z.string(),
  folder: z.string(),
  at: z.iso.datetime(),
  /** Whether it was read again afterwards and is whole. Some folders may only be written to. */
  whole: z.boolean(),
  /** Whether it holds the attempt as it is now. */
  current: z.boolean(),
});

/** What clearing would remove of whoever works here. */
const clearingSchema = z.strictObject({
  lessons: z.array(
    z.strictObject({
      pack: slugSchema,
      lesson: slugSchema,
      /** Null where the lesson is not there any more. */
      title: localizedSchema.nullable(),
      /** Files: attempts, what was set aside or copied of them, damaged ones. */
      files: z.int().positive(),
      /** Whether the newest work on it has been handed in, as far as it is known here. */
      handedIn: z.boolean(),
    }),
  ),
  /** Passages that were practised. */
  practised: z.int().nonnegative(),
});

/** Handing work in, and clearing away what is left of it here. */
export const handingInMessages = {
  /**
   * On a shared computer: from now on this learner works here. `anew`: it was another before, and the page is loaded anew once
   * this is answered, so that nothing of theirs is left in it.
   */
  'learner.enter': {
    input: z.strictObject({ learner: learnerCodeSchema }),
    output: z.strictObject({ anew: z.boolean() }),
  },
  /** On a shared computer: nobody works here for the time being. */
  'learner.leave': { input: nothing, output: nothing },
  /**
   * Writes a finished attempt as a hand-in, and reads it again: into the folder that is set for it, or where the user says. Null:
   * the user changed their mind. The attempt says whose it is.
   */
  'handIn.save': {
    input: z.strictObject({
      attempt: attemptSchema,
      /** The lesson's, as the learner saw it. */
      title: z.string().max(500),
      where: z.enum(['set-folder', 'ask']),
    }),
    output: handedInSchema.nullable(),
  },
  /** Where an attempt was handed in: this time, or into the folder that is set for it. Null where nothing is known of it. */
  'handIn.find': { input: z.strictObject({ attempt: attemptSchema }), output: handedInSchema.nullable() },
  /** Shows the hand-in in the system's file manager. */
  'handIn.show': { input: attemptReference, output: nothing },
  /** What clearing would remove. Fails with `hand-in-gone` where the hand-in can't be found whole, as it was written. */
  'handIn.lookAtClearing': { input: attemptReference, output: clearingSchema },
  /**
   * Removes everything that is kept here of whoever handed this in, and loads the page anew. Looks at the hand-in once more
   * before, and fails as looking does.
   */
  'handIn.clear': { input: attemptReference, output: nothing },
  /** Asks for the folder that hand-ins go to. Null: the user changed their mind. */
  'handInFolder.choose': { input: nothing, output: z.strictObject({ folder: z.string() }).nullable() },
  /** From now on it is asked each time; what is in the folder stays. */
  'handInFolder.forget': { input: nothing, output: nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type HandingInChannel = keyof typeof handingInMessages;
export type HandedIn = z.infer<typeof handedInSchema>;
export type Clearing = z.infer<typeof clearingSchema>;
