import i18next from 'i18next';

import type { Work } from '../../../../../electron/contract/classes.ts';
import { finalMarks } from '../../../../../lessons/classroom/grade.ts';
import { compareMarks } from '../../../../../lessons/compare/compare.ts';
import { succeed } from '../../../../../lessons/result.ts';
import { byReadingOrder } from '../../../../../lessons/text/span.ts';
import { announce } from '../../../../stores/announcements.ts';
import { openLessonStore, type LessonStore } from '../../../../stores/lesson.ts';
import type { LessonStores } from '../../../../stores/react.ts';
import type { Hand } from '../../../../stores/reading.ts';
import { itemAt, markAt } from '../../../reader/mark-places.ts';

/**
 * A learner's work as the screens of a lesson know it: the marks that count beside the key, whatever the learner may have seen
 * of it. Nothing is kept: nobody changes what is handed in.
 */
export function workStore({ lesson, attempt }: Work): LessonStore {
  const keepNothing = {
    saveAttempt: () => Promise.resolve(succeed({ token: '' })),
    setUnsaved: () => Promise.resolve(succeed({})),
  };
  const opened = { mode: 'guided' as const, lesson, attempt, token: '', file: '', notices: [] };
  const store = openLessonStore(opened, keepNothing);
  const marks = [...finalMarks(attempt)].sort(byReadingOrder);
  store.setState({
    marks,
    marksOpen: false,
    feedback: { kind: 'everything', comparison: compareMarks(lesson, marks) },
  });
  return store;
}

/** The hand that only points: at marks and at places of the key, as far as the view shows them. */
export function readingHand({ lesson: store, desk }: LessonStores): Hand {
  let cursor = 0;
  const closed = (): void => {
    desk.setState({ draft: null });
    announce(i18next.t('classLearners.work.readOnly'));
  };
  return {
    mark: closed,
    remove: closed,
    findAt(offset, again) {
      const { marks, lesson } = store.getState();
      const { focus, view } = desk.getState();
      const item = view === 'mine' ? null : itemAt(lesson.key, offset, focus);
      if (item !== null) return { kind: 'item', id: item.id };
      const mark = view === 'key' ? null : markAt(marks, offset, focus, again);
      return mark === null ? null : { kind: 'mark', id: mark.id };
    },
    recallCursor: () => cursor,
    rememberCursor: (offset) => {
      cursor = offset;
    },
  };
}
