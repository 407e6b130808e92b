import { useMemo } from 'react';

import type { ClassLessonView } from '../../../../electron/contract/classes.ts';
import { heatScale, heatSteps } from '../../../../lessons/classroom/heat-steps.ts';
import { indexWords } from '../../../../lessons/compare/word-index.ts';
import { spanOfWords } from '../../../../lessons/compare/word-range.ts';
import { textUnder } from '../../../../lessons/text/span.ts';
import { lineOf, type BrokenBlock } from '../../paper/lines-of-text.ts';
import type { HeatLevel } from '../../reader/heat-styles.ts';
import { numberItems, type NumberedItem } from '../../worksheet/key-numbers.ts';
import { PaperArticle } from '../../worksheet/paper-article.tsx';
import { SheetRights } from '../../worksheet/sheet-frame.tsx';
import { useSheet } from '../../worksheet/sheet-context.ts';
import { heatStyle } from '../see/heat/heat-style.ts';
import { OutcomeBlocks } from '../see/items/outcome-blocks.tsx';
import { useOutcomeWords } from '../see/items/outcomes.ts';
import { nearness, together } from '../see/whole/agreement-words.ts';
import { HeatLine, heatStrokes } from './heat-line.tsx';
import { ReportHead } from './report-head.tsx';

interface ClassReportProps {
  view: ClassLessonView;
  facts: readonly string[];
  broken: readonly BrokenBlock[];
}

/** What a class made of a lesson, on paper: sums in words, the article with its heat, place by place. No code, no reason. */
export function ClassReport({ view: seen, facts, broken }: ClassReportProps) {
  const { t, letterOf } = useSheet();
  const { lesson, view } = seen;
  const strokes = useMemo(() => heatStrokes(lesson, view), [lesson, view]);
  const numbered = useMemo(() => numberItems(lesson, letterOf), [lesson, letterOf]);
  return (
    <>
      <ReportHead kind={t('classOutput.sheet.class')} facts={facts}>
        <p className="paper-how">{t('classOutput.sheet.classHow')}</p>
      </ReportHead>
      <Sums seen={seen} />
      <section className="paper-article paper-solved" aria-labelledby="report-article">
        <h2 id="report-article">{t('classOutput.sheet.article')}</h2>
        <HeatKey learners={view.learners} />
        <PaperArticle
          broken={broken}
          set={(line) => <HeatLine text={lesson.text} line={line} strokes={strokes} />}
        />
      </section>
      <section aria-labelledby="report-items">
        <h2 id="report-items">{t('classView.items.heading')}</h2>
        <ol className="paper-items">
          {numbered.map((entry) => (
            <Item key={entry.item.id} numbered={entry} seen={seen} broken={broken} />
          ))}
        </ol>
      </section>
      <OverMarked seen={seen} broken={broken} />
      <SheetRights />
    </>
  );
}

function Sums({ seen: { lesson, view, agreement } }: { seen: ClassLessonView }) {
  const { language, t, localized } = useSheet();
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const each = (sum: number): string => number.format(sum / Math.max(1, view.learners));
  const { among, withKey } = agreement;
  const both = among === null || withKey === null ? null : together(among, withKey);
  return (
    <section aria-labelledby="report-sums">
      <h2 id="report-sums">{t('classView.whole.tab')}</h2>
      <ul className="paper-notes">
        {view.categories.map(({ category: id, expected, found, boundary, reconsider }) => {
          const name = localized(lesson.categories.find((one) => one.id === id)?.name ?? { und: id });
          return (
            <li key={id}>
              <strong lang={name?.language}>{name?.text ?? id}</strong>:{' '}
              {expected === 0
                ? t('classView.whole.nothing')
                : t('classView.whole.found', { found: each(found), expected: each(expected) })}
              ; {t('classView.whole.besides', { boundary: each(boundary), reconsider: each(reconsider) })}
            </li>
          );
        })}
      </ul>
      <p className="report-agreement">
        {among === null && withKey === null && t('classView.agreement.unknown')}
        {among !== null && `${t(`classView.agreement.among.${nearness(among)}`)} `}
        {withKey !== null && `${t(`classView.agreement.withKey.${nearness(withKey)}`)} `}
        {both !== null && t(`classView.agreement.both.${both}`)}
      </p>
    </section>
  );
}

/** What line and fill say: as many steps as the class has. */
function HeatKey({ learners }: { learners: number }) {
  const { lesson, t, localized, letterOf } = useSheet();
  const any = lesson.categories[0];
  return (
    <>
      <ul className="paper-key">
        {lesson.categories.map((category) => {
          const name = localized(category.name);
          return (
            <li key={category.id}>
              <span className="heat-sample" style={heatStyle(category, { step: 3, together: false })}>
                {SAMPLE}
              </span>{' '}
              <strong>{letterOf(category)}</strong> <span lang={name?.language}>{name?.text}</span>
            </li>
          );
        })}
      </ul>
      <ul className="paper-key">
        {any !== undefined &&
          heatScale(learners).map(({ step, least, most }) => (
            <li key={step}>
              <span
                className="heat-sample"
                style={heatStyle(any, { step: (heatSteps.indexOf(step) + 1) as HeatLevel, together: false })}
              >
                {SAMPLE}
              </span>{' '}
              {t(`classView.legend.step.${step}`)} (
              {least === most
                ? t('classView.legend.exactly', { count: least })
                : t('classView.legend.range', { least, most })}
              )
            </li>
          ))}
        <li>
          <span className="heat-sample heat-key">{SAMPLE}</span> {t('classView.legend.key')}
        </li>
      </ul>
    </>
  );
}

const SAMPLE = '\u00a0'.repeat(6);

interface ItemProps {
  numbered: NumberedItem;
  seen: ClassLessonView;
  broken: readonly BrokenBlock[];
}

function Item({ numbered: { item, category, name }, seen: { lesson, view }, broken }: ItemProps) {
  const { t } = useSheet();
  const words = useOutcomeWords();
  const counts = view.items.find((one) => one.item === item.id);
  if (counts === undefined) return null;
  return (
    <li className="paper-item">
      <h3>
        <span className={`paper-name stroke-${category.colour} line-${category.line}`}>{name}</span>{' '}
        <span lang={lesson.language} dir="auto">
          {textUnder(lesson.text, item.core)}
        </span>
      </h3>
      <p>
        {t('worksheet.solution.line', { line: lineOf(item.core.start, broken) })}
        {' · '}
        {t(`classView.items.strength.${item.strength}`)}
        {' · '}
        {words(counts)}
        {counts.disagree > 0 && ` · ${t('classView.items.disagree', { count: counts.disagree })}`}
      </p>
      <OutcomeBlocks item={counts} colour={category.colour} />
    </li>
  );
}

function OverMarked({ seen: { lesson, view, overMarked }, broken }: Omit<ItemProps, 'numbered'>) {
  const { t, localized } = useSheet();
  const index = indexWords(lesson.text, lesson.language);
  return (
    <section aria-labelledby="report-over">
      <h2 id="report-over">{t('classView.passages.heading')}</h2>
      <p className="paper-how">{t(`classView.passages.${overMarked.length === 0 ? 'none' : 'how'}`)}</p>
      <ul className="paper-items">
        {overMarked.map((passage) => {
          const span = spanOfWords(passage, index);
          const category = lesson.categories.find(({ id }) => id === passage.category);
          if (span === null || category === undefined) return null;
          return (
            <li key={`${passage.category}-${String(passage.from)}`} className="paper-item">
              <h3 lang={lesson.language} dir="auto">
                {textUnder(lesson.text, span)}
              </h3>
              <p>
                {t('worksheet.solution.line', { line: lineOf(span.start, broken) })}
                {' · '}
                {t('classView.passages.said', {
                  count: passage.learners,
                  of: view.learners,
                  category: localized(category.name)?.text ?? category.id,
                })}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
