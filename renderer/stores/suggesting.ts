import { createStore, type StoreApi } from 'zustand/vanilla';

import { suggest } from '../../lessons/authoring/suggestions/suggest.ts';
import type { Suggestion } from '../../lessons/authoring/suggestions/suggestion.ts';
import type { Lesson } from '../../lessons/format/lesson.ts';
import type { AuthorStore } from './author.ts';

/** The suggestions for an open draft, and which of them one looks at; never saved. */
export interface Suggesting {
  /** Whether suggestions are shown, in the text and beside it. */
  isShown: boolean;
  /** Of the article as it is now, answered or not; null until it has been looked through. */
  found: readonly Suggestion[] | null;
  /** The id of the suggestion one is at. */
  current: string | null;
  /** The key item that was made of a suggestion last. */
  accepted: string | null;
}

export type SuggestingStore = StoreApi<Suggesting>;

type Article = Pick<Lesson, 'text' | 'language' | 'blocks'>;

const stores = new WeakMap<AuthorStore, { store: SuggestingStore; of: Article | null }>();

/** What belongs to an open draft; thrown away with it. */
export function suggestingOf(author: AuthorStore): SuggestingStore {
  let known = stores.get(author);
  if (known === undefined) {
    const store = createStore<Suggesting>(() => ({
      isShown: true,
      found: null,
      current: null,
      accepted: null,
    }));
    known = { store, of: null };
    stores.set(author, known);
  }
  return known.store;
}

/**
 * Looks through the article unless it has been, as soon as nothing else waits: a long one takes a tenth of a second.
 *
 * @returns takes the wish back
 */
export function lookThrough(author: AuthorStore, article: Article): () => void {
  const store = suggestingOf(author);
  const known = stores.get(author);
  if (known === undefined || isSame(known.of, article)) return () => undefined;
  const waiting = requestIdleCallback(
    () => {
      known.of = article;
      store.setState({ found: suggest(article.text, article.language, article.blocks) });
    },
    { timeout: 500 },
  );
  return () => {
    cancelIdleCallback(waiting);
  };
}

const isSame = (one: Article | null, other: Article): boolean =>
  one !== null && one.text === other.text && one.language === other.language && one.blocks === other.blocks;
