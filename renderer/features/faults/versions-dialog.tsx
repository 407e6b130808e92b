import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Failure } from '../../../electron/contract/errors.ts';
import { Dialog } from '../../components/dialog.tsx';
import { api } from '../../platform/api.ts';
import { showAttempt } from '../../stores/lesson.ts';
import { useApp, useLessonStores } from '../../stores/react.ts';
import { FailureNote } from './failure-note.tsx';

interface VersionsDialogProps {
  isOpen: boolean;
  onLater: () => void;
  /** Called with the sentence that says where the other version is now. */
  onSettled: (text: string) => void;
}

/** Two windows wrote one attempt: the user says which version goes on; the other is kept as a copy. */
export function VersionsDialog({ isOpen, onLater, onSettled }: VersionsDialogProps) {
  const { t } = useTranslation();
  const { lesson: store, desk } = useLessonStores();
  const folder = useApp((state) => state.workFolder);
  const [refused, setRefused] = useState<Failure | null>(null);

  const keepMine = async (): Promise<void> => {
    const { attempt, keeper } = store.getState();
    const answer = await api.keepMyAttempt({ attempt });
    setRefused(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    const { token, copy } = answer.value;
    keeper.adopt(token);
    onSettled(
      copy === '' ? t('faults.versions.keptMineOnly') : t('faults.versions.keptMine', { copy, folder }),
    );
  };

  const takeOther = async (): Promise<void> => {
    const { attempt, keeper } = store.getState();
    const answer = await api.takeOtherAttempt({ attempt });
    setRefused(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    const { attempt: other, token, copy } = answer.value;
    // What lay on the desk belongs to marks that may not be there any more.
    desk.setState({ focus: null, draft: null, purpose: { kind: 'mark' } });
    showAttempt(store, other);
    keeper.adopt(token);
    onSettled(t('faults.versions.tookOther', { copy, folder }));
  };

  return (
    <Dialog
      title={t('faults.versions.title')}
      isOpen={isOpen}
      onClose={onLater}
      actions={
        <Button className="plain" onPress={onLater}>
          {t('faults.versions.later')}
        </Button>
      }
    >
      <p>{t('faults.versions.what')}</p>
      <p>{t('faults.versions.nothingLost', { folder })}</p>
      {refused !== null && <FailureNote failure={refused} />}
      <div className="versions">
        <Button className="version" onPress={() => void keepMine()}>
          <strong>{t('faults.versions.mine')}</strong> <span>{t('faults.versions.mineIs')}</span>
        </Button>
        <Button className="version" onPress={() => void takeOther()}>
          <strong>{t('faults.versions.other')}</strong> <span>{t('faults.versions.otherIs')}</span>
        </Button>
      </div>
    </Dialog>
  );
}
