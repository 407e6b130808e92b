import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Failure } from '../../../../electron/contract/errors.ts';
import { Dialog } from '../../../components/dialog.tsx';
import { app, leaveDraft } from '../../../stores/app.ts';
import { DraftRescue } from './draft-rescue.tsx';
import { useDraftSentences } from './use-draft-fault.ts';

/** A draft shall be left whose last change can't be written: nothing is given up without being asked. */
export function LeaveDraftDialog({ failure, isOpen }: { failure: Failure | null; isOpen: boolean }) {
  const { t } = useTranslation();
  const sentences = useDraftSentences();
  const stay = (): void => {
    app.setState({ leaveAsked: false });
  };
  return (
    <Dialog
      title={t('authorSaving.leave.title')}
      isOpen={isOpen}
      onClose={stay}
      actions={
        <>
          <Button className="button danger" onPress={() => void leaveDraft(true)}>
            {t('authorSaving.leave.anyway')}
          </Button>
          <Button className="button primary" autoFocus onPress={stay}>
            {t('authorSaving.leave.stay')}
          </Button>
        </>
      }
    >
      <p>{t('authorSaving.leave.what')}</p>
      {failure !== null && (
        <div className="failure">
          <p>
            {sentences(failure).what} {sentences(failure).help}
          </p>
          <DraftRescue onSaved={() => void leaveDraft()} />
        </div>
      )}
    </Dialog>
  );
}
