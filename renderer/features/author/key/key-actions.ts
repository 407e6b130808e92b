import i18next from 'i18next';
import { useMemo } from 'react';

import type { Draft } from '../../../../lessons/authoring/draft.ts';
import type { EditName } from '../../../../lessons/authoring/history.ts';
import { addItem, itemOf, removeItem, setStrength } from '../../../../lessons/authoring/key/items.ts';
import type { Strength } from '../../../../lessons/format/key.ts';
import { sameSpan, textUnder, type Span } from '../../../../lessons/text/span.ts';
import { announce } from '../../../stores/announcements.ts';
import { editDraft, type AuthorStore } from '../../../stores/author.ts';
import { useAuthorStores, type AuthorStores } from '../../../stores/react.ts';
import type { Hand, ReaderStores } from '../../../stores/reading.ts';
import { categoryName } from '../../reader/category-name.ts';
import { chosenSpan } from '../../reader/chosen-span.ts';
import { markAt } from '../../reader/mark-places.ts';
import { authorReading } from './author-reading.ts';

/** What an author's hand can do to the key: changes the draft, and says so once the change is on the disk. */
export interface KeyActions extends Hand {
  /** @param said what is spoken when the edit is on the disk; nothing where it stands on the screen anyway */
  edit: (name: EditName, change: (draft: Draft) => Draft, said?: string) => void;
  setStrength: (id: string, strength: Strength) => void;
}

export function useKeyActions(): KeyActions {
  const stores = useAuthorStores();
  return useMemo(() => keyActions(stores), [stores]);
}

/** The reader over an open draft. */
export function keyReader(stores: AuthorStores): ReaderStores {
  return { lesson: authorReading(stores.author), desk: stores.desk, hand: keyActions(stores) };
}

/** Where the word cursor was left in each open draft; forgotten with it. */
const cursors = new WeakMap<AuthorStore, number>();

function keyActions({ author, desk }: AuthorStores): KeyActions {
  const named = (category: string): string => categoryName({ lesson: authorReading(author) }, category);
  const text = (span: Span): string => textUnder(author.getState().draft.lesson.text, span);

  const edit: KeyActions['edit'] = (name, change, said) => {
    const saved = editDraft(author, name, change);
    void saved?.then((isSaved) => {
      if (!isSaved) announce(i18next.t('common.unsaved'));
      else if (said !== undefined) announce(said);
    });
  };

  const add = (span: Span, category: string): void => {
    const { draft } = author.getState();
    const outcome = addItem(draft, category, span);
    if (outcome.ok) {
      edit(
        'item-added',
        () => outcome.value.draft,
        i18next.t('authorKey.marked', { category: named(category), text: text(span) }),
      );
      desk.setState({ draft: null, focus: { kind: 'mark', id: outcome.value.id } });
      return;
    }
    const twin = draft.lesson.key.find((item) => item.category === category && sameSpan(item.core, span));
    if (twin !== undefined) {
      announce(i18next.t('authorKey.already', { category: named(category) }));
      desk.setState({ focus: { kind: 'mark', id: twin.id } });
    }
    desk.setState({ draft: null });
  };

  return {
    edit,
    mark(span, category) {
      const { words, draft } = author.getState();
      const { purpose, pen } = desk.getState();
      const wanted = chosenSpan(span, words);
      if (wanted === null) {
        announce(i18next.t('reader.refused.no-words'));
      } else if (purpose.kind === 'words') {
        desk.setState({ purpose: { kind: 'mark' }, draft: null });
        purpose.onChosen(wanted);
      } else {
        const { categories } = draft.lesson;
        const known = categories.find(({ id }) => id === (category ?? pen)) ?? categories[0];
        if (known !== undefined) add(wanted, known.id);
      }
    },
    remove(id) {
      const item = itemOf(author.getState().draft, id);
      if (item === undefined) return;
      edit(
        'item-removed',
        (draft) => removeItem(draft, id),
        i18next.t('authorKey.removed', { text: text(item.core) }),
      );
      desk.setState({ focus: null, purpose: { kind: 'mark' } });
    },
    setStrength(id, strength) {
      edit(
        'item-changed',
        (draft) => setStrength(draft, id, strength),
        i18next.t('authorKey.strengthNow', { strength: i18next.t(`authorKey.strength.${strength}`) }),
      );
    },
    findAt(offset, again) {
      const { key } = author.getState().draft.lesson;
      const { focus } = desk.getState();
      const cores = key.map(({ id, category, core }) => ({ id, category, ...core }));
      const margins = key.map(({ id, category, margin }) => ({ id, category, ...margin }));
      const here = markAt(cores, offset, focus, again) ?? markAt(margins, offset, focus, again);
      return here === null ? null : { kind: 'mark', id: here.id };
    },
    recallCursor: () => cursors.get(author) ?? 0,
    rememberCursor: (offset) => {
      cursors.set(author, offset);
    },
  };
}
