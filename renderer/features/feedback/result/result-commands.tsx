import { useEffect, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { isRevealed } from '../../../../lessons/flow/flow.ts';
import { Dialog } from '../../../components/dialog.tsx';
import { api } from '../../../platform/api.ts';
import { useLesson, useLessonStores } from '../../../stores/react.ts';

/** The native menu's print and save-as-PDF: they mean the result page, which exists once the key has been shown. */
export function ResultCommands() {
  const { t } = useTranslation();
  const { lesson, desk } = useLessonStores();
  const exam = useLesson((state) => state.attempt.mode === 'exam');
  const [tooEarly, setTooEarly] = useState(false);

  // Finished work opens on its result.
  useLayoutEffect(() => {
    const { stage } = lesson.getState().attempt;
    if (stage.step === 'transfer' && stage.finishedAt !== null) desk.setState({ result: 'open' });
  }, [lesson, desk]);

  useEffect(
    () =>
      api.onMenuCommand(({ command }) => {
        if (command !== 'print' && command !== 'save-pdf') return;
        if (isRevealed(lesson.getState().attempt)) desk.setState({ result: command });
        else setTooEarly(true);
      }),
    [lesson, desk],
  );

  return (
    <Dialog
      title={t('feedback.result.title')}
      isOpen={tooEarly}
      onClose={() => {
        setTooEarly(false);
      }}
    >
      <p>{t(exam ? 'exam.noResult' : 'feedback.result.notYet')}</p>
    </Dialog>
  );
}
