import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { languageOf } from '../../stores/app.ts';
import { useApp, useDesk, useLesson } from '../../stores/react.ts';
import { FailureNote } from '../faults/failure-note.tsx';
import { FocusedMark } from '../marking/mark-margin.tsx';
import { MarkList } from '../marking/mark-list.tsx';

/** After an exam: that it is handed in, and where the file is. Not a word about how well it went. */
export function HandedInMargin() {
  const { t } = useTranslation();
  const stage = useLesson((state) => state.attempt.stage);
  const saving = useLesson((state) => state.saving.kind);
  const file = useLesson((state) => state.file);
  const folder = useApp((state) => state.workFolder);
  const language = useApp(languageOf);
  const copy = useDesk((desk) => desk.copy);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  if (stage.step !== 'handed-in') return null;
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(stage.at),
  );
  return (
    <>
      <section className="exam-note" aria-labelledby="handed-in" data-testid="handed-in">
        <h2 className="margin-heading" id="handed-in" ref={heading} tabIndex={-1}>
          {t('exam.handedIn')}
        </h2>
        {saving === 'saved' ? (
          <>
            <p>{t('exam.at', { date })}</p>
            <p>
              {t('exam.where')} <strong className="exam-file">{file}</strong> {t('exam.folder', { folder })}
            </p>
            <p>{t('exam.next')}</p>
            {copy?.kind === 'saved' && <p>{t('exam.copied', { file: copy.file })}</p>}
            {copy?.kind === 'refused' && <FailureNote failure={copy.failure} />}
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
