import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Failure } from '../../../electron/contract/errors.ts';
import { Dialog } from '../../components/dialog.tsx';
import { app, leaveLesson } from '../../stores/app.ts';
import { FailureNote } from './failure-note.tsx';
import { useRescue } from './use-rescue.ts';

/** A lesson shall be left whose last change can't be written: nothing is given up without being asked. */
export function LeaveDialog({ failure, isOpen }: { failure: Failure | null; isOpen: boolean }) {
  const { t } = useTranslation();
  const { again, otherFolder, refused } = useRescue();
  const stay = (): void => {
    app.setState({ leaveAsked: false });
  };
  const leaveOnce = async (saved: Promise<boolean>): Promise<void> => {
    if (await saved) await leaveLesson();
  };
  const told = refused ?? failure;
  return (
    <Dialog
      title={t('faults.leave.title')}
      isOpen={isOpen}
      onClose={stay}
      actions={
        <>
          <Button className="button danger" onPress={() => void leaveLesson(true)}>
            {t('faults.leave.anyway')}
          </Button>
          <Button className="button primary" autoFocus onPress={stay}>
            {t('faults.leave.stay')}
          </Button>
        </>
      }
    >
      <p>{t('faults.leave.what')}</p>
      {told !== null && (
        <FailureNote failure={told}>
          <Button className="button" onPress={() => void leaveOnce(again())}>
            {t('faults.saving.again')}
          </Button>
          <Button className="button" onPress={() => void leaveOnce(otherFolder())}>
            {t('faults.saving.otherFolder')}
          </Button>
        </FailureNote>
      )}
    </Dialog>
  );
}
