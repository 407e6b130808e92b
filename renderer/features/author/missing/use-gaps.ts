import { useDeferredValue, useMemo } from 'react';

import type { Gap } from '../../../../lessons/authoring/missing/gap.ts';
import { missing } from '../../../../lessons/authoring/missing/missing.ts';
import { useAuthor } from '../../../stores/react.ts';

/** What the draft lacks. It follows what is being written, and never keeps it waiting. */
export function useGaps(): readonly Gap[] {
  const draft = useDeferredValue(useAuthor((state) => state.draft));
  const gaming = useDeferredValue(useAuthor((state) => state.gaming));
  return useMemo(() => missing(draft, gaming ?? []), [draft, gaming]);
}
