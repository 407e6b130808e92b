import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { Comparison, ItemVerdict } from '../../../lessons/compare/comparison.ts';
import type { KeyItem } from '../../../lessons/format/key.ts';
import type { Mark } from '../../../lessons/marks/mark.ts';
import type { Exercise } from '../../../lessons/progress/exercises.ts';
import { boxAfter, daysIn, outcomeOf, type Box } from '../../../lessons/progress/spacing.ts';
import { textUnder } from '../../../lessons/text/span.ts';
import { useReading } from '../../stores/react.ts';
import { strokesOfComparison } from '../feedback/comparison-strokes.ts';
import { ExplanationTexts } from '../feedback/explanation.tsx';
import { MarkedText } from '../feedback/marked-text.tsx';
import { useNumberWord } from '../feedback/number-words.ts';
import { rowsOf, type Row } from '../feedback/rows.ts';
import { Sign } from '../feedback/sign.tsx';
import { layStrokes } from '../feedback/strokes.ts';
import { ItemVerdictSentences } from '../feedback/verdict-sentences.tsx';
import { standingOfItem, standingOfRow, useShortVerdicts } from '../feedback/verdict-words.ts';
import { directionOf } from '../reader/article-direction.ts';
import { CategoryMark } from '../reader/category-mark.tsx';
import { useLocalized } from '../reader/use-localized.ts';

interface PassageSolutionProps {
  exercise: Exercise;
  marks: readonly Mark[];
  comparison: Comparison;
}

/** The passage with own marks and key, a card for each item that was due, and what else is in it. */
export function PassageSolution({ exercise, marks, comparison }: PassageSolutionProps) {
  const { t } = useTranslation();
  const { passage, items } = exercise;
  const heading = useRef<HTMLHeadingElement>(null);
  const strokes = useMemo(
    () => layStrokes(strokesOfComparison(passage, marks, comparison)),
    [passage, marks, comparison],
  );
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const due = new Set(items.map(({ item }) => item));
  const others = rowsOf(passage.key, marks, comparison).filter(
    (row) => row.kind === 'mark' || !due.has(row.item.id),
  );
  return (
    <div className="solution" data-testid="practice-solution">
      <p className="small-text small-text-done" lang={passage.language} dir={directionOf(passage)}>
        <MarkedText text={passage.text} range={{ start: 0, end: passage.text.length }} strokes={strokes} />
      </p>
      <h2 className="margin-heading" ref={heading} tabIndex={-1}>
        {t('study.compared')}
      </h2>
      {items.map(({ item: id, box }) => {
        const item = passage.key.find((one) => one.id === id);
        const outcome = comparison.items.find((verdict) => verdict.item === id);
        if (item === undefined || outcome === undefined) return null;
        return <ItemCard key={id} item={item} outcome={outcome} box={box} />;
      })}
      {others.length > 0 && <Besides rows={others} />}
    </div>
  );
}

function ItemCard({ item, outcome, box }: { item: KeyItem; outcome: ItemVerdict; box: Box }) {
  const comesBack = useComesBack();
  const { text, language, categories } = useReading((state) => state.lesson);
  const localized = useLocalized();
  const { ofItem } = useShortVerdicts();
  const category = categories.find(({ id }) => id === item.category);
  if (category === undefined) return null;
  const name = localized(category.name);
  const technique = category.techniques.find(({ id }) => id === item.technique);
  const second = technique === undefined ? null : localized(technique.name);
  return (
    <section
      className={`card row-card edge-${category.colour}`}
      aria-labelledby={`practised-${item.id}`}
      data-testid="practice-card"
    >
      <header className="row-card-head">
        <h3 id={`practised-${item.id}`} className={`ink-${category.colour}`}>
          <span lang={name.language}>{name.text}</span>
          {second !== null && (
            <>
              {' · '}
              <span lang={second.language}>{second.text}</span>
            </>
          )}
        </h3>
        <p className="row-card-said">
          <Sign standing={standingOfItem(outcome)} colour={category.colour} />
          {ofItem(outcome, item.strength)}
        </p>
      </header>
      <blockquote className="card-words" lang={language}>
        {textUnder(text, item.core)}
      </blockquote>
      <ItemVerdictSentences outcome={outcome} strength={item.strength} category={item.category} />
      <ExplanationTexts item={item} category={category} />
      <p className="quiet">{comesBack(boxAfter(box, outcomeOf(outcome.kind)))}</p>
    </section>
  );
}

/** When an item comes again, by the box it has gone to. */
function useComesBack(): (next: Box | null) => string {
  const { t } = useTranslation();
  const number = useNumberWord();
  return (next) => {
    if (next === null) return t('study.gone');
    const count = daysIn(next);
    return t('study.comesBack', { count, number: number(count) });
  };
}

/** The other places of the passage, each with a few words. */
function Besides({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation();
  const { text, language, categories } = useReading((state) => state.lesson);
  const { ofRow } = useShortVerdicts();
  return (
    <section aria-labelledby="practice-besides">
      <h2 id="practice-besides" className="margin-heading">
        {t('study.besides')}
      </h2>
      <ul className="places">
        {rows.map((row) => {
          const category = categories.find(({ id }) => id === row.category);
          return (
            <li key={row.id} className="place">
              {category !== undefined && <CategoryMark category={category} />}
              <span className="row-words" lang={language}>
                {textUnder(text, row.span)}
              </span>
              <span className="row-said">
                <Sign standing={standingOfRow(row)} colour={category?.colour} />
                {ofRow(row)}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
