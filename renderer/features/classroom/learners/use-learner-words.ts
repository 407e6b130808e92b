import { useTranslation } from 'react-i18next';

import { languageOf } from '../../../stores/app.ts';
import { useApp } from '../../../stores/react.ts';

/** An instant as day and time of this computer. */
export function useWhen(): (at: string) => string {
  const language = useApp(languageOf);
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (at) => format.format(new Date(at));
}

/** Seconds as whole minutes: nobody's reading is measured more exactly than that. */
export function useMinutes(): (seconds: number) => string {
  const { t } = useTranslation();
  const language = useApp(languageOf);
  const format = new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'short' });
  return (seconds) =>
    seconds < 60 ? t('classLearners.underAMinute') : format.format(Math.round(seconds / 60));
}

/** A score as points of 100. */
export function usePoints(): (score: number) => string {
  const { t } = useTranslation();
  return (score) => t('classLearners.points', { points: Math.round(100 * score) });
}
