import * as z from 'zod';

/** The version of the specification that statements are written by. */
export const XAPI_VERSION = '1.0.3';

/** An absolute IRI: a scheme, and nothing in it that would have to be escaped. */
const iriSchema = z.string().regex(/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/iu);
const languageMapSchema = z.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u), z.string().min(1));
const extensionsSchema = z.record(iriSchema, z.union([z.string(), z.number(), z.boolean()]));

const activitySchema = z.strictObject({
  objectType: z.literal('Activity'),
  id: iriSchema,
  definition: z
    .strictObject({
      type: iriSchema,
      name: languageMapSchema,
      description: languageMapSchema.optional(),
      extensions: extensionsSchema.optional(),
    })
    .partial()
    .optional(),
});

/**
 * What we write of xAPI, by the rules of the specification (xAPI 1.0.3, part two), and stricter where we can be: an actor
 * is an account and never a mail address, a statement has an id and a time.
 */
export const statementSchema = z.strictObject({
  id: z.uuid(),
  actor: z.strictObject({
    objectType: z.literal('Agent'),
    account: z.strictObject({ homePage: iriSchema, name: z.string().min(1) }),
  }),
  verb: z.strictObject({ id: iriSchema, display: languageMapSchema }),
  object: activitySchema,
  result: z
    .strictObject({
      score: z.strictObject({ scaled: z.number().min(-1).max(1) }),
      success: z.boolean(),
      completion: z.boolean(),
      /** ISO 8601, to hundredths of a second at most. */
      duration: z.string().regex(/^PT(?=\d)(\d+H)?(\d+M)?(\d+S)?$/u),
      extensions: extensionsSchema,
    })
    .partial()
    .optional(),
  context: z.strictObject({
    registration: z.uuid(),
    platform: z.string(),
    /** Allowed where the object is an activity, as it is here. */
    revision: z.string(),
    language: z.string(),
    contextActivities: z
      .strictObject({
        parent: z.array(activitySchema).min(1),
        grouping: z.array(activitySchema).min(1),
        category: z.array(activitySchema).min(1),
      })
      .partial(),
  }),
  timestamp: z.iso.datetime(),
});

export type Statement = z.infer<typeof statementSchema>;
export type Activity = z.infer<typeof activitySchema>;
