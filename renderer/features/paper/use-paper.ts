import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { api } from '../../platform/api.ts';
import { announce } from '../../stores/announcements.ts';
import { useFailureSentences } from '../faults/sentences.ts';

export type PaperCommand = 'print' | 'save-pdf';

/** The longest name the shell takes for a file. */
const LONGEST_NAME = 200;

/**
 * Puts the page that is on the screen on paper or into a PDF.
 *
 * @param name what the PDF is called until the user calls it otherwise
 * @param header what stands at the top of each of its pages
 * @returns `said`: what came of it, spoken too; empty where all went as the system's own dialog showed
 */
export function usePaper(
  name: string,
  header?: string,
): { said: string; start: (what: PaperCommand) => void } {
  const { t } = useTranslation();
  const failureSentences = useFailureSentences();
  const [said, setSaid] = useState('');
  const carryOut = async (what: PaperCommand): Promise<string | null> => {
    if (what === 'print') {
      const printed = await api.print();
      return printed.ok ? null : failureSentences(printed.error).what;
    }
    const saved = await api.savePdf({
      name: name.slice(0, LONGEST_NAME),
      ...(header === undefined ? {} : { header: header.slice(0, LONGEST_NAME) }),
    });
    if (!saved.ok) return failureSentences(saved.error).what;
    return saved.value === null ? null : t('feedback.result.saved', { file: saved.value.file });
  };
  return {
    said,
    start: (what) => {
      void carryOut(what).then((text) => {
        if (text === null) return;
        setSaid(text);
        announce(text);
      });
    },
  };
}
