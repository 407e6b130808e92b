import { useTranslation } from 'react-i18next';

import { stepsOf } from '../../../lessons/marks/attempt.ts';
import { languageOf } from '../../stores/app.ts';
import { useApp, useLesson } from '../../stores/react.ts';

/** Everything that is in the file, in words: whoever hands something in shall know what. */
export function HandInContents() {
  const { t } = useTranslation();
  const attempt = useLesson((state) => state.attempt);
  const count = useLesson((state) => state.marks.length);
  const guided = attempt.mode === 'guided';
  const reasoned = 'second' in attempt.stage && (attempt.stage.second?.reason ?? null) !== null;
  const times = useTimes();
  return (
    <section className="hand-in-contents" aria-labelledby="hand-in-contents">
      <h3 id="hand-in-contents">{t('handingIn.contents')}</h3>
      <ul>
        <li>{t('handingIn.marks', { count })}</li>
        {guided && <li>{t(reasoned ? 'handingIn.checksReason' : 'handingIn.checks')}</li>}
        {guided && <li>{t('handingIn.stances', { count: Object.keys(attempt.stances).length })}</li>}
        {guided && Object.keys(attempt.transfer).length > 0 && <li>{t('handingIn.transfer')}</li>}
        <li>{times === '' ? t('handingIn.timesNone') : t('handingIn.times', { times })}</li>
        <li>{t('handingIn.who')}</li>
      </ul>
      <p className="quiet">{t('handingIn.seal')}</p>
    </section>
  );
}

/** "Lesen 4 Min., Markieren 12 Min."; empty where nothing was counted yet. */
function useTimes(): string {
  const { t } = useTranslation();
  const { mode, seconds } = useLesson((state) => state.attempt);
  const language = useApp(languageOf);
  const format = new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'short' });
  return stepsOf[mode]
    .flatMap((step) => {
      const worked = seconds[step];
      if (worked === undefined) return [];
      const minutes = worked < 60 ? t('handingIn.underMinute') : format.format(Math.round(worked / 60));
      return [t('handingIn.time', { step: t(`common.step.${step}`), minutes })];
    })
    .join(', ');
}
