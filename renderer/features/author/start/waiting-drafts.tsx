import { useEffect } from 'react';

import { api } from '../../../platform/api.ts';
import { openWaitingDraft } from '../../../stores/beginning.ts';

/** Opens drafts' files that come from outside of the page, whatever is on screen. A component without elements. */
export function WaitingDrafts(): null {
  useEffect(() => {
    // Files named at the start wait already.
    void openWaitingDraft();
    return api.onDraftWaiting(() => void openWaitingDraft());
  }, []);
  return null;
}
