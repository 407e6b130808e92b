import { createStore, type StoreApi } from 'zustand/vanilla';

import { suggest } from '../../lessons/authoring/suggestions/suggest.ts';
import type { Suggestion } from '../../lessons/authoring/suggestions/suggestion.ts';
import type { Lesson } from '../../lessons/format/lesson.ts';
import type { AuthorStore } from './author.ts';

type Article = Pick<Lesson, 'text' | 'language' | 'blocks'>;

/** The suggestions for an open draft, and which of them one looks at; never saved. */
export interface Suggesting {
  /** Whether suggestions are shown, in the text and beside it. */
  isShown: boolean;
  /** What was found in which article, answered or not; null until one has been looked through. */
  found: { article: Article; suggestions: readonly Suggestion[] } | null;
  /** The id of the suggestion one is at. */
  current: string | null;
  /** The key item that was made of a suggestion last. */
  accepted: string | null;
  /** Whether one has begun to go through them. */
  hasBegun: boolean;
  /** Whether the keyboard shall go to them. */
  isAsked: boolean;
}

export type SuggestingStore = StoreApi<Suggesting>;

const stores = new WeakMap<AuthorStore, SuggestingStore>();

/** What belongs to an open draft; thrown away with it. */
export function suggestingOf(author: AuthorStore): SuggestingStore {
  let store = stores.get(author);
  if (store === undefined) {
    store = createStore<Suggesting>(() => ({
      isShown: true,
      found: null,
      current: null,
      accepted: null,
      hasBegun: false,
      isAsked: false,
    }));
    stores.set(author, store);
  }
  return store;
}

/** What was found in an article; null where it was another, or none yet: then the places would be wrong. */
export const foundIn = ({ found }: Suggesting, article: Article): readonly Suggestion[] | null =>
  found !== null && isSame(found.article, article) ? found.suggestions : null;

/**
 * Looks through an article unless it has been, as soon as nothing else waits: a long one takes a tenth of a second.
 *
 * @returns takes the wish back
 */
export function lookThrough(author: AuthorStore, article: Article): () => void {
  const store = suggestingOf(author);
  if (foundIn(store.getState(), article) !== null) return () => undefined;
  const waiting = requestIdleCallback(
    () => {
      const suggestions = suggest(article.text, article.language, article.blocks);
      store.setState({ found: { article, suggestions } });
    },
    { timeout: 500 },
  );
  return () => {
    cancelIdleCallback(waiting);
  };
}

const isSame = (one: Article, other: Article): boolean =>
  one.text === other.text && one.language === other.language && one.blocks === other.blocks;
