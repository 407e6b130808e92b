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

/** Which of two versions is newer: below 0 where `a` is older, above 0 where it is newer, 0 where they are the same. */
export function compareVersions(a: string, b: string): number {
  const [numbersA, numbersB] = [a, b].map((version) => version.split('.').map(Number));
  for (const place of [0, 1, 2]) {
    const difference = (numbersA?.[place] ?? 0) - (numbersB?.[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
