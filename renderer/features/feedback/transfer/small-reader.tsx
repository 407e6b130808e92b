import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { Category } from '../../../../lessons/format/category.ts';
import type { Mark } from '../../../../lessons/marks/mark.ts';
import { snapToWords } from '../../../../lessons/text/snap.ts';
import { findSentences } from '../../../../lessons/text/sentences.ts';
import { textUnder, type Span } from '../../../../lessons/text/span.ts';
import type { WordIndex } from '../../../../lessons/text/words.ts';
import { announce } from '../../../stores/announcements.ts';
import { useApp, useDesk, useReading, useReadingStores } from '../../../stores/react.ts';
import { directionOf } from '../../reader/article-direction.ts';
import { moveCursor, selectionOf, type Cursor } from '../../reader/cursor.ts';
import { commandFor } from '../../reader/keyboard.ts';
import { markAt } from '../../reader/mark-places.ts';
import { usePointer } from '../../reader/use-pointer.ts';
import { MarkedText } from '../marked-text.tsx';
import { layStrokes } from '../strokes.ts';
import { useLetters } from '../use-letters.ts';
import { SmallMap } from './small-map.ts';

const IS_MAC = navigator.userAgent.includes('Mac OS');

interface SmallReaderProps {
  words: WordIndex;
  marks: readonly Mark[];
  draft: Span | null;
  onDraft: (draft: Span | null) => void;
  onMark: (span: Span, category?: string) => void;
  onRemove: (mark: Mark) => void;
}

/** A short text read and marked as the article is: by dragging, by two taps, or by the word cursor and the pens' letters. */
export function SmallReader({ words, marks, draft, onDraft, onMark, onRemove }: SmallReaderProps) {
  const { t } = useTranslation();
  const { desk } = useReadingStores();
  const lesson = useReading((state) => state.lesson);
  const tapping = useDesk((state) => state.tapping);
  const snapping = useApp((state) => state.settings.snapToWords);
  const { keys } = useLetters();
  const surface = useRef<HTMLParagraphElement>(null);
  const map = useRef<SmallMap | null>(null);
  const hands = useRef({
    open: true,
    tapping,
    onDraft: () => undefined,
    onChosen: () => undefined,
    onPoint: () => false,
  } as Parameters<typeof usePointer>[2]['current']);
  const [cursor, setCursor] = useState<Cursor>({ word: 0, anchor: null });
  const [active, setActive] = useState(false);
  const latest = useRef(cursor);
  const { text } = words;
  const whole = useMemo(() => ({ start: 0, end: text.length }), [text]);
  const ground = useMemo(
    () => ({
      words,
      sentences: findSentences(text, lesson.language, [whole]),
      blocks: [{ kind: 'paragraph' as const, ...whole }],
    }),
    [words, text, lesson.language, whole],
  );
  const here = words.words[cursor.word] ?? null;

  useLayoutEffect(() => {
    if (surface.current !== null) map.current ??= new SmallMap(surface.current);
    hands.current = {
      open: true,
      tapping,
      onDraft: (span) => {
        onDraft(span === null || !snapping ? span : snapToWords(span, words));
      },
      onChosen: (span) => {
        onMark(span);
      },
      onPoint: (offset) => markAt(marks, offset, null) !== null,
    };
  });
  usePointer(surface, map, hands);

  const onKeyDown = (event: KeyboardEvent): void => {
    const rightToLeft = directionOf(lesson) === 'rtl';
    const command = commandFor(event, keys, { rightToLeft, mac: IS_MAC });
    if (command === null || here === null) return;
    event.preventDefault();
    const go = (move: Parameters<typeof moveCursor>[1], extend: boolean): void => {
      const from = draft === null ? { ...latest.current, anchor: null } : latest.current;
      const after = moveCursor(from, move, extend, ground);
      latest.current = after;
      setCursor(after);
      const selection = selectionOf(after, words);
      onDraft(selection);
      const word = words.words[after.word];
      if (word !== undefined) announce(textUnder(text, selection ?? word));
    };
    switch (command.kind) {
      case 'move':
        go(command.move, command.extend);
        return;
      case 'line': {
        const offset = map.current?.offsetOnLine(command.by) ?? null;
        if (offset !== null) go({ to: 'offset', offset }, command.extend);
        return;
      }
      case 'mark':
        if (command.category !== null) desk.setState({ pen: command.category });
        onMark(draft ?? here, command.category ?? undefined);
        return;
      case 'delete': {
        const mark = markAt(marks, here.start, null);
        if (mark !== null) onRemove(mark);
        return;
      }
      case 'let-go':
        onDraft(null);
        return;
      case 'next-mark':
      case 'open-mark':
        return;
    }
  };

  const strokes = useMemo(() => strokesOf(marks, lesson.categories), [marks, lesson.categories]);
  return (
    <p
      ref={surface}
      className="small-text"
      lang={lesson.language}
      dir={directionOf(lesson)}
      role="application"
      aria-roledescription={t('feedback.transfer.textRole')}
      aria-label={t('feedback.transfer.text')}
      tabIndex={0}
      data-testid="small-text"
      onKeyDown={onKeyDown}
      onFocus={() => {
        setActive(true);
      }}
      onBlur={() => {
        setActive(false);
      }}
    >
      <MarkedText
        text={text}
        range={whole}
        strokes={strokes}
        draft={draft}
        cursor={active && draft === null ? here : null}
      />
    </p>
  );
}

const strokesOf = (marks: readonly Mark[], categories: readonly Category[]) =>
  layStrokes(
    marks.flatMap(({ start, end, category }) => {
      const found = categories.find(({ id }) => id === category);
      return found === undefined ? [] : [{ start, end, category: found, state: 'mine' as const }];
    }),
  );
