import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { useSuggestionWalk } from './use-suggestion-walk.ts';

/** From one suggestion to the next. */
export function SuggestionWalk({ place, whole }: { place: number; whole: number }) {
  const { t } = useTranslation();
  const walk = useSuggestionWalk();
  return (
    <div className="walk" role="group" aria-label={t('authorSuggestions.walk')}>
      <Button
        className="small"
        aria-label={t('authorSuggestions.earlier')}
        onPress={() => {
          walk(-1);
        }}
      >
        ‹
      </Button>
      <span className="walk-place">{t('authorSuggestions.place', { place: place + 1, whole })}</span>
      <Button
        className="small"
        aria-label={t('authorSuggestions.later')}
        onPress={() => {
          walk(1);
        }}
      >
        ›
      </Button>
    </div>
  );
}
