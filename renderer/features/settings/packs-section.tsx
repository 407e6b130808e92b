import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { PackText } from '../../components/pack-text.tsx';
import type { Failure } from '../../../electron/contract/errors.ts';
import { announce } from '../../stores/announcements.ts';
import { choosePacksFolder, forgetPacksFolder } from '../../stores/packs-folder.ts';
import { useApp } from '../../stores/react.ts';
import { FailureNote } from '../faults/failure-note.tsx';

/** The folder the school puts its packs into. */
export function PacksSection() {
  const { t } = useTranslation();
  const folder = useApp((state) => state.settings.packsFolder);
  const [refused, setRefused] = useState<Failure | null>(null);
  const choose = async (): Promise<void> => {
    const chosen = await choosePacksFolder();
    setRefused(chosen.ok ? null : chosen.error);
    if (chosen.ok && chosen.value !== null) announce(t('settings.packsFolderUsed', { folder: chosen.value }));
  };
  const forget = async (): Promise<void> => {
    const failure = await forgetPacksFolder();
    setRefused(failure);
    if (failure === null) announce(t('settings.packsFolderForgotten'));
  };
  return (
    <section className="settings-section" aria-labelledby="settings-packs">
      <h3 id="settings-packs">{t('settings.packsFolder')}</h3>
      <p className={folder === null ? 'quiet' : 'path'} translate="no" data-testid="packs-folder">
        {folder === null ? t('settings.packsFolderNone') : <PackText text={folder} />}
      </p>
      <p className="setting-help">{t('settings.packsFolderHow')}</p>
      {refused !== null && <FailureNote failure={refused} />}
      <div className="setting-buttons">
        <Button className="button" onPress={() => void choose()}>
          {t('settings.packsFolderChoose')}
        </Button>
        {folder !== null && (
          <Button className="button" onPress={() => void forget()}>
            {t('settings.packsFolderForget')}
          </Button>
        )}
      </div>
    </section>
  );
}
