import { useTranslation } from 'react-i18next';

import { MissingList } from './missing-list.tsx';

/** What is missing, with its heading, in the margin beside text and key. */
export function MissingInMargin() {
  const { t } = useTranslation();
  return (
    <>
      <h2 className="margin-heading missing-title">{t('authorMissing.heading')}</h2>
      <MissingList />
    </>
  );
}
