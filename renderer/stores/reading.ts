import type { StoreApi } from 'zustand/vanilla';

import type { Lesson } from '../../lessons/format/lesson.ts';
import type { Span } from '../../lessons/text/span.ts';
import type { WordIndex } from '../../lessons/text/words.ts';
import type { DeskStore, Focus } from './desk.ts';

/** As much of a lesson as any words of it are shown, marked and explained with. */
export interface GivenText {
  readonly lesson: Pick<Lesson, 'text' | 'language' | 'blocks' | 'categories'>;
  readonly words: WordIndex;
}

/** A stretch that is marked on the page: a learner's mark, or an item of a key that is being written. */
export interface PlacedMark extends Readonly<Span> {
  readonly id: string;
  readonly category: string;
}

/** A text in the reader, with its marks. Who marks it, and what the marks become, is not the reader's matter. */
export interface Reading extends GivenText {
  readonly sentences: readonly Span[];
  /** In reading order. */
  readonly marks: readonly PlacedMark[];
  /** Whether marks can be made and changed now. */
  readonly marksOpen: boolean;
}

/** What a hand can do in the reader. Whoever carries it out also says what came of it. */
export interface Hand {
  /** Marks the span with the given category, else the pen's; or uses it for what the desk says words are chosen for. */
  mark: (span: Span, category?: string) => void;
  remove: (id: string) => void;
  /**
   * What there is to speak of at an offset, of several the topmost; null where nothing is.
   *
   * @param again where what is in focus lies there too, take the next below it
   */
  findAt: (offset: number, again: boolean) => Focus | null;
  /** Where the word cursor was left, UTF-16 code units. */
  recallCursor: () => number;
  rememberCursor: (offset: number) => void;
  /** What is told of the word the cursor stands on, instead of the marks it lies in. */
  tellOf?: (word: Span) => string[];
}

/** A store to look at, not to write to. */
export type Watched<State> = Pick<StoreApi<State>, 'getState' | 'getInitialState' | 'subscribe'>;

/** A text that is read outside of the reader: a passage to practise. */
export interface ReadingStores {
  lesson: Watched<GivenText>;
  desk: DeskStore;
}

/** A text in the reader, what lies beside it, and the hand that marks. */
export interface ReaderStores extends ReadingStores {
  lesson: Watched<Reading>;
  hand: Hand;
}
