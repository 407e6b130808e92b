import { useEffect, useEffectEvent } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Notice } from '../../../electron/contract/messages.ts';
import { announce } from '../../stores/announcements.ts';
import { useNoticeSentences } from './sentences.ts';

interface NoticeListProps {
  notices: readonly Notice[];
  onDismiss: (notice: Notice) => void;
}

/** What one should know and need not act on. Announced when it comes; stays until it is put away. */
export function NoticeList({ notices, onDismiss }: NoticeListProps) {
  const { t } = useTranslation();
  const sentences = useNoticeSentences();
  const say = useEffectEvent(() => {
    if (notices.length > 0) announce(notices.map((notice) => sentences(notice).what).join(' '));
  });
  useEffect(() => {
    say();
  }, [notices.length]);

  if (notices.length === 0) return null;
  return (
    <section className="notices" aria-label={t('faults.notices')}>
      {notices.map((notice) => {
        const { what, help } = sentences(notice);
        return (
          <div className="notice" key={`${notice.code} ${Object.values(notice.params).join(' ')}`}>
            <p>
              <strong>{what}</strong> {help}
            </p>
            <Button
              className="plain"
              aria-label={t('faults.dismiss')}
              onPress={() => {
                onDismiss(notice);
              }}
            >
              {t('common.close')}
            </Button>
          </div>
        );
      })}
    </section>
  );
}
