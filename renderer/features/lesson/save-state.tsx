import { useTranslation } from 'react-i18next';

import { useLesson } from '../../stores/react.ts';

/** Says whether the work is on the disk. Quiet while it is; a failure has a banner of its own with what to do. */
export function SaveState() {
  const { t } = useTranslation();
  const saving = useLesson((state) => state.saving);
  return (
    <span className={`save-state save-${saving.kind}`} data-testid="save-state" data-saving={saving.kind}>
      {t(
        saving.kind === 'failed'
          ? 'common.unsaved'
          : saving.kind === 'saving'
            ? 'common.saving'
            : 'common.saved',
      )}
    </span>
  );
}
