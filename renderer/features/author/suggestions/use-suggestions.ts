import { useEffect } from 'react';
import { useStore } from 'zustand';

import { sortSuggestions, type SortedSuggestions } from '../../../../lessons/authoring/suggestions/answer.ts';
import type { Draft } from '../../../../lessons/authoring/draft.ts';
import { rulesFor } from '../../../../lessons/authoring/suggestions/suggest.ts';
import type { Suggestion } from '../../../../lessons/authoring/suggestions/suggestion.ts';
import type { AuthorStore } from '../../../stores/author.ts';
import { useAuthor, useAuthorStores } from '../../../stores/react.ts';
import { foundIn, lookThrough, suggestingOf } from '../../../stores/suggesting.ts';

/** The suggestions on screen, in reading order. */
export interface ShownSuggestions {
  /** Whether suggestions can be made for this lesson, and if not, why. */
  possible: 'yes' | 'other-language' | 'no-category';
  isShown: boolean;
  /** Whether the article has been looked through. */
  isReady: boolean;
  open: readonly Suggestion[];
  refused: readonly Suggestion[];
  /** The one that one is at; null where none is open. */
  current: Suggestion | null;
}

const NONE: readonly Suggestion[] = [];

/** Suggestions for the open draft that wait for an answer, kept in step with its article and its key. */
export function useSuggestions(): ShownSuggestions {
  const { author } = useAuthorStores();
  const lesson = useAuthor(({ draft }) => draft.lesson);
  const refusals = useAuthor(({ draft }) => draft.refused);
  const suggesting = useStore(suggestingOf(author));
  const { isShown, current } = suggesting;
  const { text, language, blocks } = lesson;
  const found = foundIn(suggesting, lesson);
  useEffect(() => lookThrough(author, { text, language, blocks }), [author, text, language, blocks]);
  const { open, refused } = sortedOnce(author, lesson, refusals, found ?? NONE);
  const hasCategory = lesson.categories.some(({ id }) => id === 'quote' || id === 'sourcing');
  return {
    possible: rulesFor(language) === null ? 'other-language' : hasCategory ? 'yes' : 'no-category',
    isShown,
    isReady: found !== null,
    open,
    refused,
    current: open.find(({ id }) => id === current) ?? open[0] ?? null,
  };
}

interface Sorted {
  of: readonly unknown[];
  sorted: SortedSuggestions;
}

const lastSorted = new WeakMap<AuthorStore, Sorted>();

/** Several parts of the page ask for the same; a key of 500 items is gone through once for all of them. */
function sortedOnce(
  author: AuthorStore,
  lesson: Draft['lesson'],
  refused: Draft['refused'],
  found: readonly Suggestion[],
): SortedSuggestions {
  const of = [lesson.key, lesson.categories, refused, found];
  const last = lastSorted.get(author);
  if (last !== undefined && of.every((part, place) => part === last.of[place])) return last.sorted;
  const sorted = sortSuggestions({ lesson, refused }, found);
  lastSorted.set(author, { of, sorted });
  return sorted;
}
