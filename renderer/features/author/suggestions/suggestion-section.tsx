import { useEffect, useRef } from 'react';
import { Button, SwitchButton, SwitchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

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
  const { author } = useAuthorStores();
  const article = useArticle();
  const { possible, isShown } = useSuggestions();
  const section = useKeyboard();
  return (
    <section
      ref={section}
      className="suggestions"
      aria-label={t('authorSuggestions.heading')}
      tabIndex={-1}
      data-testid="suggestions"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) article?.focus();
      }}
    >
      {possible === 'yes' ? (
        <>
          <p className="quiet">{t('authorSuggestions.how')}</p>
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
          {isShown && <Shown />}
        </>
      ) : (
        <p className="quiet">{t(`authorSuggestions.impossible.${possible}`)}</p>
      )}
    </section>
  );
}

function Shown() {
  const { t } = useTranslation();
  const { isReady, open, refused, current } = useSuggestions();
  return (
    <>
      {current === null ? (
        <p className="suggestions-none">
          {isReady ? t('authorSuggestions.none') : t('authorSuggestions.searching')}
        </p>
      ) : (
        <>
          <SuggestionWalk place={open.indexOf(current)} whole={open.length} />
          <SuggestionCard suggestion={current} />
        </>
      )}
      <LastAccepted />
      <RefusedSuggestions refused={refused} />
      {current !== null && <p className="quiet keys">{t('authorSuggestions.keys')}</p>}
    </>
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
      <span className="suggestion-last">
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

/** Takes the keyboard when F8 asks for it, and when what had it is gone with the last suggestion. */
function useKeyboard() {
  const { author } = useAuthorStores();
  const section = useRef<HTMLElement>(null);
  const isAsked = useStore(suggestingOf(author), (state) => state.isAsked);
  const isEmpty = useSuggestions().current === null;
  useEffect(() => {
    if (!isAsked) return;
    if (section.current?.contains(document.activeElement) !== true)
      (section.current?.querySelector<HTMLElement>('.suggestion-answers button') ?? section.current)?.focus();
    suggestingOf(author).setState({ isAsked: false });
  }, [isAsked, author]);
  useEffect(() => {
    if (isEmpty && document.activeElement === document.body && suggestingOf(author).getState().hasBegun)
      section.current?.focus();
  }, [isEmpty, author]);
  return section;
}
