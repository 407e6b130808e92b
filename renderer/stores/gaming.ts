import { searchForGaming, type GamingWarning } from '../../lessons/compare/gaming/warnings.ts';
import type { Lesson } from '../../lessons/format/lesson.ts';
import type { AuthorStore } from './author.ts';

/** Milliseconds the hand must rest before the search begins or goes on. */
const REST = 1200;

/**
 * Looks, while the hand rests, for ways of marking without reading that a draft's key lets pay, and puts what it finds into
 * the store. The search takes half a second in the longest articles; it is done in short steps, none of them while
 * something is being edited, and begun anew when anything it depends on has changed.
 *
 * @returns ends the watch
 */
export function watchGaming(author: AuthorStore): () => void {
  let sought: Lesson | null = null;
  let search: Generator<undefined, GamingWarning[]> | null = null;
  let timer: number | undefined;

  const later = (delay: number): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(step, delay);
  };
  const step = (): void => {
    const { lesson } = author.getState().draft;
    if (sought === null || !paysTheSame(sought, lesson)) {
      sought = lesson;
      search = searchForGaming(lesson);
    }
    const found = search?.next();
    if (found === undefined) return;
    if (found.done !== true) {
      later(0);
      return;
    }
    search = null;
    author.setState({ gaming: found.value });
  };

  const stop = author.subscribe((now, before) => {
    if (now.draft !== before.draft) later(REST);
  });
  later(REST);
  return () => {
    stop();
    window.clearTimeout(timer);
  };
}

/** Whether whatever marking without reading may earn is the same in both: explanations, for one, do not matter. */
function paysTheSame(one: Lesson, other: Lesson): boolean {
  if (one === other) return true;
  const alike = (['text', 'language', 'blocks', 'linkWeight'] as const).every(
    (field) => one[field] === other[field],
  );
  return (
    alike &&
    sameIds(one.categories, other.categories) &&
    (one.key === other.key ||
      (one.key.length === other.key.length &&
        one.key.every((item, place) => {
          const twin = other.key[place];
          return (
            item === twin ||
            (twin !== undefined &&
              (
                ['id', 'category', 'strength', 'core', 'margin', 'alternatives', 'speaker', 'cue'] as const
              ).every((field) => item[field] === twin[field]))
          );
        })))
  );
}

const sameIds = (one: readonly { id: string }[], other: readonly { id: string }[]): boolean =>
  one.length === other.length && one.every(({ id }, place) => id === other[place]?.id);
