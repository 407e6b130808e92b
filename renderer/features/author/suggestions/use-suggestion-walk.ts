import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { textUnder } from '../../../../lessons/text/span.ts';
import { announce } from '../../../stores/announcements.ts';
import { useAuthorStores } from '../../../stores/react.ts';
import { suggestingOf } from '../../../stores/suggesting.ts';
import { useArticle } from '../../reader/text-context.ts';
import { useSuggestions } from './use-suggestions.ts';

/** Goes to the next open suggestion or the one before: shows its words in the article and says them. */
export function useSuggestionWalk(): (by: 1 | -1) => void {
  const { t } = useTranslation();
  const { author } = useAuthorStores();
  const article = useArticle();
  const { open, current, isShown } = useSuggestions();
  return (by) => {
    // The first step is onto the one that is shown already.
    const { hasBegun } = suggestingOf(author).getState();
    const place = current === null ? -1 : open.indexOf(current);
    const to = hasBegun || by === -1 ? open[(place + by + open.length) % open.length] : current;
    if (!to || !isShown) return;
    suggestingOf(author).setState({ current: to.id, accepted: null, hasBegun: true });
    article?.show(to.span);
    const text = textUnder(author.getState().draft.lesson.text, to.span);
    announce(`${t('authorSuggestions.card', { text })}. ${t(`authorSuggestions.rule.${to.rule}`)}`);
  };
}

/**
 * F8 and Shift+F8 go to the next and the previous suggestion from wherever the keyboard is, and bring it to the card.
 *
 * @param show brings the suggestions into view
 */
export function useSuggestionKeys(show: () => void): void {
  const { author, desk } = useAuthorStores();
  const walk = useSuggestionWalk();
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'F8' || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    show();
    desk.setState({ marginOpen: true });
    walk(event.shiftKey ? -1 : 1);
    suggestingOf(author).setState({ isAsked: true });
  };
  const latest = useRef(press);
  useEffect(() => {
    latest.current = press;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      latest.current(event);
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
    };
  }, []);
}
