import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Failure } from '../../../electron/contract/errors.ts';
import { api } from '../../platform/api.ts';
import { announce } from '../../stores/announcements.ts';
import { useApp } from '../../stores/react.ts';
import { chooseWorkFolder } from '../../stores/work-folder.ts';
import { FailureNote } from '../faults/failure-note.tsx';

/** Where more lessons come from and where the learner's work is kept, quietly, at the foot of the page. */
export function WorkPlace({ onChanged }: { onChanged: () => void }) {
  const { t } = useTranslation();
  const folder = useApp((state) => state.workFolder);
  const [refused, setRefused] = useState<Failure | null>(null);
  const change = async (): Promise<void> => {
    const chosen = await chooseWorkFolder();
    setRefused(chosen.ok ? null : chosen.error);
    if (!chosen.ok || chosen.value === null) return;
    announce(t('library.folderChanged', { folder: chosen.value }));
    onChanged();
  };
  return (
    <footer className="work-place">
      {refused !== null && <FailureNote failure={refused} />}
      <p>
        {t('opening.more')}{' '}
        <Button className="plain" onPress={() => void api.choosePack()}>
          {t('opening.open')}
        </Button>
      </p>
      <p>
        {t('library.workFolder', { folder })}{' '}
        <Button className="plain" onPress={() => void change()}>
          {t('library.changeFolder')}
        </Button>
      </p>
    </footer>
  );
}
