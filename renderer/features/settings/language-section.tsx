import { useTranslation } from 'react-i18next';

import { languages, type Language } from '../../../electron/contract/settings.ts';
import { useApp } from '../../stores/react.ts';
import { Choice } from './choice.tsx';
import type { ChangeSettings } from './use-settings-change.ts';

/** Each in its own language: whoever landed in the wrong one must find the way back. */
const ownNames: Record<Language, string> = { de: 'Deutsch', en: 'English' };

export function LanguageSection({ change }: { change: ChangeSettings }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.settings.language);
  const system = useApp((state) => state.systemLanguage);
  return (
    <section className="settings-section" aria-labelledby="settings-language">
      <h3 id="settings-language">{t('settings.language')}</h3>
      <Choice
        label={t('settings.language')}
        isLabelHidden
        value={language}
        options={[
          { value: 'system', label: t('settings.languageOf.system', { language: ownNames[system] }) },
          ...languages.map((value) => ({ value, label: ownNames[value], lang: value })),
        ]}
        onChange={(chosen) => {
          change({ language: chosen });
        }}
      />
    </section>
  );
}
