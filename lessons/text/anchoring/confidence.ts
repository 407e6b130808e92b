/**
 * How a span was found again.
 * - `same`: the same words in the same surroundings, where the comparison of both texts leads.
 * - `same-words`: the same words at the same place; what stands around them was changed.
 * - `moved`: the same words, at a place that only their surroundings or their length tell.
 * - `changed`: the same place, other words in part.
 * - `moved-and-changed`: both.
 *
 * Spans other than the moved ones keep their order.
 */
export const confidences = ['same', 'same-words', 'moved', 'changed', 'moved-and-changed'] as const;
export type Confidence = (typeof confidences)[number];
