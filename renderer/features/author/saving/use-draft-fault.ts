import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ErrorCode, Failure } from '../../../../electron/contract/errors.ts';
import { announce } from '../../../stores/announcements.ts';
import { useAuthor } from '../../../stores/react.ts';
import { useFailureSentences, type Sentences } from '../../faults/sentences.ts';

/** Why the draft is not on the disk; null once it is. While another try is under way, what was wrong still stands. */
export function useDraftFault(): Failure | null {
  const { t } = useTranslation();
  const saving = useAuthor((state) => state.saving);
  const [failure, setFailure] = useState<Failure | null>(null);
  if (saving.kind === 'failed' && saving.failure !== failure) setFailure(saving.failure);
  if (saving.kind === 'saved' && failure !== null) setFailure(null);

  const told = useRef(false);
  useEffect(() => {
    if (saving.kind === 'failed') told.current = true;
    if (saving.kind !== 'saved' || !told.current) return;
    told.current = false;
    announce(t('authorSaving.solved'));
  }, [saving, t]);
  return failure;
}

/** What happened and what to do, as teachers are told. What can happen to learners, too, has other words for them. */
export function useDraftSentences(): (failure: Failure) => Sentences {
  const { t } = useTranslation();
  const ordinary = useFailureSentences();
  return useCallback(
    (failure) => {
      const { code } = failure;
      if (!isOfBoth(code)) return ordinary(failure);
      const { folder = '', file = '', reason = '' } = failure.params;
      return {
        what: t(`authorSaving.code.${code}.what`, { folder, file, reason }),
        help: t(`authorSaving.code.${code}.help`, { folder, file, reason }),
      };
    },
    [t, ordinary],
  );
}

/** What keeps learners' work and teachers' drafts from being saved alike. */
const ofBoth = ['folder-missing', 'folder-read-only', 'disk-full', 'write-failed'] as const;

const isOfBoth = (code: ErrorCode): code is (typeof ofBoth)[number] => ofBoth.some((each) => each === code);
