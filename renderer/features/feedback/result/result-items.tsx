import { useTranslation } from 'react-i18next';

import type { ItemVerdict } from '../../../../lessons/compare/comparison.ts';
import { textUnder } from '../../../../lessons/text/span.ts';
import { useLesson } from '../../../stores/react.ts';
import { CategoryMark } from '../../reader/category-mark.tsx';
import { useLocalized } from '../../reader/use-localized.ts';
import { ExplanationTexts } from '../explanation.tsx';
import type { Row } from '../rows.ts';
import { Sign } from '../sign.tsx';
import { ItemVerdictSentences, MarkVerdictSentences } from '../verdict-sentences.tsx';
import { standingOfRow, useShortVerdicts } from '../verdict-words.ts';
import { lineOf, type BrokenBlock } from '../../paper/lines-of-text.ts';

/** Every place with its explanation and with what the learner says to it. */
export function ResultItems({
  rows,
  broken,
  explained,
}: {
  rows: readonly Row[];
  broken: readonly BrokenBlock[];
  explained: boolean;
}) {
  const { t } = useTranslation();
  return (
    <section className="result-items" aria-labelledby="result-items">
      <h2 id="result-items">{t('feedback.result.items')}</h2>
      <ol>
        {rows.map((row) => (
          <ResultItem key={row.id} row={row} line={lineOf(row.span.start, broken)} explained={explained} />
        ))}
      </ol>
    </section>
  );
}

/** Outcomes whose sentence says more than their few words. */
const SAYS_MORE = new Set<ItemVerdict['kind']>(['boundary', 'other-category', 'arguable']);

function ResultItem({ row, line, explained }: { row: Row; line: number; explained: boolean }) {
  const { t } = useTranslation();
  const { text, language, categories } = useLesson((state) => state.lesson);
  const localized = useLocalized();
  const { ofRow } = useShortVerdicts();
  const category = categories.find(({ id }) => id === row.category);
  if (category === undefined) return null;
  const technique =
    row.kind === 'item' ? category.techniques.find(({ id }) => id === row.item.technique) : undefined;
  const second = technique === undefined ? null : localized(technique.name);
  return (
    <li className="result-item">
      <h3>
        <CategoryMark category={category} />{' '}
        <span className="result-item-words" lang={language}>
          {textUnder(text, row.span)}
        </span>
      </h3>
      <p className="result-item-said">
        {t('feedback.result.line', { line })} ·{' '}
        {second === null ? t('feedback.compare.ownMark') : <span lang={second.language}>{second.text}</span>}{' '}
        ·{' '}
        <span className="result-item-verdict">
          <Sign standing={standingOfRow(row)} colour={category.colour} /> {ofRow(row)}
        </span>
      </p>
      {row.kind === 'item' ? (
        <>
          {SAYS_MORE.has(row.outcome.kind) && (
            <ItemVerdictSentences
              outcome={row.outcome}
              strength={row.item.strength}
              category={row.item.category}
            />
          )}
          {explained && (
            <div className="result-explanation">
              <ExplanationTexts item={row.item} category={category} />
            </div>
          )}
          <Said item={row.item.id} />
        </>
      ) : (
        <MarkVerdictSentences verdict={row.verdict} revealed />
      )}
      {row.marks
        .filter(({ why }) => why.trim() !== '')
        .map(({ id, why }) => (
          <p key={id} className="result-why">
            <span className="field-label">{t('feedback.compare.yourWhy')}</span>{' '}
            <span translate="no">{why}</span>
          </p>
        ))}
    </li>
  );
}

function Said({ item }: { item: string }) {
  const { t } = useTranslation();
  const stance = useLesson(({ attempt }) =>
    Object.hasOwn(attempt.stances, item) ? attempt.stances[item] : undefined,
  );
  if (stance === undefined) return null;
  return (
    <p className="result-stance">
      <strong>
        {t('feedback.result.yourStance')} {t(`feedback.result.stanceOf.${stance.kind}`)}
      </strong>
      {stance.kind === 'disagree' && stance.reason.trim() !== '' && (
        <span translate="no">: {stance.reason}</span>
      )}
    </p>
  );
}
