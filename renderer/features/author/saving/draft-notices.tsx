import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { ErrorCode } from '../../../../electron/contract/errors.ts';
import { useApp, useAuthor, useAuthorStores } from '../../../stores/react.ts';
import { NoticeList } from '../../faults/notice-list.tsx';
import { DraftBanner } from './draft-banner.tsx';
import { ElsewhereDialog } from './elsewhere-dialog.tsx';
import { LeaveDraftDialog } from './leave-draft-dialog.tsx';
import { useDraftFault } from './use-draft-fault.ts';

/** Under a draft's title bar: what there is to know about its file, and what keeps it from being saved. */
export function DraftNotices() {
  const { t } = useTranslation();
  const { author } = useAuthorStores();
  const notices = useAuthor((state) => state.notices);
  const failure = useDraftFault();
  const leaveAsked = useApp((state) => state.leaveAsked);
  const [later, setLater] = useState(false);
  const [kept, setKept] = useState<string | null>(null);
  const trouble = failure === null ? null : (troubles.get(failure.code) ?? null);
  if (trouble === null && later) setLater(false);
  return (
    <div className="lesson-notices">
      {failure !== null && (
        <DraftBanner
          failure={failure}
          onDecide={
            trouble === null
              ? null
              : () => {
                  setLater(false);
                }
          }
        />
      )}
      {kept !== null && (
        <div className="notice" role="status">
          <p>{t('authorSaving.kept', { file: kept })}</p>
          <Button
            className="plain"
            aria-label={t('faults.dismiss')}
            onPress={() => {
              setKept(null);
            }}
          >
            {t('common.close')}
          </Button>
        </div>
      )}
      <NoticeList
        notices={notices}
        onDismiss={(dismissed) => {
          author.setState({ notices: notices.filter((notice) => notice !== dismissed) });
        }}
      />
      {trouble !== null && (
        <ElsewhereDialog
          trouble={trouble}
          isOpen={!later || leaveAsked}
          onLater={() => {
            setLater(true);
          }}
          onKept={setKept}
        />
      )}
      <LeaveDraftDialog failure={failure} isOpen={leaveAsked && failure !== null && trouble === null} />
    </div>
  );
}

/** What trying again does not help against: what is here goes on as a draft of its own. */
const troubles: ReadonlyMap<ErrorCode, 'elsewhere' | 'missing' | 'full'> = new Map([
  ['draft-elsewhere', 'elsewhere'],
  ['draft-missing', 'missing'],
  ['draft-full', 'full'],
]);
