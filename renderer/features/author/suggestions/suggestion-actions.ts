import i18next from 'i18next';
import { useMemo } from 'react';

import type { Draft } from '../../../../lessons/authoring/draft.ts';
import type { EditName } from '../../../../lessons/authoring/history.ts';
import {
  acceptSuggestion,
  recallSuggestion,
  refuseSuggestion,
  sortSuggestions,
} from '../../../../lessons/authoring/suggestions/answer.ts';
import type { Suggestion } from '../../../../lessons/authoring/suggestions/suggestion.ts';
import { textUnder } from '../../../../lessons/text/span.ts';
import { announce } from '../../../stores/announcements.ts';
import { editDraft, type AuthorStore } from '../../../stores/author.ts';
import { useAuthorStores } from '../../../stores/react.ts';
import { foundIn, suggestingOf } from '../../../stores/suggesting.ts';

/** What an author can answer to a suggestion. Nothing of it moves the page or changes what is in focus. */
export interface SuggestionActions {
  /** @param category its name in the interface's language, for what is said */
  accept: (suggestion: Suggestion, category: string) => void;
  refuse: (suggestion: Suggestion) => void;
  recall: (suggestion: Suggestion) => void;
}

export function useSuggestionActions(): SuggestionActions {
  const { author } = useAuthorStores();
  return useMemo(() => suggestionActions(author), [author]);
}

function suggestionActions(author: AuthorStore): SuggestionActions {
  const suggesting = suggestingOf(author);
  const found = (): readonly Suggestion[] =>
    foundIn(suggesting.getState(), author.getState().draft.lesson) ?? [];
  const textOf = ({ span }: Suggestion): string => textUnder(author.getState().draft.lesson.text, span);

  const edit = (name: EditName, change: (draft: Draft) => Draft, said: string): void => {
    void editDraft(author, name, change)?.then((isSaved) => {
      announce(isSaved ? said : i18next.t('common.unsaved'));
    });
  };

  /** What comes after a suggestion that is being answered, else what comes before it. */
  const nextOf = ({ id }: Suggestion): string | null => {
    const { open } = sortSuggestions(author.getState().draft, found());
    const place = open.findIndex((other) => other.id === id);
    return (open[place + 1] ?? open[place - 1])?.id ?? null;
  };

  return {
    accept(suggestion, category) {
      const current = nextOf(suggestion);
      const { draft: after, id } = acceptSuggestion(author.getState().draft, suggestion, found());
      const text = textOf(suggestion);
      edit('suggestion-accepted', () => after, i18next.t('authorSuggestions.accepted', { category, text }));
      suggesting.setState({ current, accepted: id, hasBegun: true });
    },
    refuse(suggestion) {
      const current = nextOf(suggestion);
      const said = i18next.t('authorSuggestions.refused', { text: textOf(suggestion) });
      edit('suggestion-refused', (draft) => refuseSuggestion(draft, suggestion), said);
      suggesting.setState({ current, accepted: null, hasBegun: true });
    },
    recall(suggestion) {
      const said = i18next.t('authorSuggestions.recalled', { text: textOf(suggestion) });
      edit('suggestion-recalled', (draft) => recallSuggestion(draft, suggestion), said);
      suggesting.setState({ current: suggestion.id, accepted: null });
    },
  };
}
