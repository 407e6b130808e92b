import { useMemo, type KeyboardEvent } from 'react';

import { textUnder } from '../../../lessons/text/span.ts';
import { announce } from '../../stores/announcements.ts';
import { languageOf } from '../../stores/app.ts';
import { useApp, useLessonStores } from '../../stores/react.ts';
import { directionOf } from './article-direction.ts';
import { categoryName } from './category-name.ts';
import { commandFor, penLetters } from './keyboard.ts';
import { useMarkActions } from './mark-actions.ts';
import { itemAt, markAt, neighbourMark } from './mark-places.ts';
import type { TextMap } from './text-map.ts';
import type { WordCursor } from './use-word-cursor.ts';

const IS_MAC = navigator.userAgent.includes('Mac OS');

/** The keyboard in the article: moves the cursor, marks, walks the marks. */
export function useArticleKeys(cursor: WordCursor, map: TextMap | null): (event: KeyboardEvent) => void {
  const stores = useLessonStores();
  const language = useApp(languageOf);
  const { mark, remove } = useMarkActions();
  return useMemo(() => {
    const { lesson } = stores.lesson.getState();
    const letters = penLetters(lesson.categories, language, lesson.language);
    const surroundings = { rightToLeft: directionOf(lesson) === 'rtl', mac: IS_MAC };
    return (event) => {
      const command = commandFor(event, letters, surroundings);
      if (command === null || cursor.span === null) return;
      event.preventDefault();
      const { marks, feedback } = stores.lesson.getState();
      const revealed = feedback.kind === 'everything';
      const { draft, focus } = stores.desk.getState();
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
          if (command.category !== null) stores.desk.setState({ pen: command.category });
          mark(draft ?? cursor.span, command.category ?? undefined);
          return;
        case 'next-mark': {
          const next = neighbourMark(marks, focus, cursor.span.start, command.by);
          if (next === null) return;
          stores.desk.setState({ focus: { kind: 'mark', id: next.id } });
          cursor.move({ to: 'offset', offset: next.start }, false, false);
          announce(`${categoryName(stores, next.category)}: ${textUnder(lesson.text, next)}`);
          return;
        }
        case 'open-mark': {
          const item = revealed ? itemAt(lesson.key, cursor.span.start, focus) : null;
          const here = item ?? markAt(marks, cursor.span.start, focus);
          if (here === null) return;
          const kind = item === null ? 'mark' : 'item';
          stores.desk.setState({ focus: { kind, id: here.id }, marginOpen: true, cardAsked: true });
          return;
        }
        case 'delete': {
          const here = markAt(marks, cursor.span.start, focus);
          if (here !== null) remove(here.id);
          return;
        }
        case 'let-go':
          stores.desk.setState({
            draft: null,
            focus: null,
            purpose: { kind: 'mark' },
            pointedAt: null,
            marginOpen: false,
          });
          return;
      }
    };
  }, [stores, language, mark, remove, cursor, map]);
}
