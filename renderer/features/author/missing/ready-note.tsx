import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { useAuthor, useAuthorStores } from '../../../stores/react.ts';

/** Said once, where the list of what is missing stood: the lesson is ready, and what comes next. */
export function ReadyNote() {
  const { t } = useTranslation();
  const { author } = useAuthorStores();
  const isThere = useAuthor((state) => state.step === 'publish');
  return (
    <div className="ready-note" data-testid="ready">
      <p className="ready-said">{t('authorMissing.ready')}</p>
      <p className="quiet">{t('authorMissing.readyHow')}</p>
      {!isThere && (
        <Button
          className="button"
          onPress={() => {
            author.setState({ step: 'publish' });
          }}
        >
          {t('authorMissing.toPublish')}
        </Button>
      )}
    </div>
  );
}
