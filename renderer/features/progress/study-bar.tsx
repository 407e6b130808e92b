import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { leaveLesson } from '../../stores/app.ts';
import { SettingsButton } from '../settings/settings-button.tsx';

/** The title bar of the screens beside the library: the way back, what the screen is, how far one is. */
export function StudyBar({ title, said = '' }: { title: string; said?: string }) {
  const { t } = useTranslation();
  return (
    <header className="title-bar study-bar">
      <Button className="plain back" onPress={() => void leaveLesson()}>
        <span aria-hidden="true">‹ </span>
        {t('common.library')}
      </Button>
      <span className="study-title">{title}</span>
      <span className="study-said">{said}</span>
      <SettingsButton />
    </header>
  );
}
