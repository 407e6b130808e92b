import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Comparison } from '../../../lessons/compare/comparison.ts';
import { cleanSentences } from '../../../lessons/progress/clean-sentences.ts';
import { useDesk, useLesson, useLessonStores } from '../../stores/react.ts';
import { useArticle } from '../reader/text-context.ts';
import { CardPlace } from './card-place.tsx';
import { capitalised, useNumberWord } from './number-words.ts';
import { RowCard } from './row-card.tsx';
import { RowList } from './row-list.tsx';
import { RowFilterSwitch } from './row-filter-switch.tsx';
import { focusOf, rowInFocus, rowsOf, shows, type Row, type RowFilter } from './rows.ts';
import { ScoreLine } from './score-line.tsx';
import { StepHeading } from './step-heading.tsx';
import { Tallies } from './tallies.tsx';
import { VoicesButton } from './voices/voices-button.tsx';
import { Walk } from './walk.tsx';
import { WhyFraming } from './why-framing.tsx';

/** After the reveal: what it came to, the card of what is in focus, and everything as a list. */
export function CompareMargin() {
  const feedback = useLesson((state) => state.feedback);
  return feedback.kind === 'everything' ? <Compared comparison={feedback.comparison} /> : null;
}

function Compared({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation();
  const rows = useRows(comparison);
  const [filter, setFilter] = useState<RowFilter>('all');
  const shown = useMemo(() => rows.filter((row) => shows(filter, row)), [rows, filter]);
  const focus = useDesk((desk) => desk.focus);
  const current = rowInFocus(rows, focus);
  return (
    <>
      <StepHeading>{t('feedback.compare.heading')}</StepHeading>
      <Tallies categories={comparison.categories} edges />
      <ScoreLine />
      <CleanSentences />
      <WhyFraming />
      <VoicesButton />
      <div className="walk-row">
        <RowFilterSwitch rows={rows} filter={filter} onFilter={setFilter} />
      </div>
      <Walk rows={shown} current={current} />
      <CardPlace>
        {current === null ? <Start first={shown[0]} /> : <RowCard key={current.id} row={current} />}
      </CardPlace>
      {shown.length === 0 ? (
        <p className="quiet filter-empty">{t(`feedback.compare.emptyOf.${filter}`)}</p>
      ) : (
        <RowList rows={shown} current={current} label={t('feedback.compare.rows')} />
      )}
    </>
  );
}

/** The rows of the comparison on screen. */
export function useRows(comparison: Comparison): Row[] {
  const key = useLesson((state) => state.lesson.key);
  const marks = useLesson((state) => state.marks);
  return useMemo(() => rowsOf(key, marks, comparison), [key, marks, comparison]);
}

function Start({ first }: { first: Row | undefined }) {
  const { t } = useTranslation();
  const { desk } = useLessonStores();
  const article = useArticle();
  if (first === undefined) return null;
  return (
    <div className="start-note">
      <p>{t('feedback.compare.startHow')}</p>
      <Button
        className="button"
        onPress={() => {
          desk.setState({ focus: focusOf(first), cardAsked: true });
          article?.show(first.span);
        }}
      >
        {t('feedback.compare.start')}
      </Button>
      <p className="quiet keys">{t('feedback.compare.keys')}</p>
    </div>
  );
}

/** Leaving a clean passage alone is work well done. */
function CleanSentences() {
  const { t } = useTranslation();
  const number = useNumberWord();
  const sentences = useLesson((state) => state.sentences);
  const key = useLesson((state) => state.lesson.key);
  const marks = useLesson((state) => state.marks);
  const count = useMemo(() => cleanSentences(sentences, key, marks).part, [sentences, key, marks]);
  // Who has marked nothing at all has not chosen what to leave alone.
  if (marks.length === 0) return null;
  return (
    <p className="praise">
      {count === 0
        ? t('feedback.compare.cleanNone')
        : capitalised(t('feedback.compare.clean', { count, number: number(count) }))}
    </p>
  );
}
