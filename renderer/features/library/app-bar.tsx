import { useTranslation } from 'react-i18next';

import { useApp } from '../../stores/react.ts';
import { LearnerSign } from '../handing-in/learner-sign.tsx';
import { SettingsButton } from '../settings/settings-button.tsx';
import { TeacherEntrances } from './teacher-entrances.tsx';

/** The library's title bar; in height and edges the same as a lesson's, so that nothing jumps when one opens. */
export function AppBar() {
  const { t } = useTranslation();
  const shared = useApp((state) => state.settings.sharedComputer);
  return (
    <header className="title-bar app-bar">
      <span className="app-name">{t('common.app')}</span>
      {shared ? <LearnerSign /> : <TeacherEntrances className="plain" />}
      <SettingsButton />
    </header>
  );
}
