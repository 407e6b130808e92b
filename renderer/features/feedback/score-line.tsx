import { useTranslation } from 'react-i18next';

import { languageOf } from '../../stores/app.ts';
import { useApp, useLesson } from '../../stores/react.ts';

/**
 * The score as it was frozen at the reveal, after the words: one number, and what moves it. Where the lesson has nothing
 * to find there is no number, but a sentence.
 */
export function ScoreLine() {
  const { t } = useTranslation();
  const language = useApp(languageOf);
  const stage = useLesson((state) => state.attempt.stage);
  if (!('frozen' in stage)) return null;
  const { score } = stage.frozen;
  if (score === null) return <p className="score quiet">{t('feedback.score.none')}</p>;
  const points = new Intl.NumberFormat(language).format(Math.round(100 * score));
  return (
    <p className="score quiet">
      <span data-testid="score">{t('feedback.score.number', { points })}</span> {t('feedback.score.how')}
    </p>
  );
}
