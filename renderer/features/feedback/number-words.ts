import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import type { en } from '../../i18n/en/index.ts';

type Spelled = keyof typeof en.feedback.number;

const spelled = (count: number): Spelled | null =>
  count >= 2 && count <= 12 ? (`n${String(count)}` as Spelled) : null;

/** A number as a word where that reads naturally (two to twelve), else in figures. */
export function useNumberWord(): (count: number) => string {
  const { t } = useTranslation();
  return useCallback(
    (count) => {
      const key = spelled(count);
      return key === null ? String(count) : t(`feedback.number.${key}`);
    },
    [t],
  );
}

/** With a capital, for the beginning of a sentence. */
export const capitalised = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1);
