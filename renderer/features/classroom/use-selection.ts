import { useMemo } from 'react';

import type { Selection } from '../../../electron/contract/classes.ts';
import { selectionOf } from '../../stores/class.ts';
import { useClass } from '../../stores/react.ts';

/** What of the open class is looked at; the same object until that changes. Null until something was handed in. */
export function useSelection(): Selection | null {
  const summary = useClass((state) => state.summary);
  const lesson = useClass((state) => state.lesson);
  const attempt = useClass((state) => state.attempt);
  return useMemo(() => selectionOf({ summary, lesson, attempt }), [summary, lesson, attempt]);
}
