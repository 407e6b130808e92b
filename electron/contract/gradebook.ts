import * as z from 'zod';

import { gradebookStateSchema } from './classes.ts';

const nothing = z.strictObject({});

/** Certificates of an authority of the school's own, PEM. They are no secret. */
export const authoritySchema = z.strictObject({
  /** The file's name, to be recognized by. */
  name: z.string().min(1).max(255),
  certificates: z.string().max(200_000),
});

/** A shared gradebook as it is saved, for people to see: its password stays in the shell. */
const sharedSchema = z.strictObject({
  /** Without the password. */
  address: z.string().max(2000),
  hasPassword: z.boolean(),
  /** Whether the password lies on the disk so that only this user's account can read it. */
  sealed: z.boolean(),
  authority: authoritySchema.nullable(),
});

const standSchema = z.strictObject({
  state: gradebookStateSchema,
  shared: sharedSchema.nullable(),
  /** Whether this computer can keep a password so that only this user's account can read it. */
  canSeal: z.boolean(),
});

const wishSchema = z.strictObject({
  /** postgresql://user@host:5432/database?sslmode=verify-full */
  address: z.string().min(1).max(2000),
  /** Null: the one that is saved for this very server and user. */
  password: z.string().max(1000).nullable(),
  authority: authoritySchema.nullable(),
});

const awaySchema = gradebookStateSchema.options[2];

const outcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('well') }),
  /** The address is none that can be read. */
  z.strictObject({ kind: z.literal('not-an-address') }),
  /** `missing`: rights that are not there, as PostgreSQL names them. */
  z.strictObject({
    kind: z.literal('refused'),
    reason: awaySchema.shape.reason,
    missing: z.array(z.string()),
  }),
]);

/** Where classes and hand-ins are kept. */
export const gradebookMessages = {
  'gradebook.look': { input: nothing, output: standSchema },
  /** Asks for a file with an authority's certificates. Null: the user changed their mind. */
  'gradebook.chooseAuthority': { input: nothing, output: authoritySchema.nullable() },
  /** Tries a shared gradebook and keeps nothing of it; makes its tables where they are missing. */
  'gradebook.try': { input: wishSchema, output: outcomeSchema },
  /** Tries it, and uses it from now on where that went well. */
  'gradebook.share': { input: wishSchema, output: outcomeSchema },
  /** Keeps classes on this computer again; the shared gradebook stays as it is. */
  'gradebook.own': { input: nothing, output: standSchema },
  /** Looks at once whether an absent gradebook is back. */
  'gradebook.lookAgain': { input: nothing, output: standSchema },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type GradebookChannel = keyof typeof gradebookMessages;
export type Authority = z.infer<typeof authoritySchema>;
export type GradebookStand = z.infer<typeof standSchema>;
export type SharedWish = z.infer<typeof wishSchema>;
export type ShareOutcome = z.infer<typeof outcomeSchema>;
