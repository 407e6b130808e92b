import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { handIn } from '../../../lessons/flow/flow.ts';
import { Dialog } from '../../components/dialog.tsx';
import { announce } from '../../stores/announcements.ts';
import { changeAttempt, now } from '../../stores/lesson.ts';
import { useLesson, useLessonStores } from '../../stores/react.ts';

/** The last step of an exam. It can't be taken back, so it is asked for twice. */
export function HandInButton() {
  const { t } = useTranslation();
  const { lesson: store, desk } = useLessonStores();
  const count = useLesson((state) => state.marks.length);
  const [asked, setAsked] = useState(false);
  const stay = (): void => {
    setAsked(false);
  };
  const go = (): void => {
    setAsked(false);
    desk.setState({
      focus: null,
      draft: null,
      purpose: { kind: 'mark' },
      tapping: false,
      pointedAt: null,
      marginOpen: true,
    });
    const outcome = changeAttempt(store, (attempt) => handIn(attempt, now()));
    if (!outcome.ok) return;
    void outcome.value.then((saved) => {
      if (saved) announce(t('exam.announced'));
      desk.setState({ handing: true });
    });
  };
  return (
    <>
      <Button
        className="next-step"
        data-testid="next-step"
        onPress={() => {
          setAsked(true);
        }}
      >
        {t('exam.handIn')}
      </Button>
      <Dialog
        title={t('exam.ask')}
        isOpen={asked}
        onClose={stay}
        actions={
          <>
            <Button className="button" autoFocus onPress={stay}>
              {t('exam.goOn')}
            </Button>
            <Button className="button primary" data-testid="confirm-hand-in" onPress={go}>
              {t('exam.confirm')}
            </Button>
          </>
        }
      >
        <p>{t('exam.askMarks', { count })}</p>
        <p>{t('exam.askFinal')}</p>
      </Dialog>
    </>
  );
}
