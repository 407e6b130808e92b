import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Failure } from '../../../../electron/contract/errors.ts';
import type { Result } from '../../../../lessons/result.ts';
import { announce } from '../../../stores/announcements.ts';

interface Said {
  text: string | null;
  failure: Failure | null;
}

/**
 * Something that is put together and goes out when a button is pressed.
 *
 * @returns `start` does it and shows in words what came of it: what it answers with, nothing where the teacher changed their
 *   mind (null), or why it failed
 */
export function useOutput(): Said & {
  busy: boolean;
  start: (output: () => Promise<Result<string | null, Failure>>) => void;
} {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said>({ text: null, failure: null });
  return {
    busy,
    ...said,
    start: (output) => {
      // A button that were disabled meanwhile would lose the keyboard.
      if (busy) return;
      setBusy(true);
      setSaid({ text: t('classOutput.working'), failure: null });
      void output().then((done) => {
        setBusy(false);
        setSaid(done.ok ? { text: done.value, failure: null } : { text: null, failure: done.error });
        if (done.ok && done.value !== null) announce(done.value);
      });
    },
  };
}
