import i18next from 'i18next';

import {
  deleteBlock,
  joinBlock,
  setBlockKind,
  setBlockWords,
  type ArticleRefusal,
} from '../../../../lessons/authoring/article/block-edits.ts';
import { openPartsOf } from '../../../../lessons/authoring/article/place-again.ts';
import type { Draft } from '../../../../lessons/authoring/draft.ts';
import type { EditName } from '../../../../lessons/authoring/history.ts';
import type { Result } from '../../../../lessons/result.ts';
import { announce } from '../../../stores/announcements.ts';
import { editDraft, type AuthorStore } from '../../../stores/author.ts';
import type { BlockKind } from './kind-letters.ts';

/** What an author does to blocks: changes the draft, and says so once the change is on the disk. */
export interface BlockActions {
  setKind: (place: number, kind: BlockKind) => void;
  /** Each says whether it did anything. */
  remove: (place: number) => boolean;
  join: (place: number) => boolean;
  /** Parts a block's words as they stand in its field. */
  split: (place: number, before: string, after: string) => boolean;
}

export function blockActions(author: AuthorStore): BlockActions {
  return {
    setKind(place, kind) {
      carryOut(
        author,
        'block-kind',
        (draft) => ({ ok: true, value: setBlockKind(draft, place, kind) }),
        () => i18next.t(`authorText.kind.${kind}`),
      );
    },
    remove: (place) =>
      carryOut(
        author,
        'blocks',
        (draft) => deleteBlock(draft, place),
        () => i18next.t('authorText.removed'),
      ),
    join: (place) =>
      carryOut(
        author,
        'blocks',
        (draft) => joinBlock(draft, place),
        () => i18next.t('authorText.joined'),
      ),
    split: (place, before, after) =>
      carryOut(
        author,
        'blocks',
        (draft) => setBlockWords(draft, place, `${before}\n\n${after}`),
        () => i18next.t('authorText.split'),
      ),
  };
}

/**
 * Carries out an edit of the article, and says what came of it: why it is refused, or that it is on the disk, and how many
 * places it cost. False where nothing was changed.
 */
export function carryOut(
  author: AuthorStore,
  name: EditName,
  edit: (draft: Draft) => Result<Draft, ArticleRefusal | 'no-words' | 'category-gone'>,
  said: () => string,
): boolean {
  const { draft } = author.getState();
  const edited = edit(draft);
  if (!edited.ok) {
    announce(i18next.t(`authorText.refused.${edited.error}`));
    return false;
  }
  const saved = editDraft(author, name, () => edited.value);
  if (saved === null) return false;
  tell(saved, draft, edited.value, said);
  return true;
}

/** Says that something is on the disk, and how many places it cost. */
export function tell(saved: Promise<boolean>, before: Draft, after: Draft, said: () => string): void {
  void saved.then((isSaved) => {
    const count = countLost(after) - countLost(before);
    const lost = count > 0 ? ` ${i18next.t('authorText.lost', { count })}` : '';
    announce(isSaved ? `${said()}.${lost}` : i18next.t('common.unsaved'));
  });
}

/** How many places of a draft wait for their words. */
const countLost = (draft: Draft): number => draft.unplaced.length + openPartsOf(draft).length;
