import { useId, useRef } from 'react';
import { Button, SwitchButton, SwitchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { rulesFor } from '../../../../lessons/authoring/suggestions/suggest.ts';
import { textUnder } from '../../../../lessons/text/span.ts';
import { useAuthor, useAuthorStores } from '../../../stores/react.ts';
import { suggestingOf } from '../../../stores/suggesting.ts';
import { useArticle } from '../../reader/text-context.ts';
import { RefusedSuggestions } from './refused-suggestions.tsx';
import { SuggestionCard } from './suggestion-card.tsx';
import { SuggestionWalk } from './suggestion-walk.tsx';
import { useSuggestions } from './use-suggestions.ts';

/** Quotes and sources that rules suspect, beside the text: one at a time, each to be accepted or refused. */
export function SuggestionSection() {
  const { t } = useTranslation();
  const heading = useId();
  const section = useRef<HTMLElement>(null);
  const { author } = useAuthorStores();
  const article = useArticle();
  const { language, categories } = useAuthor(({ draft }) => draft.lesson);
  const { isShown, isReady, open, refused, current } = useSuggestions();
  const hasRules = rulesFor(language) !== null;
  const hasCategory = categories.some(({ id }) => id === 'quote' || id === 'sourcing');
  const canSuggest = hasRules && hasCategory;
  return (
    <section
      ref={section}
      className="suggestions"
      aria-labelledby={heading}
      tabIndex={-1}
      data-testid="suggestions"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) article?.focus();
      }}
    >
      <div className="suggestions-head">
        <h2 className="margin-heading" id={heading}>
          {canSuggest && isReady
            ? t('authorSuggestions.heading', { count: open.length })
            : t('authorSuggestions.headingPlain')}
        </h2>
        {canSuggest && (
          <SwitchField
            isSelected={isShown}
            onChange={(shown) => {
              suggestingOf(author).setState({ isShown: shown });
            }}
          >
            <SwitchButton className="switch">
              <span className="switch-track" aria-hidden="true" />
              {t('authorSuggestions.shown')}
            </SwitchButton>
          </SwitchField>
        )}
      </div>
      {!hasRules && <p className="quiet">{t('authorSuggestions.otherLanguage')}</p>}
      {hasRules && !hasCategory && <p className="quiet">{t('authorSuggestions.noCategory')}</p>}
      {canSuggest && isShown && (
        <>
          {current === null ? (
            <p className="quiet">
              {isReady ? t('authorSuggestions.none') : t('authorSuggestions.searching')}
            </p>
          ) : (
            <>
              <SuggestionWalk open={open} current={current} section={section} />
              <SuggestionCard suggestion={current} />
            </>
          )}
          <LastAccepted />
          <RefusedSuggestions refused={refused} />
          {current !== null && <p className="quiet keys">{t('authorSuggestions.keys')}</p>}
        </>
      )}
    </section>
  );
}

/** What was accepted last is in the key now, but nothing is said of it yet. */
function LastAccepted() {
  const { t } = useTranslation();
  const { author, desk } = useAuthorStores();
  const accepted = useStore(suggestingOf(author), (state) => state.accepted);
  const { key, text, language } = useAuthor(({ draft }) => draft.lesson);
  const item = key.find(({ id }) => id === accepted);
  if (item === undefined) return null;
  return (
    <p className="suggestion-accepted">
      <span className="mark-words">
        {t('authorSuggestions.acceptedShort')} <span lang={language}>{textUnder(text, item.core)}</span>
      </span>
      <Button
        className="plain"
        onPress={() => {
          desk.setState({ focus: { kind: 'mark', id: item.id }, cardAsked: true });
        }}
      >
        {t('authorSuggestions.openItem')}
      </Button>
    </p>
  );
}
