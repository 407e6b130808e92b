import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';

import type { PaperLesson } from '../../../lessons/flow/on-paper.ts';
import { breakLines, type BrokenBlock } from '../paper/lines-of-text.ts';
import { directionOf } from '../reader/article-direction.ts';

/** Every cut of type the article on paper is set in; a line measured before its type is there would break elsewhere. */
const CUTS = [
  '400 16px "Source Serif 4 Variable"',
  '600 16px "Source Serif 4 Variable"',
  '400 16px "Source Sans 3 Variable"',
  '600 16px "Source Sans 3 Variable"',
];

type Article = Pick<PaperLesson, 'text' | 'blocks' | 'language'>;

/**
 * Where an article's lines break on paper. Measured once in a column of the sheet's own width and type, which know nothing
 * of this reader's settings: worksheet and solution have the same line numbers, whoever prints them and when.
 *
 * @returns the lines (null until they are measured), and the column they are measured in, to be drawn beside the sheet
 */
export function useBrokenLines(article: Article): { broken: BrokenBlock[] | null; column: ReactNode } {
  const [measured, setMeasured] = useState<{ article: Article; broken: BrokenBlock[] } | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const { text, blocks, language } = article;
  useLayoutEffect(() => {
    let wanted = true;
    const measure = (): void => {
      if (!wanted || place.current === null) return;
      setMeasured({ article, broken: breakLines(blocks, [...place.current.children]) });
    };
    void Promise.all(CUTS.map((cut) => document.fonts.load(cut, text))).then(measure, measure);
    return () => {
      wanted = false;
    };
  }, [article, text, blocks]);
  const column = (
    <div
      ref={place}
      className="paper-text paper-column"
      aria-hidden="true"
      lang={language}
      dir={directionOf(article)}
    >
      {blocks.map((block) => (
        <p key={block.start} className={`paper-${block.kind}`}>
          {text.slice(block.start, block.end)}
        </p>
      ))}
    </div>
  );
  return { broken: measured?.article === article ? measured.broken : null, column };
}
