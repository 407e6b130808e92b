import { useTranslation } from 'react-i18next';

/** How the class spreads over the scale: columns of learners, without anyone's place in them. */
export function ScoreSpread({ scores }: { scores: readonly number[] }) {
  const { t } = useTranslation();
  const all = scores.reduce((sum, learners) => sum + learners, 0);
  const most = Math.max(1, ...scores);
  if (all === 0) return null;
  return (
    <section className="whole-section" aria-label={t('classView.scores.heading')}>
      <h3 className="margin-heading">{t('classView.scores.heading')}</h3>
      <p>{t('classView.scores.said', { count: upperHalf(scores), of: all })}</p>
      <ol className="score-columns" aria-label={t('classView.scores.columns')}>
        {scores.map((learners, tenth) => (
          <li key={tenth}>
            <span
              className="score-column"
              style={{ height: `${String((100 * learners) / most)}%` }}
              aria-hidden="true"
            />
            <span className="score-count">
              {learners === 0 ? <span aria-hidden="true">·</span> : learners}
            </span>
            <span className="visually-hidden">
              {t('classView.scores.column', { count: learners, from: tenth * 10, to: (tenth + 1) * 10 })}
            </span>
          </li>
        ))}
      </ol>
      <p className="score-scale" aria-hidden="true">
        <span>0</span>
        <span>50</span>
        <span>100</span>
      </p>
      <p className="quiet">{t('classView.scores.how')}</p>
    </section>
  );
}

const upperHalf = (scores: readonly number[]): number =>
  scores.slice(5).reduce((sum, learners) => sum + learners, 0);
