import i18next from 'i18next';

import type { Span } from '../../../../lessons/text/span.ts';
import { announce } from '../../../stores/announcements.ts';
import type { OpenDraft } from '../../../stores/author.ts';
import type { AuthorStores } from '../../../stores/react.ts';
import type { Reading, ReaderStores, Watched } from '../../../stores/reading.ts';
import { chosenSpan } from '../../reader/chosen-span.ts';

/** The article of a draft in the reader, where words are chosen for something and nothing is marked. */
export function choosingReader({ author, desk }: AuthorStores, onChosen: (span: Span) => void): ReaderStores {
  return {
    lesson: readingOf(author),
    desk,
    hand: {
      mark(span) {
        desk.setState({ draft: null });
        const chosen = chosenSpan(span, author.getState().words);
        if (chosen === null) announce(i18next.t('reader.refused.no-words'));
        else onChosen(chosen);
      },
      remove: () => undefined,
      findAt: () => null,
      recallCursor: () => 0,
      rememberCursor: () => undefined,
    },
  };
}

function readingOf(author: AuthorStores['author']): Watched<Reading> {
  const seen = new WeakMap<OpenDraft, Reading>();
  const reading = (state: OpenDraft): Reading => {
    const { draft, words, sentences } = state;
    const known = seen.get(state) ?? { lesson: draft.lesson, words, sentences, marks: [], marksOpen: true };
    seen.set(state, known);
    return known;
  };
  return {
    getState: () => reading(author.getState()),
    getInitialState: () => reading(author.getInitialState()),
    subscribe: (listen) =>
      author.subscribe((now, before) => {
        listen(reading(now), reading(before));
      }),
  };
}
