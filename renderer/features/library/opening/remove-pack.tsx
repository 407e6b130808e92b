import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { Dialog } from '../../../components/dialog.tsx';
import type { Failure } from '../../../../electron/contract/errors.ts';
import type { PackSummary } from '../../../../electron/contract/library.ts';
import { announce } from '../../../stores/announcements.ts';
import { removePack } from '../../../stores/packs.ts';
import { useApp } from '../../../stores/react.ts';
import { usePackTitle } from '../use-pack-title.ts';

interface RemovePackProps {
  pack: PackSummary;
  onClose: () => void;
  onRemoved: () => void;
  onFailed: (failure: Failure) => void;
}

/** Asks before a pack goes, and says that the work on it stays. */
export function RemovePack({ pack, onClose, onRemoved, onFailed }: RemovePackProps) {
  const { t } = useTranslation();
  const folder = useApp((state) => state.workFolder);
  const title = usePackTitle(pack);
  const remove = async (): Promise<void> => {
    const failure = await removePack(pack.id);
    onClose();
    if (failure !== null) {
      onFailed(failure);
      return;
    }
    onRemoved();
    announce(t('opening.details.removed', { title }));
  };
  return (
    <Dialog
      title={t('opening.details.removeTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button className="button" autoFocus onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button className="button primary" onPress={() => void remove()}>
            {t('opening.details.removeConfirm')}
          </Button>
        </>
      }
    >
      <p>{t('opening.details.removeBody', { title, folder })}</p>
    </Dialog>
  );
}
