import { useTranslation } from 'react-i18next';

import { AppBar } from './app-bar.tsx';

/** Between library and lesson. The words come only when it takes long enough to wonder. */
export function Opening() {
  const { t } = useTranslation();
  return (
    <div className="library-screen">
      <AppBar />
      <main className="waiting" aria-busy="true">
        <p className="patience">{t('common.loading')}</p>
      </main>
    </div>
  );
}
