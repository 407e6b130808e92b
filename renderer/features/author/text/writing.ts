import {
  insertBlock,
  setBlockWords,
  type ArticleRefusal,
} from '../../../../lessons/authoring/article/block-edits.ts';
import type { Draft } from '../../../../lessons/authoring/draft.ts';
import type { Result } from '../../../../lessons/result.ts';
import { editDraft, type AuthorStore } from '../../../stores/author.ts';

/** Puts the words as they are typed into the draft. Resolves to whether they are on the disk; null where nothing changed. */
export type Write = (typed: string) => Result<Promise<boolean> | null, ArticleRefusal>;

/**
 * One block's words while they are written. They are kept at every pause, but each time from the draft as it was before
 * writing began: so a word that is taken out and typed otherwise is one change, and what is marked on it stays on it.
 */
export function beginWriting(author: AuthorStore, place: number, adding: boolean): Write {
  let before = author.getState().draft;
  let known = before;
  return (typed) => {
    const { draft } = author.getState();
    // Something else was done meanwhile: that is what the words are put into now.
    if (draft !== known) before = draft;
    const edited = adding ? added(before, place, typed) : setBlockWords(before, place, typed);
    if (!edited.ok) return edited;
    const saved = editDraft(author, 'article-words', () => edited.value);
    known = author.getState().draft;
    return { ok: true, value: saved };
  };
}

/** A new block is what the one above it is, but no second headline. */
function added(draft: Draft, place: number, typed: string): ReturnType<typeof insertBlock> {
  const above = draft.lesson.blocks[place - 1]?.kind ?? 'paragraph';
  return insertBlock(draft, place, above === 'headline' ? 'paragraph' : above, typed);
}
