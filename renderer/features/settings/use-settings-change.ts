import { useCallback, useState } from 'react';

import type { Failure } from '../../../electron/contract/errors.ts';
import type { Settings } from '../../../electron/contract/settings.ts';
import { changeSettings } from '../../stores/app.ts';

export type ChangeSettings = (change: Partial<Settings>) => void;

/** Changes settings, and remembers whether the last change could be saved. */
export function useSettingsChange(): { change: ChangeSettings; failure: Failure | null } {
  const [failure, setFailure] = useState<Failure | null>(null);
  const change = useCallback<ChangeSettings>((wanted) => {
    void changeSettings(wanted).then(setFailure);
  }, []);
  return { change, failure };
}
