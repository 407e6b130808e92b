import i18next from 'i18next';
import { useMemo } from 'react';

import type { Attempt } from '../../../lessons/marks/attempt.ts';
import type { OpenCase } from '../../../lessons/marks/carried.ts';
import {
  addMark,
  changeMark,
  redoMark,
  removeMark,
  undoMark,
  type ChangeRefusal,
} from '../../../lessons/marks/change.ts';
import type { Mark } from '../../../lessons/marks/mark.ts';
import type { Result } from '../../../lessons/result.ts';
import { textUnder, type Span } from '../../../lessons/text/span.ts';
import { placeCase } from '../../../lessons/versions/open-cases.ts';
import { announce } from '../../stores/announcements.ts';
import { changeAttempt, moveCursor, now } from '../../stores/lesson.ts';
import { useLessonStores, type LessonStores } from '../../stores/react.ts';
import type { Hand } from '../../stores/reading.ts';
import { categoryName } from '../reader/category-name.ts';
import { chosenSpan } from '../reader/chosen-span.ts';
import { itemAt, markAt } from '../reader/mark-places.ts';

/** What a learner's hand can do to the marks: changes the attempt, and says so once the change is on the disk. */
export interface MarkActions extends Hand {
  change: (id: string, change: Partial<Omit<Mark, 'id'>>) => void;
  /** Gives words that lost their place when the article was corrected a place in it. */
  place: (open: OpenCase, span: Span) => void;
  undo: () => void;
  redo: () => void;
}

export function useMarkActions(): MarkActions {
  const stores = useLessonStores();
  return useMemo(() => markActions(stores), [stores]);
}

export function markActions(stores: LessonStores): MarkActions {
  const { lesson: store, desk } = stores;
  const text = (span: Span): string => textUnder(store.getState().lesson.text, span);

  const carryOut = (
    change: (attempt: Attempt) => Result<Attempt, ChangeRefusal>,
    said: () => string,
    category: string,
  ): boolean => {
    const outcome = changeAttempt(store, change);
    if (!outcome.ok) {
      const refusal = outcome.error;
      if (refusal === 'already-marked') {
        announce(i18next.t('reader.refused.already-marked', { category: categoryName(stores, category) }));
      } else if (refusal === 'marks-frozen') {
        const { mode } = store.getState().attempt;
        announce(i18next.t(mode === 'exam' ? 'exam.frozen' : 'reader.refused.marks-frozen'));
      }
      return false;
    }
    void outcome.value.then((saved) => {
      announce(saved ? said() : i18next.t('common.unsaved'));
    });
    return true;
  };

  const find = (id: string): Mark | undefined => store.getState().marks.find((mark) => mark.id === id);

  const change: MarkActions['change'] = (id, wanted) => {
    const before = find(id);
    if (before === undefined) return;
    const after = { ...before, ...wanted };
    carryOut(
      (attempt) => changeMark(attempt, id, wanted, now()),
      () =>
        'why' in wanted
          ? i18next.t('reader.whyKept')
          : i18next.t('reader.changed', {
              category: categoryName(stores, after.category),
              text: text(after),
            }),
      after.category,
    );
  };

  const place: MarkActions['place'] = (open, span) => {
    const { category, id } = open.mark;
    const placed = carryOut(
      (attempt) => placeCase(attempt, open, span, now()),
      () => i18next.t('reader.marked', { category: categoryName(stores, category), text: text(span) }),
      category,
    );
    desk.setState({ draft: null, purpose: { kind: 'mark' } });
    if (placed) desk.setState({ focus: { kind: 'mark', id } });
  };

  return {
    change,
    place,
    mark(span, category = desk.getState().pen) {
      const { purpose } = desk.getState();
      const wanted = chosenSpan(span, store.getState().words);
      if (wanted === null) {
        announce(i18next.t('reader.refused.no-words'));
        return;
      }
      if (purpose.kind === 'place') {
        place(purpose.open, wanted);
        return;
      }
      if (purpose.kind === 'speaker' || purpose.kind === 'cue') {
        desk.setState({ purpose: { kind: 'mark' }, draft: null });
        change(purpose.mark, { [purpose.kind]: wanted });
        return;
      }
      const mark: Mark = {
        id: crypto.randomUUID(),
        category,
        ...wanted,
        sure: true,
        why: '',
        speaker: null,
        cue: null,
      };
      const made = carryOut(
        (attempt) => addMark(attempt, mark, now()),
        () => i18next.t('reader.marked', { category: categoryName(stores, category), text: text(mark) }),
        category,
      );
      desk.setState(made ? { draft: null, focus: { kind: 'mark', id: mark.id } } : { draft: null });
    },
    findAt(offset, again) {
      const { marks, feedback, lesson } = store.getState();
      const { focus, view } = desk.getState();
      const revealed = feedback.kind === 'everything';
      const item = revealed && view !== 'mine' ? itemAt(lesson.key, offset, focus) : null;
      if (item !== null) return { kind: 'item', id: item.id };
      const own = revealed && view === 'key' ? null : markAt(marks, offset, focus, again);
      return own === null ? null : { kind: 'mark', id: own.id };
    },
    recallCursor: () => store.getState().attempt.cursor,
    rememberCursor(offset) {
      moveCursor(store, offset);
    },
    remove(id) {
      const mark = find(id);
      if (mark === undefined) return;
      const gone = carryOut(
        (attempt) => removeMark(attempt, id, now()),
        () => i18next.t('reader.removed', { text: text(mark) }),
        mark.category,
      );
      if (gone) desk.setState({ focus: null, purpose: { kind: 'mark' } });
    },
    undo() {
      carryOut(
        (attempt) => undoMark(attempt, now()),
        () => i18next.t('reader.undone'),
        '',
      );
    },
    redo() {
      carryOut(
        (attempt) => redoMark(attempt, now()),
        () => i18next.t('reader.redone'),
        '',
      );
    },
  };
}
