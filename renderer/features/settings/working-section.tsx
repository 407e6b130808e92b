import { useTranslation } from 'react-i18next';

import { useApp } from '../../stores/react.ts';
import { Toggle } from './toggle.tsx';
import type { ChangeSettings } from './use-settings-change.ts';

/** How reading and marking feel in the hand. */
export function WorkingSection({ change }: { change: ChangeSettings }) {
  const { t } = useTranslation();
  const { snapToWords, lineNumbers, motion } = useApp((state) => state.settings);
  return (
    <section className="settings-section" aria-labelledby="settings-working">
      <h3 id="settings-working">{t('settings.working')}</h3>
      <Toggle
        label={t('settings.snapToWords')}
        help={t('settings.snapToWordsHow')}
        isOn={snapToWords}
        onChange={(on) => {
          change({ snapToWords: on });
        }}
      />
      <Toggle
        label={t('settings.lineNumbers')}
        help={t('settings.lineNumbersHow')}
        isOn={lineNumbers}
        onChange={(on) => {
          change({ lineNumbers: on });
        }}
      />
      <Toggle
        label={t('settings.motion')}
        help={t('settings.motionHow')}
        isOn={motion === 'reduced'}
        onChange={(on) => {
          change({ motion: on ? 'reduced' : 'system' });
        }}
      />
    </section>
  );
}
