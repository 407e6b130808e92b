import i18next from 'i18next';

import { disputedSpan } from '../../../../lessons/authoring/second/disputes.ts';
import { announce } from '../../../stores/announcements.ts';
import type { AuthorStore, OpenDraft } from '../../../stores/author.ts';
import type { AuthorStores } from '../../../stores/react.ts';
import type { Hand, PlacedMark, Reading, ReaderStores, Watched } from '../../../stores/reading.ts';
import { markAt } from '../../reader/mark-places.ts';
import { opinionOf } from './opinion.ts';

/** The reader over a draft beside its second key: what the keyboard walks are the disputes, and nothing is marked here. */
export const secondReader = ({ author, desk }: AuthorStores): ReaderStores => {
  const lesson = secondReading(author);
  return { lesson, desk, hand: handOver(author, lesson, { desk }) };
};

function secondReading(author: AuthorStore): Watched<Reading> {
  let known: { of: OpenDraft; reading: Reading } | null = null;
  const readingOf = (state: OpenDraft): Reading => {
    if (known?.of === state) return known.reading;
    const { draft, words, sentences } = state;
    const marks = known?.of.draft === draft ? known.reading.marks : placedDisputes(state);
    known = { of: state, reading: { lesson: draft.lesson, words, sentences, marks, marksOpen: false } };
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

/** Open disputes as places on the page, under the category the author has, else the other's. */
const placedDisputes = ({ draft }: OpenDraft): PlacedMark[] =>
  (opinionOf(draft)?.open ?? []).map(({ dispute }) => ({
    id: dispute.id,
    category: (dispute.mine ?? dispute.theirs).category,
    ...disputedSpan(dispute),
  }));

/** Where the word cursor was left in each open draft; forgotten with it. */
const cursors = new WeakMap<AuthorStore, number>();

function handOver(author: AuthorStore, lesson: Watched<Reading>, { desk }: Pick<AuthorStores, 'desk'>): Hand {
  const closed = (): void => {
    desk.setState({ draft: null });
    announce(i18next.t('authorSecond.notHere'));
  };
  return {
    mark: closed,
    remove: closed,
    findAt(offset, again) {
      const here = markAt(lesson.getState().marks, offset, desk.getState().focus, again);
      return here === null ? null : { kind: 'mark', id: here.id };
    },
    recallCursor: () => cursors.get(author) ?? 0,
    rememberCursor: (offset) => {
      cursors.set(author, offset);
    },
  };
}
