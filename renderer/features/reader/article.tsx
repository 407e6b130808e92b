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

import type { Block } from '../../../lessons/format/lesson.ts';
import type { Span } from '../../../lessons/text/span.ts';
import { useDesk, useMarked, useReader } from '../../stores/react.ts';
import { directionOf } from './article-direction.ts';
import { Gutter } from './gutter.tsx';
import { ArticleContext, CanvasContext, type ArticleOnScreen } from './text-context.ts';
import { TextMap } from './text-map.ts';
import { lineAt, useLines } from './use-article-layout.ts';
import { useArticleKeys } from './use-article-keys.ts';
import { useArticlePointer } from './use-article-pointer.ts';
import { useWordCursor } from './use-word-cursor.ts';
import { WordBox } from './word-box.tsx';

interface ArticleDeskProps {
  /** What stands before and after the page (pens, margin); may ask the article for lines and places. */
  before: ReactNode;
  after: ReactNode;
  /** What is laid over the page: painting, handles. */
  children: ReactNode;
}

/** The article as a page on the desk. */
export function ArticleDesk({ before, after, children }: ArticleDeskProps) {
  const { t } = useTranslation();
  const { hand } = useReader();
  const text = useMarked((state) => state.lesson.text);
  const blocks = useMarked((state) => state.lesson.blocks);
  const language = useMarked((state) => state.lesson.language);
  const draft = useDesk((desk) => desk.draft);
  const scroller = useRef<HTMLDivElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const surface = useRef<HTMLElement>(null);
  const [made, setMade] = useState<{ text: string; blocks: readonly Block[]; map: TextMap } | null>(null);

  useLayoutEffect(() => {
    const elements = [...(surface.current?.children ?? [])];
    const map = new TextMap(
      blocks.flatMap((span, place) => {
        const element = elements[place];
        return element === undefined ? [] : [{ span, element }];
      }),
    );
    setMade({ text, blocks, map });
  }, [text, blocks]);

  // An author's undo can give the article other words or blocks: the map of what was must not measure what is.
  const map = made?.text === text && made.blocks === blocks ? made.map : null;

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

  const canvas = useMemo(() => ({ scroller, page, map }), [map]);

  // Whoever opens a lesson by keyboard goes on reading by keyboard.
  useEffect(() => {
    if (document.activeElement === document.body) surface.current?.focus({ preventScroll: true });
  }, []);

  // The page opens where it was left.
  useEffect(() => {
    const at = hand.recallCursor();
    if (at > 0) show({ start: at, end: at + 1 });
  }, [show, hand]);

  return (
    <ArticleContext value={onScreen}>
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
            lang={language}
            dir={directionOf({ language })}
            role="application"
            aria-roledescription={t('reader.articleRole')}
            aria-label={t('reader.article')}
            tabIndex={0}
            onKeyDown={onKeyDown}
            onFocus={cursor.wake}
            onBlur={cursor.rest}
          >
            <Blocks text={text} blocks={blocks} />
          </article>
          <CanvasContext value={canvas}>{children}</CanvasContext>
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

/** The article's text. It stays as it is while it is marked, so it is laid out once. */
const Blocks = memo(function Blocks({ text, blocks }: { text: string; blocks: readonly Block[] }) {
  return blocks.map((block) => <BlockOfText key={block.start} block={block} text={text} />);
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
