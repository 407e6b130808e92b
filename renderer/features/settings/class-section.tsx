import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { PackText } from '../../components/pack-text.tsx';
import type { Failure } from '../../../electron/contract/errors.ts';
import { announce } from '../../stores/announcements.ts';
import { app, leaveLesson } from '../../stores/app.ts';
import { chooseHandInFolder, forgetHandInFolder } from '../../stores/hand-in-folder.ts';
import { useApp } from '../../stores/react.ts';
import { FailureNote } from '../faults/failure-note.tsx';
import { TeacherEntrances } from '../library/teacher-entrances.tsx';
import { Choice } from './choice.tsx';
import { Toggle } from './toggle.tsx';
import type { ChangeSettings } from './use-settings-change.ts';

const PATIENCE = [5, 10, 20, 0] as const;

/** What a school sets on its computers: where hand-ins go, and whether learners share the computer. */
export function ClassSection({ change }: { change: ChangeSettings }) {
  const { t } = useTranslation();
  const { sharedComputer, coverAfter } = useApp((state) => state.settings);
  const share = async (shared: boolean): Promise<void> => {
    // Work that is open belongs to whom it belongs to now.
    if (!(await leaveLesson())) {
      app.setState({ settingsOpen: false });
      return;
    }
    app.setState({ learner: null, covered: null });
    change({ sharedComputer: shared, ...(shared ? { learnerCode: null } : {}) });
  };
  return (
    <section className="settings-section" aria-labelledby="settings-class">
      <h3 id="settings-class">{t('handingIn.settings.title')}</h3>
      <HandInFolder />
      <Toggle
        label={t('handingIn.settings.shared')}
        help={t('handingIn.settings.sharedHow')}
        isOn={sharedComputer}
        onChange={(on) => void share(on)}
      />
      {sharedComputer && (
        <>
          <Choice
            label={t('handingIn.settings.cover')}
            help={t('handingIn.settings.coverHow')}
            value={String(coverAfter)}
            options={PATIENCE.map((minutes) => ({
              value: String(minutes),
              label: t(`handingIn.settings.coverAfter.${minutes}`),
            }))}
            onChange={(minutes) => {
              change({ coverAfter: Number(minutes) });
            }}
          />
          <div className="setting">
            <span className="setting-label">{t('handingIn.settings.teacher')}</span>
            <TeacherEntrances
              className="button"
              onGo={() => {
                app.setState({ settingsOpen: false });
              }}
            />
          </div>
        </>
      )}
    </section>
  );
}

function HandInFolder() {
  const { t } = useTranslation();
  const folder = useApp((state) => state.settings.handInFolder);
  const [refused, setRefused] = useState<Failure | null>(null);
  const choose = async (): Promise<void> => {
    const chosen = await chooseHandInFolder();
    setRefused(chosen.ok ? null : chosen.error);
    if (chosen.ok && chosen.value !== null)
      announce(t('handingIn.settings.folderUsed', { folder: chosen.value }));
  };
  const forget = async (): Promise<void> => {
    const failure = await forgetHandInFolder();
    setRefused(failure);
    if (failure === null) announce(t('handingIn.settings.folderForgotten'));
  };
  return (
    <div className="setting">
      <span className="setting-label">{t('handingIn.settings.folder')}</span>
      <p className={folder === null ? 'quiet' : 'path'} translate="no" data-testid="hand-in-folder">
        {folder === null ? t('handingIn.settings.folderNone') : <PackText text={folder} />}
      </p>
      <p className="setting-help">{t('handingIn.settings.folderHow')}</p>
      {refused !== null && <FailureNote failure={refused} />}
      <div className="setting-buttons">
        <Button className="button" onPress={() => void choose()}>
          {t('handingIn.settings.folderChoose')}
        </Button>
        {folder !== null && (
          <Button className="button" onPress={() => void forget()}>
            {t('handingIn.settings.folderForget')}
          </Button>
        )}
      </div>
    </div>
  );
}
