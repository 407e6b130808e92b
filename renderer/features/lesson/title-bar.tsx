import { useTranslation } from 'react-i18next';

import { stepsOf } from '../../../lessons/marks/attempt.ts';
import { useApp, useLesson } from '../../stores/react.ts';
import { useLocalized } from '../reader/use-localized.ts';
import { SettingsButton } from '../settings/settings-button.tsx';
import { SaveState } from './save-state.tsx';
import { WayBack } from './way-back.tsx';

/** Where one is: the way back, the lesson, the steps of its mode, and whether everything is saved. */
export function TitleBar() {
  const { t } = useTranslation();
  const title = useLesson((state) => state.lesson.title);
  const localized = useLocalized();
  const step = useLesson((state) => state.attempt.stage.step);
  const steps = useLesson((state) => stepsOf[state.attempt.mode]);
  const trial = useApp((state) => state.place.kind === 'trial');
  const now = steps.indexOf(step);
  const { text, language } = localized(title);
  return (
    <header className="title-bar">
      <WayBack />
      <span className="lesson-title" lang={language}>
        {text}
      </span>
      <nav className="steps" aria-label={t('common.steps')}>
        <span className="step-count" aria-hidden="true">
          {now + 1}/{steps.length}
        </span>
        <ol>
          {steps.map((name, place) => {
            const label = t(`common.step.${name}`);
            const state = place === now ? 'now' : place < now ? 'done' : 'later';
            return (
              <li
                key={name}
                className={`step step-${state}`}
                aria-current={state === 'now' ? 'step' : undefined}
              >
                <span className="step-name" aria-hidden="true">
                  {label}
                </span>
                <span className="visually-hidden">
                  {t(`common.step${STATE_KEY[state]}`, { step: label })}
                </span>
              </li>
            );
          })}
        </ol>
      </nav>
      {trial ? <span className="trial-sign">{t('authorPublish.trial.sign')}</span> : <SaveState />}
      <SettingsButton />
    </header>
  );
}

const STATE_KEY = { now: 'Now', done: 'Done', later: 'Later' } as const;
