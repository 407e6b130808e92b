import { useMemo, type KeyboardEvent } from 'react';

import { textUnder } from '../../../lessons/text/span.ts';
import { announce } from '../../stores/announcements.ts';
import { languageOf } from '../../stores/app.ts';
import { useApp, useMarked, useReader } from '../../stores/react.ts';
import { directionOf } from './article-direction.ts';
import { categoryName } from './category-name.ts';
import { commandFor, penLetters } from './keyboard.ts';
import { markAt, neighbourMark } from './mark-places.ts';
import type { TextMap } from './text-map.ts';
import type { WordCursor } from './use-word-cursor.ts';

const IS_MAC = navigator.userAgent.includes('Mac OS');

/** The keyboard in the article: moves the cursor, marks, walks the marks. */
export function useArticleKeys(cursor: WordCursor, map: TextMap | null): (event: KeyboardEvent) => void {
  const stores = useReader();
  const categories = useMarked((state) => state.lesson.categories);
  const articleLanguage = useMarked((state) => state.lesson.language);
  const language = useApp(languageOf);
  return useMemo(() => {
    const { desk, hand } = stores;
    const letters = penLetters(categories, language, articleLanguage);
    const rightToLeft = directionOf({ language: articleLanguage }) === 'rtl';
    const surroundings = { rightToLeft, mac: IS_MAC };
    return (event) => {
      const command = commandFor(event, letters, surroundings);
      if (command === null || cursor.span === null) return;
      event.preventDefault();
      const { marks, lesson } = stores.lesson.getState();
      const { draft, focus } = desk.getState();
      switch (command.kind) {
        case 'move':
          cursor.move(command.move, command.extend);
          return;
        case 'line': {
          const offset = map?.offsetOnLine(cursor.span.start, command.by) ?? null;
          if (offset !== null) cursor.move({ to: 'offset', offset }, command.extend);
          return;
        }
        case 'mark':
          if (command.category !== null) desk.setState({ pen: command.category });
          hand.mark(draft ?? cursor.span, command.category ?? undefined);
          return;
        case 'next-mark': {
          const next = neighbourMark(marks, focus, cursor.span.start, command.by);
          if (next === null) return;
          desk.setState({ focus: { kind: 'mark', id: next.id } });
          cursor.move({ to: 'offset', offset: next.start }, false, false);
          announce(`${categoryName(stores, next.category)}: ${textUnder(lesson.text, next)}`);
          return;
        }
        case 'open-mark': {
          const here = hand.findAt(cursor.span.start, false);
          if (here !== null) desk.setState({ focus: here, marginOpen: true, cardAsked: true });
          return;
        }
        case 'delete': {
          const here = markAt(marks, cursor.span.start, focus);
          if (here !== null) hand.remove(here.id);
          return;
        }
        case 'let-go':
          desk.setState({
            draft: null,
            focus: null,
            purpose: { kind: 'mark' },
            pointedAt: null,
            marginOpen: false,
          });
          return;
      }
    };
  }, [stores, categories, articleLanguage, language, cursor, map]);
}
