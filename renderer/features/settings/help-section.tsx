import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Failure } from '../../../electron/contract/errors.ts';
import { api } from '../../platform/api.ts';
import { app } from '../../stores/app.ts';
import { FailureNote } from '../faults/failure-note.tsx';

/** The keys, and the log for whoever helps. */
export function HelpSection() {
  const { t } = useTranslation();
  const [refused, setRefused] = useState<Failure | null>(null);
  const openLog = async (): Promise<void> => {
    const answer = await api.openLog();
    setRefused(answer.ok ? null : answer.error);
  };
  return (
    <section className="settings-section" aria-labelledby="settings-help">
      <h3 id="settings-help">{t('settings.help')}</h3>
      <div className="setting-buttons">
        <Button
          className="button"
          onPress={() => {
            app.setState({ settingsOpen: false, keyboardHelpOpen: true });
          }}
        >
          {t('settings.keyboard')}
        </Button>
        <Button className="button" onPress={() => void openLog()}>
          {t('settings.openLog')}
        </Button>
      </div>
      <p className="setting-help">{t('settings.logHow')}</p>
      {refused !== null && <FailureNote failure={refused} />}
    </section>
  );
}
