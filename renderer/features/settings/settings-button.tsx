import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { app } from '../../stores/app.ts';

/** Opens the settings, from every title bar. */
export function SettingsButton() {
  const { t } = useTranslation();
  return (
    <Button
      className="plain type-button"
      aria-label={t('common.settings')}
      onPress={() => {
        app.setState({ settingsOpen: true });
      }}
    >
      <span translate="no">Aa</span>
    </Button>
  );
}
