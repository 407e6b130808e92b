import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { leaveLesson } from '../../stores/app.ts';
import { takeAway } from '../../stores/overlay.ts';
import { useApp } from '../../stores/react.ts';

/** Out of the lesson: to the library, or, where a lesson is tried out by who writes it, back to writing. */
export function WayBack() {
  const { t } = useTranslation();
  const trial = useApp((state) => state.place.kind === 'trial');
  return (
    <Button
      className="plain back"
      onPress={() => {
        if (trial) takeAway();
        else void leaveLesson();
      }}
    >
      <span aria-hidden="true">‹ </span>
      {t(trial ? 'authorPublish.trial.back' : 'common.library')}
    </Button>
  );
}
