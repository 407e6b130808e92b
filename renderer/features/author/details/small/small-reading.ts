import { WordIndex } from '../../../../../lessons/text/words.ts';
import { layDesk } from '../../../../stores/desk.ts';
import type { AuthorStores } from '../../../../stores/react.ts';
import type { GivenText, ReadingStores } from '../../../../stores/reading.ts';

/** A short text of a draft as something to read: with the draft's categories as they are now, and a desk of its own. */
export function smallReading({ author }: AuthorStores, text: string): ReadingStores {
  const given = (): GivenText => {
    const { lesson } = author.getState().draft;
    return { lesson, words };
  };
  const words = new WordIndex(text, author.getState().draft.lesson.language);
  return {
    lesson: {
      getState: given,
      getInitialState: given,
      subscribe: (listener) =>
        author.subscribe(({ draft }, before) => {
          listener({ lesson: draft.lesson, words }, { lesson: before.draft.lesson, words });
        }),
    },
    desk: layDesk(author.getState().draft.lesson, false),
  };
}
