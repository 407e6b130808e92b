import type { Place } from '../../../lessons/authoring/missing/gap.ts';

/**
 * The name of a place in a draft as fields on the screen carry it (`data-place`), so that the list of what is missing finds
 * them, whoever draws them: "item:quote-1 explanation.what", "lesson title".
 */
export const placeName = (place: Place): string =>
  `${'id' in place ? `${place.of}:${place.id}` : place.of} ${place.field}`.trimEnd();
