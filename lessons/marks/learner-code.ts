import * as z from 'zod';

/**
 * What stands for a learner in everything that is handed in, stored or shown: "KRANICH-47". Never a name; which name it
 * belongs to is in the teacher's own list and nowhere else. Capital letters without diacritics, digits, and hyphens inside.
 */
export const learnerCodeSchema = z
  .string()
  .min(2)
  .max(24)
  .regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/, { error: 'not-a-learner-code' });

export type LearnerCode = z.infer<typeof learnerCodeSchema>;

/**
 * A code as it was typed: small letters become capitals, spaces, underscores and dashes of every kind a hyphen, umlauts are
 * spelled out. Null where that is still no code.
 */
export function readLearnerCode(typed: string): LearnerCode | null {
  const spelled = typed
    .trim()
    .toUpperCase()
    .replace(/Ä/g, 'AE')
    .replace(/Ö/g, 'OE')
    .replace(/Ü/g, 'UE')
    .replace(/ẞ/g, 'SS')
    .replace(/[\s_\p{Pd}]+/gu, '-');
  const read = learnerCodeSchema.safeParse(spelled);
  return read.success ? read.data : null;
}
