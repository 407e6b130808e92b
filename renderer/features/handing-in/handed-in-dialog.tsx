import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Failure } from '../../../electron/contract/errors.ts';
import type { HandedIn } from '../../../electron/contract/handing-in.ts';
import { Dialog } from '../../components/dialog.tsx';
import { api } from '../../platform/api.ts';
import { useApp, useLesson } from '../../stores/react.ts';
import { FailureNote } from '../faults/failure-note.tsx';
import { HandedInNote } from './handed-in-note.tsx';

interface HandedInDialogProps {
  handedIn: HandedIn;
  onClose: () => void;
  onClear: () => void;
}

/** It is handed in: where, and what can be done now. Clearing away is offered only for what was read there once more. */
export function HandedInDialog({ handedIn, onClose, onClear }: HandedInDialogProps) {
  const { t } = useTranslation();
  const attempt = useLesson((state) => state.attempt.id);
  const shared = useApp((state) => state.settings.sharedComputer);
  const inFolder = useApp((state) => state.settings.handInFolder === handedIn.folder);
  const [failure, setFailure] = useState<Failure | null>(null);
  const show = async (): Promise<void> => {
    const shown = await api.showHandIn({ attempt });
    setFailure(shown.ok ? null : shown.error);
  };
  const mayClear = handedIn.whole && handedIn.current;
  return (
    <Dialog
      title={t('handingIn.done')}
      isOpen
      onClose={onClose}
      actions={
        <>
          {/* The folder of a class on a shared computer holds what others handed in, too. */}
          {!(shared && inFolder) && (
            <Button className="button" onPress={() => void show()}>
              {t('handingIn.show')}
            </Button>
          )}
          {mayClear && (
            <Button className={`button${shared ? ' primary' : ''}`} data-testid="clear" onPress={onClear}>
              {t('handingIn.clear')}
            </Button>
          )}
          <Button className={`button${shared && mayClear ? '' : ' primary'}`} autoFocus onPress={onClose}>
            {t('handingIn.close')}
          </Button>
        </>
      }
    >
      {failure !== null && <FailureNote failure={failure} />}
      <HandedInNote handedIn={handedIn} />
      {!inFolder && <p>{t('handingIn.upload')}</p>}
    </Dialog>
  );
}
