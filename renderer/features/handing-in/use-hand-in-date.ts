import { useCallback } from 'react';

import { languageOf } from '../../stores/app.ts';
import { useApp } from '../../stores/react.ts';

/** An instant (ISO 8601) as a day and a time of day. */
export function useHandInDate(): (instant: string) => string {
  const language = useApp(languageOf);
  return useCallback(
    (instant) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(instant)),
    [language],
  );
}
