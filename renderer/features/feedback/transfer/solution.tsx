import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { compareSmallText, smallTextItem } from '../../../../lessons/compare/compare.ts';
import type { Comparison } from '../../../../lessons/compare/comparison.ts';
import type { SmallText } from '../../../../lessons/format/lesson.ts';
import type { Mark } from '../../../../lessons/marks/mark.ts';
import { textUnder } from '../../../../lessons/text/span.ts';
import { WordIndex } from '../../../../lessons/text/words.ts';
import { useLesson } from '../../../stores/react.ts';
import { CategoryMark } from '../../reader/category-mark.tsx';
import { useLocalized } from '../../reader/use-localized.ts';
import { MarkedText } from '../marked-text.tsx';
import { capitalised, useNumberWord } from '../number-words.ts';
import { joinedWith } from '../rows.ts';
import { Sign } from '../sign.tsx';
import { layStrokes, type Stroke } from '../strokes.ts';
import { standingOfItem, standingOfMark, useShortVerdicts } from '../verdict-words.ts';

/** A short text after the answer: own marks and key over each other, each place with what became of it and why. */
export function Solution({ small, marks }: { small: SmallText; marks: readonly Mark[] }) {
  const { t } = useTranslation();
  const number = useNumberWord();
  const { language, categories } = useLesson((state) => state.lesson);
  const localized = useLocalized();
  const heading = useRef<HTMLHeadingElement>(null);
  const comparison = useMemo(() => compareSmallText(small, language, marks), [small, language, marks]);
  const strokes = useMemo(
    () => layStrokes(strokesOfSolution(small, marks, comparison, categories)),
    [small, marks, comparison, categories],
  );
  const comment = localized(small.comment);
  useEffect(() => {
    // Only where the answer was just given; an old answer looked up again leaves the keyboard where it is.
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  const clean = small.spans.length === 0;
  const count = marks.length;
  return (
    <div className="solution" data-testid="solution">
      <p className="small-text small-text-done" lang={language}>
        <MarkedText text={small.text} range={{ start: 0, end: small.text.length }} strokes={strokes} />
      </p>
      <h4 className="margin-heading" ref={heading} tabIndex={-1}>
        {t('feedback.transfer.solution')}
      </h4>
      {clean && (
        <p>
          {count === 0
            ? t('feedback.transfer.wasClean')
            : capitalised(t('feedback.transfer.wasCleanMarked', { count, number: number(count) }))}
        </p>
      )}
      {!clean && count === 0 && <p>{t('feedback.transfer.wasNotClean')}</p>}
      <Places small={small} marks={marks} comparison={comparison} />
      <p className="comment" lang={comment.language}>
        {comment.text}
      </p>
    </div>
  );
}

function Places({
  small,
  marks,
  comparison,
}: {
  small: SmallText;
  marks: readonly Mark[];
  comparison: Comparison;
}) {
  const { language, categories } = useLesson((state) => state.lesson);
  const localized = useLocalized();
  const words = useMemo(() => new WordIndex(small.text, language), [small.text, language]);
  const { ofItem, ofMark } = useShortVerdicts(words);
  const answering = answeringMarks(comparison);
  const find = (id: string) => categories.find((category) => category.id === id);
  return (
    <ul className="places">
      {small.spans.map((span, place) => {
        const category = find(span.category);
        const outcome = comparison.items.find(({ item }) => item === smallTextItem(small, place));
        if (category === undefined || outcome === undefined) return null;
        const why = localized(span.why);
        return (
          <li key={span.core.start} className="place">
            <CategoryMark category={category} />
            <span className="row-words" lang={language}>
              {textUnder(small.text, span.core)}
            </span>
            <span className="row-said">
              <Sign standing={standingOfItem(outcome)} colour={category.colour} />
              {ofItem(outcome, 'required')}
            </span>
            <p className="place-why" lang={why.language}>
              {why.text}
            </p>
          </li>
        );
      })}
      {comparison.marks
        .filter((verdict) => !answering.has(verdict.mark))
        .map((verdict) => {
          const mark = marks.find(({ id }) => id === verdict.mark);
          const category = mark === undefined ? undefined : find(mark.category);
          if (mark === undefined || category === undefined) return null;
          return (
            <li key={mark.id} className="place">
              <CategoryMark category={category} />
              <span className="row-words" lang={language}>
                {textUnder(small.text, mark)}
              </span>
              <span className="row-said">
                <Sign standing={standingOfMark(verdict)} colour={category.colour} />
                {ofMark(verdict)}
              </span>
            </li>
          );
        })}
    </ul>
  );
}

/** Own marks as they stand to the key, and the key's places that none of them found. */
export function strokesOfSolution(
  small: SmallText,
  marks: readonly Mark[],
  comparison: Comparison,
  categories: readonly Stroke['category'][],
): Stroke[] {
  const find = (id: string) => categories.find((category) => category.id === id);
  const own = marks.flatMap(({ id, start, end, category: name }): Stroke[] => {
    const category = find(name);
    const kind = comparison.marks.find(({ mark }) => mark === id)?.kind;
    const state = kind === 'on-target' || kind === 'boundary' ? 'found' : 'aside';
    return category === undefined ? [] : [{ start, end, category, state }];
  });
  const missed = small.spans.flatMap(({ core, category: name }, place): Stroke[] => {
    const category = find(name);
    const kind = comparison.items.find(({ item }) => item === smallTextItem(small, place))?.kind;
    if (category === undefined || kind === 'found' || kind === 'boundary') return [];
    return [{ ...core, category, state: 'missed' }];
  });
  return [...own, ...missed];
}

/** The marks that are told with an item of the key. */
function answeringMarks(comparison: Comparison): Set<string> {
  const main = comparison.items.flatMap((outcome) => ('mark' in outcome ? [outcome.mark] : []));
  return new Set(main.flatMap((mark) => [...joinedWith(mark, comparison.marks)]));
}
