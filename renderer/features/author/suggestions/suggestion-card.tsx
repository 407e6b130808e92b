import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Suggestion } from '../../../../lessons/authoring/suggestions/suggestion.ts';
import { textUnder } from '../../../../lessons/text/span.ts';
import { useAuthor } from '../../../stores/react.ts';
import { CategoryMark } from '../../reader/category-mark.tsx';
import { useLocalized } from '../../reader/use-localized.ts';
import { useSuggestionActions } from './suggestion-actions.ts';

/** One suggestion: its words, what they would become, and why. */
export function SuggestionCard({ suggestion }: { suggestion: Suggestion }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const { accept, refuse } = useSuggestionActions();
  const { text, language, categories } = useAuthor(({ draft }) => draft.lesson);
  const category = categories.find(({ id }) => id === suggestion.category);
  if (category === undefined) return null;
  const technique = category.techniques.find(({ id }) => id === suggestion.technique);
  const name = localized(category.name).text;
  const words = textUnder(text, suggestion.span);
  const { speaker, cue, rule } = suggestion;
  return (
    <div
      className="suggestion"
      role="group"
      aria-label={t('authorSuggestions.card', { text: words })}
      data-testid="suggestion"
    >
      <blockquote className="card-words" lang={language}>
        {words}
      </blockquote>
      <dl className="suggestion-facts">
        <dt>{t('authorSuggestions.wouldBe')}</dt>
        <dd>
          <CategoryMark category={category} />{' '}
          {technique === undefined
            ? name
            : t('authorSuggestions.kind', { category: name, technique: localized(technique.name).text })}
        </dd>
        {category.attributed && speaker !== null && (
          <>
            <dt>{t('authorSuggestions.speaker')}</dt>
            <dd lang={language}>{speaker.name}</dd>
          </>
        )}
        {category.attributed && cue !== null && (
          <>
            <dt>{t('authorSuggestions.cue')}</dt>
            <dd lang={language}>{textUnder(text, cue)}</dd>
          </>
        )}
        <dt>{t('authorSuggestions.why')}</dt>
        <dd>{t(`authorSuggestions.rule.${rule}`)}</dd>
      </dl>
      <div className="suggestion-answers">
        <Button
          className="button"
          onPress={() => {
            accept(suggestion, name);
          }}
        >
          {t('authorSuggestions.accept')}
        </Button>
        <Button
          className="button"
          onPress={() => {
            refuse(suggestion);
          }}
        >
          {t('authorSuggestions.refuse')}
        </Button>
      </div>
    </div>
  );
}
