import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Failure } from '../../../electron/contract/errors.ts';
import { announce } from '../../stores/announcements.ts';
import { useLesson } from '../../stores/react.ts';

/** Why the work is not on the disk; null once it is. While another try is under way, what was wrong still stands. */
export function useSavingFault(): Failure | null {
  const { t } = useTranslation();
  const saving = useLesson((state) => state.saving);
  const [failure, setFailure] = useState<Failure | null>(null);
  if (saving.kind === 'failed' && saving.failure !== failure) setFailure(saving.failure);
  if (saving.kind === 'saved' && failure !== null) setFailure(null);

  const told = useRef(false);
  useEffect(() => {
    if (saving.kind === 'failed') told.current = true;
    if (saving.kind !== 'saved' || !told.current) return;
    told.current = false;
    announce(t('faults.saving.solved'));
  }, [saving, t]);
  return failure;
}
