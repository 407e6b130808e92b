import { useLayoutEffect, useMemo, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Comparison } from '../../../../lessons/compare/comparison.ts';
import type { Block, Lesson } from '../../../../lessons/format/lesson.ts';
import { useLesson } from '../../../stores/react.ts';
import { directionOf } from '../../reader/article-direction.ts';
import { strokesOfComparison } from '../comparison-strokes.ts';
import { MarkedText, stateClass } from '../marked-text.tsx';
import { layStrokes, type LaidStroke } from '../strokes.ts';
import { useLetters } from '../use-letters.ts';
import { breakLines, type BrokenBlock } from '../../paper/lines-of-text.ts';

const NUMBERED = 5;

interface ResultArticleProps {
  comparison: Comparison;
  broken: readonly BrokenBlock[] | null;
  onBroken: (broken: BrokenBlock[]) => void;
}

/**
 * The article with own marks and key, for paper. Laid out once as on the screen to find its lines, then set line by line
 * with elements: what the Highlight API paints can be neither hatched nor lettered.
 */
export function ResultArticle({ comparison, broken, onBroken }: ResultArticleProps) {
  const { t } = useTranslation();
  const lesson = useLesson((state) => state.lesson);
  const marks = useLesson((state) => state.marks);
  const strokes = useMemo(
    () => layStrokes(strokesOfComparison(lesson, marks, comparison)),
    [lesson, marks, comparison],
  );
  return (
    <section className="result-article" aria-labelledby="result-article">
      <h2 id="result-article">{t('feedback.result.article')}</h2>
      <Legend />
      <div className="result-page-text article" lang={lesson.language} dir={directionOf(lesson)}>
        {broken === null ? (
          <Unbroken lesson={lesson} onBroken={onBroken} />
        ) : (
          broken.map((block) => (
            <LinesOfBlock key={block.block.start} broken={block} text={lesson.text} strokes={strokes} />
          ))
        )}
      </div>
    </section>
  );
}

function Unbroken({ lesson, onBroken }: { lesson: Lesson; onBroken: (broken: BrokenBlock[]) => void }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    onBroken(breakLines(lesson.blocks, [...(place.current?.children ?? [])]));
  }, [lesson, onBroken]);
  return (
    <div ref={place}>
      {lesson.blocks.map((block) => (
        <p key={block.start} className={block.kind}>
          {lesson.text.slice(block.start, block.end)}
        </p>
      ))}
    </div>
  );
}

function LinesOfBlock({
  broken: { block, lines, first },
  text,
  strokes,
}: {
  broken: BrokenBlock;
  text: string;
  strokes: readonly LaidStroke[];
}) {
  const { letterOf } = useLetters();
  return (
    <SetBlock kind={block.kind}>
      {lines.map((line, place) => {
        const number = first + place;
        return (
          <span
            key={line.start}
            className="line"
            data-line={number === 1 || number % NUMBERED === 0 ? number : undefined}
          >
            <MarkedText
              text={text}
              range={line}
              strokes={strokes}
              letterOf={({ category }) => letterOf(category.id)}
            />
          </span>
        );
      })}
    </SetBlock>
  );
}

function SetBlock({ kind, children }: { kind: Block['kind']; children: ReactNode }) {
  if (kind === 'headline') return <h3 className={kind}>{children}</h3>;
  if (kind === 'subheading') return <h4 className={kind}>{children}</h4>;
  return <p className={kind}>{children}</p>;
}

function Legend() {
  const { t } = useTranslation();
  const { letterOf } = useLetters();
  const categories = useLesson((state) => state.lesson.categories);
  const first = categories[0];
  if (first === undefined) return null;
  return (
    <ul className="legend" aria-label={t('feedback.result.legend')}>
      {(['found', 'missed', 'optional', 'aside'] as const).map((state) => (
        <li key={state}>
          <span className="legend-strokes" aria-hidden="true">
            {categories.map((category) => (
              <span
                key={category.id}
                className={`marked stroke-${category.colour} line-${category.line} ${stateClass[state]}`}
              >
                {`\u00A0${letterOf(category.id)}\u00A0`}
              </span>
            ))}
          </span>
          {t(`feedback.result.legendOf.${state}`)}
        </li>
      ))}
    </ul>
  );
}
