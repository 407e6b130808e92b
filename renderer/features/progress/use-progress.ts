import { useCallback, useEffect, useState } from 'react';

import type { Failure } from '../../../electron/contract/errors.ts';
import type { Output } from '../../../electron/contract/messages.ts';
import { api } from '../../platform/api.ts';

/** What is known of the learner's progress. */
export type Progress =
  { kind: 'looking' } | ({ kind: 'found' } & Output<'progress.show'>) | { kind: 'failed'; failure: Failure };

/** Asks for the learner's progress, and again when asked to or when the folder with their work comes or goes. */
export function useProgress(): { progress: Progress; lookAgain: () => void } {
  const [progress, setProgress] = useState<Progress>({ kind: 'looking' });
  const [looks, setLooks] = useState(1);
  const lookAgain = useCallback(() => {
    setLooks((before) => before + 1);
  }, []);
  useEffect(() => api.onWorkFolder(lookAgain), [lookAgain]);
  useEffect(() => {
    let isLatest = true;
    void api.showProgress().then((answer) => {
      if (!isLatest) return;
      setProgress(answer.ok ? { kind: 'found', ...answer.value } : { kind: 'failed', failure: answer.error });
    });
    return () => {
      isLatest = false;
    };
  }, [looks]);
  return { progress, lookAgain };
}
