import * as z from 'zod';

import { classListSchema } from '../../lessons/classroom/class-list.ts';
import { classIdSchema } from './classes.ts';

const ofClass = z.strictObject({ class: classIdSchema });

/** What there is to say of a class's list of names. `file`: where it is, for people to read. */
const heldListSchema = z.discriminatedUnion('kind', [
  /** None was ever chosen or made on this computer. */
  z.strictObject({ kind: z.literal('none') }),
  /** It is not where it was: a stick that is not plugged in, a file that was moved. */
  z.strictObject({ kind: z.literal('missing'), file: z.string() }),
  z.strictObject({
    kind: z.literal('unreadable'),
    file: z.string(),
    reason: z.enum(['newer', 'not-a-list', 'damaged', 'refused']),
  }),
  z.strictObject({ kind: z.literal('open'), file: z.string(), list: classListSchema }),
]);

export type HeldList = z.infer<typeof heldListSchema>;

/**
 * The teacher's lists of names. Of a list only where it lies is remembered; names are read when they are asked for, and kept
 * nowhere else.
 */
export const classListMessages = {
  'classList.open': { input: ofClass, output: heldListSchema },
  /** Asks for a list's file. Null: the user changed their mind. What can't be read is not remembered. */
  'classList.choose': { input: ofClass, output: heldListSchema.nullable() },
  /**
   * Writes the list to its file, or asks where to, if it has none yet or `elsewhere` is wanted. Null: the user changed their
   * mind. Fails with `class-list-elsewhere` where the file is not as it was read here.
   */
  'classList.save': {
    input: ofClass.extend({ list: classListSchema, elsewhere: z.boolean() }),
    output: z.strictObject({ file: z.string() }).nullable(),
  },
  /** No longer knows where the list is; the file stays. */
  'classList.forget': { input: ofClass, output: z.strictObject({}) },
  /** Deletes the file itself, past the trash, and forgets it. `file`: the one deleted; null where there was none. */
  'classList.delete': { input: ofClass, output: z.strictObject({ file: z.string().nullable() }) },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type ClassListChannel = keyof typeof classListMessages;
