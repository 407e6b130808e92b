import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Failure } from '../../../electron/contract/errors.ts';
import { announce } from '../../stores/announcements.ts';
import { useApp } from '../../stores/react.ts';
import { chooseWorkFolder } from '../../stores/work-folder.ts';
import { FailureNote } from '../faults/failure-note.tsx';

/** Where the learner's work is kept, and the way to keep it elsewhere. */
export function WorkSection() {
  const { t } = useTranslation();
  const folder = useApp((state) => state.workFolder);
  const [refused, setRefused] = useState<Failure | null>(null);
  const choose = async (): Promise<void> => {
    const chosen = await chooseWorkFolder();
    setRefused(chosen.ok ? null : chosen.error);
    if (chosen.ok && chosen.value !== null) announce(t('library.folderChanged', { folder: chosen.value }));
  };
  return (
    <section className="settings-section" aria-labelledby="settings-work">
      <h3 id="settings-work">{t('settings.work')}</h3>
      <p>{t('settings.workFolder')}</p>
      <p className="path" translate="no" data-testid="work-folder">
        {folder}
      </p>
      <p className="setting-help">{t('settings.workFolderHow')}</p>
      {refused !== null && <FailureNote failure={refused} />}
      <Button className="button" onPress={() => void choose()}>
        {t('library.changeFolder')}
      </Button>
    </section>
  );
}
