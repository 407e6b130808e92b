import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { ShareOutcome } from '../../../../electron/contract/gradebook.ts';

/** What came of trying a shared database, and what can be done about it. */
export function OutcomeNote({ outcome }: { outcome: ShareOutcome }) {
  const { t } = useTranslation();
  if (outcome.kind === 'well') return <Note>{t('gradebook.well')}</Note>;
  if (outcome.kind === 'not-an-address')
    return (
      <Note>
        {t('gradebook.notAnAddress')} {t('gradebook.kept')}
      </Note>
    );
  return (
    <Note>
      {t(`gradebook.refused.${outcome.reason}`)}{' '}
      {outcome.missing.length > 0 && <span translate="no">{outcome.missing.join(', ')}.</span>}{' '}
      {t('gradebook.kept')}
    </Note>
  );
}

/** Comes into view by itself: whoever pressed Enter in the first field would not see it. */
function Note({ children }: { children: ReactNode }) {
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    note.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <p className="notice" ref={note}>
      {children}
    </p>
  );
}
