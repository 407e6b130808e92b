import {
  memo,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { useTranslation } from 'react-i18next';

import type { Block, Lesson } from '../../../lessons/format/lesson.ts';
import type { Span } from '../../../lessons/text/span.ts';
import { useDesk, useLesson, useLessonStores } from '../../stores/react.ts';
import { directionOf } from './article-direction.ts';
import { EdgeHandles } from './edge-handles.tsx';
import { Gutter } from './gutter.tsx';
import { ArticleContext, type ArticleOnScreen } from './text-context.ts';
import { TextMap } from './text-map.ts';
import { lineAt, useLines } from './use-article-layout.ts';
import { useArticleKeys } from './use-article-keys.ts';
import { useArticlePointer } from './use-article-pointer.ts';
import { Painting } from './painting.ts';
import { useWordCursor } from './use-word-cursor.ts';
import { WordBox } from './word-box.tsx';

/** The article as a page; what stands before and after it (pens, margin) may ask it for lines and places. */
export function ArticleDesk({ before, after }: { before: ReactNode; after: ReactNode }) {
  const { t } = useTranslation();
  const stores = useLessonStores();
  const lesson = useLesson((state) => state.lesson);
  const draft = useDesk((desk) => desk.draft);
  const scroller = useRef<HTMLDivElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const surface = useRef<HTMLElement>(null);
  const [map, setMap] = useState<TextMap | null>(null);

  useLayoutEffect(() => {
    const elements = [...(surface.current?.children ?? [])];
    setMap(
      new TextMap(
        lesson.blocks.flatMap((span, place) => {
          const element = elements[place];
          return element === undefined ? [] : [{ span, element }];
        }),
      ),
    );
  }, [lesson]);

  const lines = useLines(page, map);
  const cursor = useWordCursor();
  const onKeyDown = useArticleKeys(cursor, map);
  useArticlePointer(surface, map, cursor);

  const show = useCallback(
    (span: Span) => {
      const box = map?.boxes(span)[0];
      const view = scroller.current?.getBoundingClientRect();
      if (box === undefined || view === undefined || scroller.current === null) return;
      // Where a span stands well within sight, the page stays still.
      if (box.top > view.top + 40 && box.bottom < view.bottom - 80) return;
      scroller.current.scrollBy({ top: box.top - view.top - view.height / 3 });
    },
    [map],
  );

  const { span: cursorSpan, active, move } = cursor;
  // Whoever asks the article is drawn anew when this changes: the cursor's moves must not change it.
  const onScreen = useMemo<ArticleOnScreen | null>(() => {
    if (map === null) return null;
    const known = new Map<number, number>();
    return {
      lineOf: (offset) => {
        const origin = page.current?.getBoundingClientRect().top ?? 0;
        const line = known.get(offset) ?? lineAt(lines, map.topOf(offset) - origin);
        known.set(offset, line);
        return line;
      },
      show: (span) => {
        move({ to: 'offset', offset: span.start }, false);
        show(span);
      },
      focus: () => surface.current?.focus({ preventScroll: true }),
    };
  }, [map, lines, show, move]);

  // The word under the cursor stays in sight while keys move it; taking up the keyboard alone moves nothing.
  const follow = useEffectEvent((span: Span | null) => {
    if (active && span !== null) keepInSight(scroller.current, map?.boxes(span)[0]);
  });
  useEffect(() => {
    follow(cursorSpan);
  }, [cursorSpan]);

  // Whoever opens a lesson by keyboard goes on reading by keyboard.
  useEffect(() => {
    if (document.activeElement === document.body) surface.current?.focus({ preventScroll: true });
  }, []);

  // The page opens where it was left.
  useEffect(() => {
    const at = stores.lesson.getState().attempt.cursor;
    if (at > 0) show({ start: at, end: at + 1 });
  }, [show, stores]);

  return (
    <ArticleContext value={onScreen}>
      <Painting scroller={scroller} map={map} />
      {before}
      <div className="page-scroller" ref={scroller}>
        <div className="page" ref={page}>
          <Gutter lines={lines} />
          {active && cursorSpan !== null && draft === null && (
            <WordBox page={page} map={map} span={cursorSpan} />
          )}
          <article
            ref={surface}
            className="article"
            lang={lesson.language}
            dir={directionOf(lesson)}
            role="application"
            aria-roledescription={t('reader.articleRole')}
            aria-label={t('reader.article')}
            tabIndex={0}
            onKeyDown={onKeyDown}
            onFocus={cursor.wake}
            onBlur={cursor.rest}
          >
            <Blocks lesson={lesson} />
          </article>
          <EdgeHandles page={page} map={map} />
        </div>
      </div>
      {after}
    </ArticleContext>
  );
}

const SIGHT = 96;

function keepInSight(scroller: HTMLElement | null, box: DOMRect | undefined): void {
  if (scroller === null || box === undefined) return;
  const view = scroller.getBoundingClientRect();
  const over = Math.max(0, view.top + SIGHT - box.top);
  const under = Math.max(0, box.bottom - (view.bottom - SIGHT));
  if (over > 0 || under > 0) scroller.scrollBy({ top: under > 0 ? under : -over });
}

/** The article's text. It never changes while the lesson is open, so it is laid out once. */
const Blocks = memo(function Blocks({ lesson }: { lesson: Lesson }) {
  return lesson.blocks.map((block) => <BlockOfText key={block.start} block={block} text={lesson.text} />);
});

/** One block, one element, one text node: the text map relies on it. */
function BlockOfText({ block, text }: { block: Block; text: string }) {
  const words = text.slice(block.start, block.end);
  switch (block.kind) {
    case 'headline':
      return <h1 className="headline">{words}</h1>;
    case 'subheading':
      return <h2 className="subheading">{words}</h2>;
    case 'lead':
    case 'credit':
    case 'paragraph':
    case 'caption':
    case 'teaser':
      return <p className={block.kind}>{words}</p>;
  }
}
