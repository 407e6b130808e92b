import { useTranslation } from 'react-i18next';

import type { Agreement } from '../../../../../electron/contract/classes.ts';
import { languageOf } from '../../../../stores/app.ts';
import { useApp } from '../../../../stores/react.ts';
import { nearness, together } from './agreement-words.ts';

/** Whether the class is of one mind, with itself and with the key: in sentences, the numbers beside them. */
export function AgreementSection({ agreement: { among, withKey, learners } }: { agreement: Agreement }) {
  const { t } = useTranslation();
  const language = useApp(languageOf);
  const number = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const alpha = (value: number): string =>
    t('classView.agreement.alpha', { alpha: number.format(value).replace('-', '−') });
  const both = among === null || withKey === null ? null : together(among, withKey);
  return (
    <section className="whole-section" aria-label={t('classView.agreement.heading')} data-testid="agreement">
      <h3 className="margin-heading">{t('classView.agreement.heading')}</h3>
      {among === null && withKey === null && <p className="quiet">{t('classView.agreement.unknown')}</p>}
      {among !== null && (
        <p>
          {t(`classView.agreement.among.${nearness(among)}`)} <span className="alpha">{alpha(among)}</span>
        </p>
      )}
      {withKey !== null && (
        <p>
          {t(`classView.agreement.withKey.${nearness(withKey)}`)}{' '}
          <span className="alpha">{alpha(withKey)}</span>
        </p>
      )}
      {both !== null && <p className="praise">{t(`classView.agreement.both.${both}`)}</p>}
      <details className="aside-note">
        <summary>{t('classView.agreement.what')}</summary>
        <p>{t('classView.agreement.how', { count: learners })}</p>
      </details>
    </section>
  );
}
