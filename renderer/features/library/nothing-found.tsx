import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { showAll } from '../../stores/shelf.ts';

/** No lesson is what one looks for; the way back to all of them. */
export function NothingFound() {
  const { t } = useTranslation();
  return (
    <section className="empty" aria-labelledby="nothing-found">
      <h2 id="nothing-found">{t('library.search.nothing')}</h2>
      <p>{t('library.search.nothingHow')}</p>
      <Button className="button" onPress={showAll}>
        {t('library.search.showAll')}
      </Button>
    </section>
  );
}
