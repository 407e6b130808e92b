import { useCallback, useEffect, useState } from 'react';

import type { Failure } from '../../../electron/contract/errors.ts';
import type { Notice, Output } from '../../../electron/contract/messages.ts';
import { api } from '../../platform/api.ts';
import { useApp, usePacks } from '../../stores/react.ts';

/** What is known of the lessons on this computer. */
export type Shelf =
  { kind: 'looking' } | ({ kind: 'found' } & Output<'library.list'>) | { kind: 'failed'; failure: Failure };

/**
 * Lists the lessons, and again when asked to or when a folder comes or goes: the one with the learner's work, or the
 * school's, and when a pack does.
 */
export function useLibrary(): { shelf: Shelf; lookAgain: () => void; dismiss: (notice: Notice) => void } {
  const [shelf, setShelf] = useState<Shelf>({ kind: 'looking' });
  const [looks, setLooks] = useState(1);
  const lookAgain = useCallback(() => {
    setLooks((before) => before + 1);
  }, []);
  useEffect(() => api.onWorkFolder(lookAgain), [lookAgain]);
  const changes = usePacks((state) => state.changes);
  const packsFolder = useApp((state) => state.settings.packsFolder);
  useEffect(() => {
    let isLatest = true;
    void api.listLibrary().then((answer) => {
      if (!isLatest) return;
      setShelf(answer.ok ? { kind: 'found', ...answer.value } : { kind: 'failed', failure: answer.error });
      // What was only listed is read while one already looks at it; then it is known what can't be used.
      void api.checkLibrary().then((read) => {
        if (isLatest && read.ok && answer.ok && !answer.value.checked) lookAgain();
      });
    });
    return () => {
      isLatest = false;
    };
  }, [looks, packsFolder, changes, lookAgain]);
  const dismiss = useCallback((dismissed: Notice) => {
    setShelf((before) =>
      before.kind === 'found'
        ? { ...before, notices: before.notices.filter((notice) => notice !== dismissed) }
        : before,
    );
  }, []);
  return { shelf, lookAgain, dismiss };
}
