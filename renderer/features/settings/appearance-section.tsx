import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useApp } from '../../stores/react.ts';
import { Choice } from './choice.tsx';
import { Preview } from './preview.tsx';
import { TextSize } from './text-size.tsx';
import type { ChangeSettings } from './use-settings-change.ts';

/** Typeface names are the same in every language. */
const fonts = [
  { value: 'serif', label: 'Source Serif', lang: 'en', className: 'font-serif' },
  { value: 'sans', label: 'Source Sans', lang: 'en', className: 'font-sans' },
  { value: 'legible', label: 'Atkinson Hyperlegible Next', lang: 'en', className: 'font-legible' },
] as const;
const themes = ['system', 'light', 'dark', 'contrast'] as const;
const spacings = ['normal', 'wide', 'wider'] as const;

/** How the page looks, with a few lines to try it on. */
export function AppearanceSection({ change }: { change: ChangeSettings }) {
  const { t } = useTranslation();
  const { theme, textSize, font, lineSpacing, letterSpacing } = useApp((state) => state.settings);
  const [tried, setTried] = useState(textSize);
  const spacingOptions = spacings.map((value) => ({ value, label: t(`settings.spacingOf.${value}`) }));
  return (
    <section className="settings-section appearance" aria-labelledby="settings-appearance">
      <h3 id="settings-appearance">{t('settings.appearance')}</h3>
      <Preview textSize={tried} />
      <Choice
        label={t('settings.theme')}
        value={theme}
        options={themes.map((value) => ({ value, label: t(`settings.themeOf.${value}`) }))}
        onChange={(chosen) => {
          change({ theme: chosen });
        }}
      />
      <TextSize
        value={textSize}
        onTry={setTried}
        onChange={(size) => {
          change({ textSize: size });
        }}
      />
      <Choice
        label={t('settings.font')}
        help={t('settings.fontHow')}
        value={font}
        options={fonts}
        onChange={(chosen) => {
          change({ font: chosen });
        }}
      />
      <Choice
        label={t('settings.lineSpacing')}
        value={lineSpacing}
        options={spacingOptions}
        onChange={(chosen) => {
          change({ lineSpacing: chosen });
        }}
      />
      <Choice
        label={t('settings.letterSpacing')}
        value={letterSpacing}
        options={spacingOptions}
        onChange={(chosen) => {
          change({ letterSpacing: chosen });
        }}
      />
    </section>
  );
}
