import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Suggestion } from '../../../../lessons/authoring/suggestions/suggestion.ts';
import { textUnder } from '../../../../lessons/text/span.ts';
import { useAuthor } from '../../../stores/react.ts';
import { useSuggestionActions } from './suggestion-actions.ts';

/** What was refused, to be brought back singly. */
export function RefusedSuggestions({ refused }: { refused: readonly Suggestion[] }) {
  const { t } = useTranslation();
  const { recall } = useSuggestionActions();
  const { text, language } = useAuthor(({ draft }) => draft.lesson);
  if (refused.length === 0) return null;
  return (
    <Disclosure className="refused-suggestions">
      <Button slot="trigger" className="plain">
        {t('authorSuggestions.refusedOnes', { count: refused.length })}
      </Button>
      <DisclosurePanel>
        <ul>
          {refused.map((suggestion) => {
            const words = textUnder(text, suggestion.span);
            return (
              <li key={suggestion.id}>
                <span className="mark-words" lang={language}>
                  {words}
                </span>
                <Button
                  className="plain"
                  aria-label={t('authorSuggestions.recallOne', { text: words })}
                  onPress={() => {
                    recall(suggestion);
                  }}
                >
                  {t('authorSuggestions.recall')}
                </Button>
              </li>
            );
          })}
        </ul>
      </DisclosurePanel>
    </Disclosure>
  );
}
