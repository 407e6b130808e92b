import { useState } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { useApp } from '../../stores/react.ts';
import { fonts, type BundledFont } from './bundled-fonts.ts';

/** The version, and what Lesart owes to others. */
export function AboutSection() {
  const { t } = useTranslation();
  const version = useApp((state) => state.version);
  return (
    <section className="settings-section" aria-labelledby="settings-about">
      <h3 id="settings-about">{t('settings.about')}</h3>
      <p>{t('settings.version', { version })}</p>
      <p>{t('settings.fontsHow')}</p>
      <ul className="bundled-fonts">
        {fonts.map((font) => (
          <BundledFontEntry key={font.name} font={font} />
        ))}
      </ul>
    </section>
  );
}

function BundledFontEntry({ font }: { font: BundledFont }) {
  const { t } = useTranslation();
  const [licence, setLicence] = useState('');
  return (
    <li>
      <Disclosure
        onExpandedChange={(open) => {
          if (open) void font.licence().then(setLicence);
        }}
      >
        <span>{t('settings.fontBy', { font: font.name, maker: font.maker })}</span>{' '}
        <Button slot="trigger" className="plain" aria-label={`${t('settings.licence')}: ${font.name}`}>
          {t('settings.licence')}
        </Button>
        <DisclosurePanel>
          <pre className="licence" lang="en" translate="no" tabIndex={0} aria-label={font.name} role="group">
            {licence}
          </pre>
        </DisclosurePanel>
      </Disclosure>
    </li>
  );
}
