import { useState } from 'react';

import type { Failure } from '../../../electron/contract/errors.ts';
import { settle } from '../../stores/lesson.ts';
import { useLessonStores } from '../../stores/react.ts';
import { chooseWorkFolder } from '../../stores/work-folder.ts';

/** What helps when work can't be saved. Each resolves to whether the work is on the disk now. */
export interface Rescue {
  again: () => Promise<boolean>;
  otherFolder: () => Promise<boolean>;
  /** Why the other folder could not be used either. */
  refused: Failure | null;
}

export function useRescue(): Rescue {
  const { lesson } = useLessonStores();
  const [refused, setRefused] = useState<Failure | null>(null);
  return {
    refused,
    again: () => {
      setRefused(null);
      return settle(lesson);
    },
    otherFolder: async () => {
      const chosen = await chooseWorkFolder();
      setRefused(chosen.ok ? null : chosen.error);
      return chosen.ok && chosen.value !== null;
    },
  };
}
