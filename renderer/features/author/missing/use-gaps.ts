import { useDeferredValue, useMemo } from 'react';

import type { GamingWarning } from '../../../../lessons/compare/gaming/warnings.ts';
import type { Gap } from '../../../../lessons/authoring/missing/gap.ts';
import { rememberLast } from '../../../../lessons/authoring/missing/remember.ts';
import { missing } from '../../../../lessons/authoring/missing/missing.ts';
import { useAuthor } from '../../../stores/react.ts';

/** What the draft lacks. It follows what is being written, and never keeps it waiting. */
export function useGaps(): readonly Gap[] {
  const draft = useDeferredValue(useAuthor((state) => state.draft));
  const gaming = useDeferredValue(useAuthor((state) => state.gaming));
  return useMemo(() => gapsOf(draft, gaming ?? NONE), [draft, gaming]);
}

/** Several places on the screen ask for the same. */
const gapsOf = rememberLast(missing);
const NONE: readonly GamingWarning[] = [];
