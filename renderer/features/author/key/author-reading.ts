import type { AuthorStore, OpenDraft } from '../../../stores/author.ts';
import type { Reading, Watched } from '../../../stores/reading.ts';

/** An open draft as the reader sees it: its article, with the cores of the key's items as marks that can always be changed. */
export function authorReading(author: AuthorStore): Watched<Reading> {
  let known: { of: OpenDraft; reading: Reading } | null = null;
  let marks: { of: OpenDraft['draft']['lesson']['key']; placed: Reading['marks'] } | null = null;
  const readingOf = (state: OpenDraft): Reading => {
    if (known?.of === state) return known.reading;
    const { lesson } = state.draft;
    if (marks?.of !== lesson.key) {
      const placed = lesson.key.map(({ id, category, core }) => ({ id, category, ...core }));
      marks = { of: lesson.key, placed };
    }
    const { words, sentences } = state;
    known = { of: state, reading: { lesson, words, sentences, marks: marks.placed, marksOpen: true } };
    return known.reading;
  };
  return {
    getState: () => readingOf(author.getState()),
    getInitialState: () => readingOf(author.getInitialState()),
    subscribe: (listener) =>
      author.subscribe((state, before) => {
        listener(readingOf(state), readingOf(before));
      }),
  };
}
