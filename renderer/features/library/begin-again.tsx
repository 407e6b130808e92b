import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { Dialog } from '../../components/dialog.tsx';
import { useApp } from '../../stores/react.ts';

interface BeginAgainProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  onConfirm: () => void;
}

/** Asks before a lesson begins afresh, and says that the work so far is kept. */
export function BeginAgain({ title, isOpen, onClose, onConfirm }: BeginAgainProps) {
  const { t } = useTranslation();
  const folder = useApp((state) => state.workFolder);
  return (
    <Dialog
      title={t('library.againTitle')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button className="button" autoFocus onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button className="button primary" onPress={onConfirm}>
            {t('library.againConfirm')}
          </Button>
        </>
      }
    >
      <p>{t('library.againBody', { title, folder })}</p>
    </Dialog>
  );
}
