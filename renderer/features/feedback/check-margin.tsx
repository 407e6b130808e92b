import { useTranslation } from 'react-i18next';

import { useDesk, useLesson } from '../../stores/react.ts';
import { FocusedMark, UndoButtons } from '../marking/mark-margin.tsx';
import { MarkList } from '../marking/mark-list.tsx';
import { CardPlace } from './card-place.tsx';
import { BlockHints, SentenceHints } from './hints.tsx';
import { judge } from './judged.ts';
import { useNumberWord } from './number-words.ts';
import { ReasonField } from './reason-field.tsx';
import { StepHeading } from './step-heading.tsx';
import { Tallies } from './tallies.tsx';
import { MarkVerdictSentences } from './verdict-sentences.tsx';
import { VerdictList } from './verdict-list.tsx';
import { VoicesButton } from './voices/voices-button.tsx';
import { WhyFraming } from './why-framing.tsx';

/** Both checks: what was found in numbers, where to look again, and the own marks, still to be changed. */
export function CheckMargin() {
  const kind = useLesson((state) => state.feedback.kind);
  return kind === 'verdicts' ? <SecondCheck key="second" /> : <FirstCheck key="first" />;
}

function FirstCheck() {
  const { t } = useTranslation();
  const feedback = useLesson((state) => state.feedback);
  if (feedback.kind !== 'counts') return null;
  return (
    <>
      <StepHeading>{t('feedback.check.first')}</StepHeading>
      <Tallies categories={feedback.categories} />
      <CardPlace>
        <FocusedMark />
      </CardPlace>
      <p className="how">{t('feedback.check.firstHow')}</p>
      <BlockHints hints={feedback.hints} />
      <ReasonField />
      <WhyFraming />
      <OwnMarksHeading>{t('reader.yourMarks')}</OwnMarksHeading>
      <MarkList />
      <VoicesButton />
    </>
  );
}

function SecondCheck() {
  const { t } = useTranslation();
  const feedback = useLesson((state) => state.feedback);
  const second = useLesson(({ attempt: { stage } }) => (stage.step === 'check' ? stage.second : null));
  if (feedback.kind !== 'verdicts' || second === null) return null;
  return (
    <>
      <StepHeading>{t('feedback.check.second')}</StepHeading>
      <Tallies categories={feedback.categories} edges />
      {second.reason !== null && (
        <p className="reason-given">
          <span className="field-label">{t('feedback.check.reasonGiven')}</span>{' '}
          <span translate="no">{second.reason}</span>
        </p>
      )}
      <CardPlace>
        <FocusedVerdict />
        <FocusedMark />
      </CardPlace>
      <p className="how">{t('feedback.check.secondHow')}</p>
      <OwnMarksHeading>{t('feedback.check.verdicts')}</OwnMarksHeading>
      <VerdictList check={second} verdicts={feedback.verdicts} />
      <Removed />
      <SentenceHints hints={feedback.hints} />
      <WhyFraming />
      <VoicesButton />
    </>
  );
}

function OwnMarksHeading({ children }: { children: string }) {
  return (
    <div className="margin-row own-marks">
      <h3 className="margin-heading">{children}</h3>
      <UndoButtons />
    </div>
  );
}

/** The verdict on the mark in focus, above its card. */
function FocusedVerdict() {
  const { t } = useTranslation();
  const focus = useDesk((desk) => desk.focus);
  const feedback = useLesson((state) => state.feedback);
  const second = useLesson(({ attempt: { stage } }) => (stage.step === 'check' ? stage.second : null));
  const mark = useLesson((state) =>
    focus?.kind === 'mark' ? state.marks.find((candidate) => candidate.id === focus.id) : undefined,
  );
  const category = useLesson((state) => state.lesson.categories.find(({ id }) => id === mark?.category));
  if (mark === undefined || second === null || feedback.kind !== 'verdicts') return null;
  const judged = judge(mark, second, feedback.verdicts);
  return (
    <div
      className={`verdict-note edge-${category?.colour ?? ''}`}
      role="note"
      aria-label={t('feedback.check.verdictOn')}
    >
      {judged.kind === 'judged' ? (
        <MarkVerdictSentences verdict={judged.verdict} />
      ) : (
        <p className="verdict">{t('feedback.check.changedHow')}</p>
      )}
    </div>
  );
}

/** How many of the checked marks are gone by now. */
function Removed() {
  const { t } = useTranslation();
  const number = useNumberWord();
  const count = useLesson(({ attempt: { stage }, marks }) => {
    const checked = stage.step === 'check' ? (stage.second?.marks ?? []) : [];
    return checked.filter(({ id }) => !marks.some((mark) => mark.id === id)).length;
  });
  if (count === 0) return null;
  return <p className="quiet">{t('feedback.check.removed', { count, number: number(count) })}</p>;
}
