import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import { capitalised, useNumberWord } from '../feedback/number-words.ts';

/** "Three places are due now." */
export function useDueSentence(): (count: number) => string {
  const { t } = useTranslation();
  const number = useNumberWord();
  return useCallback((count) => capitalised(t('study.due', { count, number: number(count) })), [t, number]);
}
