import { useTranslation } from 'react-i18next';

import type { HandedIn } from '../../../electron/contract/handing-in.ts';
import { useHandInDate } from './use-hand-in-date.ts';

/** Where the hand-in is, and whether it was read there once more. */
export function HandedInNote({ handedIn }: { handedIn: HandedIn }) {
  const { t } = useTranslation();
  const date = useHandInDate();
  return (
    <div className="handed-in-note" data-testid="handed-in-file">
      <p>
        {t('handingIn.doneAt', { date: date(handedIn.at) })}{' '}
        <strong className="exam-file" translate="no">
          {handedIn.file}
        </strong>{' '}
        {t('handingIn.doneIn')}
      </p>
      <p className="path" translate="no">
        {handedIn.folder}
      </p>
      <p>{t(handedIn.whole ? 'handingIn.doneWhole' : 'handingIn.doneUnread')}</p>
      {!handedIn.current && <p>{t('handingIn.doneOlder')}</p>}
    </div>
  );
}
