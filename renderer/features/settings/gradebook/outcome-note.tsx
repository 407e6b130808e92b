import { useTranslation } from 'react-i18next';

import type { ShareOutcome } from '../../../../electron/contract/gradebook.ts';

/** What came of trying a shared database, and what can be done about it. */
export function OutcomeNote({ outcome }: { outcome: ShareOutcome }) {
  const { t } = useTranslation();
  if (outcome.kind === 'well') return <p className="notice">{t('gradebook.well')}</p>;
  if (outcome.kind === 'not-an-address')
    return (
      <p className="notice">
        {t('gradebook.notAnAddress')} {t('gradebook.kept')}
      </p>
    );
  return (
    <div className="notice">
      <p>
        {t(`gradebook.refused.${outcome.reason}`)}{' '}
        {outcome.missing.length > 0 && <span translate="no">{outcome.missing.join(', ')}.</span>}{' '}
        {t('gradebook.kept')}
      </p>
    </div>
  );
}
