import i18next from 'i18next';
import { useCallback, useMemo, useRef, useState } from 'react';

import { overlaps, textUnder, type Span } from '../../../lessons/text/span.ts';
import { announce } from '../../stores/announcements.ts';
import { useMarked, useReader } from '../../stores/react.ts';
import type { ReaderStores } from '../../stores/reading.ts';
import { categoryName } from './category-name.ts';
import { moveCursor, selectionOf, type Cursor, type Move } from './cursor.ts';

/** The word cursor of the article on screen. */
export interface WordCursor {
  /** The word it stands on. */
  span: Span | null;
  /** Whether the article has the keyboard. */
  active: boolean;
  /** Moves, lays the selection on the desk as a draft, and speaks. `spoken: false` where something else will speak. */
  move: (move: Move, extend: boolean, spoken?: boolean) => void;
  wake: () => void;
  rest: () => void;
}

export function useWordCursor(): WordCursor {
  const stores = useReader();
  const words = useMarked((state) => state.words);
  const [cursor, setCursor] = useState<Cursor>(() => ({
    word: words.nearestWord(stores.hand.recallCursor()) ?? 0,
    anchor: null,
  }));
  // Keys can come faster than frames: each starts from where the last one ended, not from what was last drawn.
  const latest = useRef(cursor);
  const [active, setActive] = useState(false);

  const move = useCallback<WordCursor['move']>(
    (wanted, extend, spoken = true) => {
      const { sentences, lesson } = stores.lesson.getState();
      // A draft let go elsewhere (marked, escaped) takes the anchor with it.
      const from =
        stores.desk.getState().draft === null ? { ...latest.current, anchor: null } : latest.current;
      const after = moveCursor(from, wanted, extend, { words, sentences, blocks: lesson.blocks });
      latest.current = after;
      setCursor(after);
      const selection = selectionOf(after, words);
      stores.desk.setState({ draft: selection });
      const word = words.words[after.word];
      if (word === undefined) return;
      stores.hand.rememberCursor(word.start);
      if (!spoken) return;
      if (selection !== null)
        announce(i18next.t('reader.selected', { text: textUnder(words.text, selection) }));
      else if (wanted.to === 'sentence') announce(textUnder(words.text, sentenceOf(word, stores)));
      else {
        const told = stores.hand.tellOf?.(word) ?? marksOn(word, stores);
        announce([textUnder(words.text, word), ...told].join(', '));
      }
    },
    [stores, words],
  );

  const wake = useCallback(() => {
    setActive(true);
  }, []);
  const rest = useCallback(() => {
    setActive(false);
  }, []);
  const span = words.words[cursor.word] ?? null;
  return useMemo(() => ({ span, active, move, wake, rest }), [span, active, move, wake, rest]);
}

/** Which marks the word lies in: the eye sees them, the ear must be told. */
function marksOn(word: Span, stores: ReaderStores): string[] {
  return stores.lesson
    .getState()
    .marks.filter((mark) => overlaps(mark, word))
    .map((mark) => i18next.t('reader.inMark', { category: categoryName(stores, mark.category) }));
}

function sentenceOf(word: Span, { lesson }: ReaderStores): Span {
  const { sentences } = lesson.getState();
  return sentences.find(({ start, end }) => start <= word.start && word.end <= end) ?? word;
}
