import { useEffect, useRef, type RefObject } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Suggestion } from '../../../../lessons/authoring/suggestions/suggestion.ts';
import { textUnder } from '../../../../lessons/text/span.ts';
import { announce } from '../../../stores/announcements.ts';
import { useAuthorStores } from '../../../stores/react.ts';
import { suggestingOf } from '../../../stores/suggesting.ts';
import { useArticle } from '../../reader/text-context.ts';

interface SuggestionWalkProps {
  open: readonly Suggestion[];
  current: Suggestion;
  /** What takes the keyboard when one comes from elsewhere. */
  section: RefObject<HTMLElement | null>;
}

/** From one suggestion to the next, by buttons and, wherever the keyboard is, by F8. Walking is what shows its words. */
export function SuggestionWalk({ open, current, section }: SuggestionWalkProps) {
  const { t } = useTranslation();
  const { author, desk } = useAuthorStores();
  const article = useArticle();
  const place = open.indexOf(current);

  const go = (to: Suggestion | undefined): void => {
    if (to === undefined) return;
    suggestingOf(author).setState({ current: to.id, accepted: null });
    article?.show(to.span);
    const text = textUnder(author.getState().draft.lesson.text, to.span);
    announce(`${t('authorSuggestions.card', { text })}. ${t(`authorSuggestions.rule.${to.rule}`)}`);
  };
  const step = (by: 1 | -1): void => {
    go(open[(place + by + open.length) % open.length]);
  };

  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  useEffect(() => {
    const walk = (event: KeyboardEvent): void => {
      if (event.key !== 'F8' || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      desk.setState({ marginOpen: true });
      latest.current(event.shiftKey ? -1 : 1);
      if (section.current?.contains(document.activeElement) !== true) section.current?.focus();
    };
    window.addEventListener('keydown', walk);
    return () => {
      window.removeEventListener('keydown', walk);
    };
  }, [desk, section]);

  return (
    <div className="walk" role="group" aria-label={t('authorSuggestions.walk')}>
      <Button
        className="small"
        aria-label={t('authorSuggestions.earlier')}
        onPress={() => {
          step(-1);
        }}
      >
        ‹
      </Button>
      <span className="walk-place">
        {t('authorSuggestions.place', { place: place + 1, whole: open.length })}
      </span>
      <Button
        className="small"
        aria-label={t('authorSuggestions.later')}
        onPress={() => {
          step(1);
        }}
      >
        ›
      </Button>
    </div>
  );
}
