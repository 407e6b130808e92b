import { useCallback, useEffect, useState } from 'react';

import type { Failure } from '../../../electron/contract/errors.ts';
import type { Notice, Output } from '../../../electron/contract/messages.ts';
import { api } from '../../platform/api.ts';

/** What is known of the lessons on this computer. */
export type Shelf =
  { kind: 'looking' } | ({ kind: 'found' } & Output<'library.list'>) | { kind: 'failed'; failure: Failure };

/** Lists the lessons, and again when asked to or when the folder with the learner's work comes or goes. */
export function useLibrary(): { shelf: Shelf; lookAgain: () => void; dismiss: (notice: Notice) => void } {
  const [shelf, setShelf] = useState<Shelf>({ kind: 'looking' });
  const [looks, setLooks] = useState(1);
  const lookAgain = useCallback(() => {
    setLooks((before) => before + 1);
  }, []);
  useEffect(() => api.onWorkFolder(lookAgain), [lookAgain]);
  useEffect(() => {
    let isLatest = true;
    void api.listLibrary().then((answer) => {
      if (!isLatest) return;
      setShelf(answer.ok ? { kind: 'found', ...answer.value } : { kind: 'failed', failure: answer.error });
    });
    return () => {
      isLatest = false;
    };
  }, [looks]);
  const dismiss = useCallback((dismissed: Notice) => {
    setShelf((before) =>
      before.kind === 'found'
        ? { ...before, notices: before.notices.filter((notice) => notice !== dismissed) }
        : before,
    );
  }, []);
  return { shelf, lookAgain, dismiss };
}
