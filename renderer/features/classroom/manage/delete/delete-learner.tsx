import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { CodeInUse } from '../../../../../electron/contract/classes.ts';
import type { Failure } from '../../../../../electron/contract/errors.ts';
import { Dialog } from '../../../../components/dialog.tsx';
import { api } from '../../../../platform/api.ts';
import { announce } from '../../../../stores/announcements.ts';
import { refreshClass } from '../../../../stores/classes.ts';
import { useClass, useClassStore } from '../../../../stores/react.ts';
import { FailureNote } from '../../../faults/failure-note.tsx';
import { toPart } from '../to-part.ts';
import { NotOurs } from './not-ours.tsx';

/** Asks once more, with what will be gone. */
export function DeleteLearner({
  code: { learner, handIns },
  onClose,
}: {
  code: CodeInUse;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const open = useClassStore();
  const isShared = useClass((state) => state.gradebook.kind !== 'own');
  const [refused, setRefused] = useState<Failure | null>(null);
  const remove = async (): Promise<void> => {
    const removed = await api.removeLearner({ class: open.getState().summary.id, learner });
    if (!removed.ok) {
      setRefused(removed.error);
      return;
    }
    onClose();
    await refreshClass(open);
    await toPart('delete');
    announce(t('classes.delete.learnerDone', { count: removed.value.handIns, learner }));
  };
  return (
    <Dialog
      title={t('classes.delete.learnerTitle', { learner })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button className="button" autoFocus onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button className="button primary danger" onPress={() => void remove()}>
            <span aria-hidden="true">⚠ </span>
            {t('classes.delete.forGood')}
          </Button>
        </>
      }
    >
      {refused !== null && <FailureNote failure={refused} />}
      <p>{t('classes.delete.learnerBody', { count: handIns, learner })}</p>
      <NotOurs isShared={isShared} />
    </Dialog>
  );
}
