import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Comparison } from '../../../lessons/compare/comparison.ts';
import type { Attempt } from '../../../lessons/marks/attempt.ts';
import { useDesk, useLesson } from '../../stores/react.ts';
import { CardPlace } from './card-place.tsx';
import { useRows } from './compare-margin.tsx';
import { useNumberWord, capitalised } from './number-words.ts';
import { RowCard } from './row-card.tsx';
import { rowInFocus } from './rows.ts';
import { StepHeading } from './step-heading.tsx';
import { Tallies } from './tallies.tsx';
import { TransferSentence } from './transfer/transfer-sentence.tsx';

/** Unseen sentences one by one; once finished, the way to the result page. */
export function TransferMargin() {
  const feedback = useLesson((state) => state.feedback);
  const finished = useLesson(
    ({ attempt: { stage } }) => stage.step === 'transfer' && stage.finishedAt !== null,
  );
  return (
    <>
      {finished && <Finished key="finished" />}
      <Sentences finished={finished} />
      {feedback.kind === 'everything' && <InArticle comparison={feedback.comparison} />}
    </>
  );
}

function Sentences({ finished }: { finished: boolean }) {
  const { t } = useTranslation();
  const sentences = useLesson((state) => state.lesson.transfer);
  const attempt = useLesson((state) => state.attempt);
  const number = useNumberWord();
  const open = sentences.filter(({ id }) => !isAnswered(attempt, id)).length;
  const [place, setPlace] = useState(() =>
    Math.max(
      0,
      sentences.findIndex(({ id }) => !isAnswered(attempt, id)),
    ),
  );
  const heading = useRef<HTMLHeadingElement>(null);
  const [moved, setMoved] = useState(false);
  useEffect(() => {
    if (moved) heading.current?.focus();
  }, [moved, place]);
  const go = (to: number): void => {
    setPlace(to);
    setMoved(true);
  };
  const small = sentences[place];
  return (
    <>
      {finished ? (
        <h2 className="step-heading">{t('feedback.transfer.heading')}</h2>
      ) : (
        <StepHeading>{t('feedback.transfer.heading')}</StepHeading>
      )}
      {!finished && (
        <p className="how">
          {small === undefined
            ? t('feedback.transfer.none')
            : t(
                sentences.some(({ spans }) => spans.length === 0)
                  ? 'feedback.transfer.how'
                  : 'feedback.transfer.allClean',
              )}
        </p>
      )}
      {small !== undefined && (
        <section className="transfer" aria-labelledby="transfer-sentence">
          <h3 id="transfer-sentence" className="margin-heading" ref={heading} tabIndex={-1}>
            {t('feedback.transfer.sentence', { place: place + 1, count: sentences.length })}
          </h3>
          <TransferSentence key={small.id} small={small} />
          <div className="walk">
            <Button
              className="plain"
              isDisabled={place === 0}
              onPress={() => {
                go(place - 1);
              }}
            >
              {t('feedback.transfer.earlier')}
            </Button>
            <Button
              className={isAnswered(attempt, small.id) ? 'button' : 'plain'}
              isDisabled={place === sentences.length - 1}
              onPress={() => {
                go(place + 1);
              }}
            >
              {t('feedback.transfer.later')}
            </Button>
          </div>
          {open > 0 && !finished && (
            <p className="quiet open-left">
              {capitalised(t('feedback.transfer.openLeft', { count: open, number: number(open) }))}
            </p>
          )}
        </section>
      )}
    </>
  );
}

function Finished() {
  const { t } = useTranslation();
  const feedback = useLesson((state) => state.feedback);
  return (
    <section className="finished">
      <StepHeading>{t('feedback.transfer.finished')}</StepHeading>
      <p>{t('feedback.transfer.finishedHow')}</p>
      {feedback.kind === 'everything' && <Tallies categories={feedback.comparison.categories} edges />}
    </section>
  );
}

/** The comparison stays within reach: what is pointed at in the article has its card here too. */
function InArticle({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation();
  const rows = useRows(comparison);
  const focus = useDesk((desk) => desk.focus);
  const current = rowInFocus(rows, focus);
  if (current === null) return null;
  return (
    <CardPlace>
      <h2 className="step-heading">{t('feedback.transfer.inArticle')}</h2>
      <RowCard key={current.id} row={current} />
    </CardPlace>
  );
}

const isAnswered = ({ transfer }: Attempt, id: string): boolean =>
  Object.hasOwn(transfer, id) && transfer[id]?.answered === true;
