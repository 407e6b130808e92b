import * as z from 'zod';

/** Ids are slugs: they appear in file names, in hand-ins and on the command line. */
export const slugSchema = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'not-a-slug' });

/** Semantic version of a pack or lesson, "1.4.0". */
export const versionSchema = z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/, { error: 'not-a-version' });

/** sha256 in lower-case hex. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, { error: 'not-a-sha256' });
