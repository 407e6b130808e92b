import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { openDrafts } from '../../stores/app.ts';
import { openClasses } from '../../stores/classes.ts';
import { SettingsButton } from '../settings/settings-button.tsx';

/** The library's title bar; in height and edges the same as a lesson's, so that nothing jumps when one opens. */
export function AppBar() {
  const { t } = useTranslation();
  return (
    <header className="title-bar app-bar">
      <span className="app-name">{t('common.app')}</span>
      <Button
        className="plain author-button"
        onPress={() => {
          openDrafts();
        }}
      >
        {t('author.drafts')}
      </Button>
      <Button
        className="plain"
        data-testid="classes"
        onPress={() => {
          openClasses();
        }}
      >
        {t('classes.classes')}
      </Button>
      <SettingsButton />
    </header>
  );
}
