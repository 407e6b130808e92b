import type { Category } from '../../../lessons/format/category.ts';
import type { Standing } from './verdict-words.ts';

/** The small block that stands for one place: full, three quarters, empty, hatched. Its words stand beside it. */
export function Sign({ standing, colour }: { standing: Standing; colour: Category['colour'] | undefined }) {
  return <span className={`sign sign-${standing} tint-${colour ?? 'slate'}`} aria-hidden="true" />;
}
