import * as z from 'zod';

/** So many of so many: "4 of 6". Always 0 <= part <= whole. */
export const countSchema = z
  .strictObject({ part: z.int().nonnegative(), whole: z.int().nonnegative() })
  .refine(({ part, whole }) => part <= whole, { error: 'part-above-whole' });

export type Count = z.infer<typeof countSchema>;

/** The share, 0 to 1; null where there is nothing to have a share of, which is not the same as none of it. */
export const shareOf = ({ part, whole }: Count): number | null => (whole === 0 ? null : part / whole);

export const addCounts = (one: Count, other: Count): Count => ({
  part: one.part + other.part,
  whole: one.whole + other.whole,
});
