import type { Strength } from '../../../../lessons/format/key.ts';

/** In the order of the keys 1, 2 and 3. */
export const strengths = ['required', 'acceptable', 'debatable'] as const satisfies readonly Strength[];
