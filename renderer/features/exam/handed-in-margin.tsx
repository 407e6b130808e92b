import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { useDesk, useLesson } from '../../stores/react.ts';
import { HandedInNote } from '../handing-in/handed-in-note.tsx';
import { useHandInDate } from '../handing-in/use-hand-in-date.ts';
import { FocusedMark } from '../marking/mark-margin.tsx';
import { MarkList } from '../marking/mark-list.tsx';

/** After an exam: that it is over, and where the hand-in is. Not a word about how well it went. */
export function HandedInMargin() {
  const { t } = useTranslation();
  const stage = useLesson((state) => state.attempt.stage);
  const saving = useLesson((state) => state.saving.kind);
  const date = useHandInDate();
  const handedIn = useDesk((desk) => desk.handedIn);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  if (stage.step !== 'handed-in') return null;
  return (
    <>
      <section className="exam-note" aria-labelledby="handed-in" data-testid="handed-in">
        <h2 className="margin-heading" id="handed-in" ref={heading} tabIndex={-1}>
          {t('exam.handedIn')}
        </h2>
        {saving === 'saved' ? (
          <>
            <p>{t('exam.at', { date: date(stage.at) })}</p>
            {handedIn === null ? <p>{t('handingIn.exam.missing')}</p> : <HandedInNote handedIn={handedIn} />}
          </>
        ) : (
          <p>{t(saving === 'failed' ? 'exam.unsaved' : 'exam.saving')}</p>
        )}
      </section>
      <FocusedMark />
      <h3 className="margin-heading">{t('reader.yourMarks')}</h3>
      <MarkList />
    </>
  );
}
