import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { OpenSteps } from '../../components/open-steps.tsx';
import { balanced } from '../../i18n/isolate.ts';
import { classSteps } from '../../stores/class.ts';
import { goToClassStep, leaveClass } from '../../stores/classes.ts';
import { useClass, useClassStore } from '../../stores/react.ts';
import { SettingsButton } from '../settings/settings-button.tsx';

/** The way back to the shelf, which class it is, and what can be done with it. */
export function ClassBar() {
  const { t } = useTranslation();
  const open = useClassStore();
  const name = useClass((state) => state.summary.name);
  return (
    <header className="title-bar class-bar">
      <Button
        className="plain back"
        onPress={() => {
          leaveClass();
        }}
      >
        <span aria-hidden="true">‹ </span>
        {t('classes.classes')}
      </Button>
      <bdi className="lesson-title">{balanced(name)}</bdi>
      <OpenSteps
        label={t('classes.steps')}
        steps={classSteps}
        nameOf={(step) => t(`classes.step.${step}`)}
        now={useClass((state) => state.step)}
        onGo={(step) => {
          goToClassStep(open, step);
        }}
      />
      <SettingsButton />
    </header>
  );
}
