import { useTranslation } from 'react-i18next';

import type { Work } from '../../../../../electron/contract/classes.ts';
import { usePoints, useWhen } from '../use-learner-words.ts';

/** When it was handed in, what there is to know about the file, and what it comes to as a whole. */
export function WorkFacts({ work: { row } }: { work: Work }) {
  const { t } = useTranslation();
  const when = useWhen();
  const points = usePoints();
  const { found, expected, reconsider, score } = row;
  return (
    <section className="work-facts" aria-labelledby="work-result">
      <h2 className="margin-heading" id="work-result">
        {t('classLearners.work.result')}
      </h2>
      <p className="work-whole">
        {expected === 0
          ? t('classLearners.nothingToFind')
          : t('classLearners.work.whole', { found, expected })}
        {', '}
        {row.marks === 0
          ? t('classLearners.noMarks')
          : t('classLearners.work.reconsider', { count: reconsider })}
      </p>
      {score !== null && <p className="quiet">{t('classLearners.work.points', { points: points(score) })}</p>}
      {!row.intact && (
        <p className="work-changed">
          <strong>
            <span aria-hidden="true">⚠ </span>
            {t('classLearners.work.changed')}
          </strong>{' '}
          {t('classLearners.work.changedHow')}
        </p>
      )}
      {row.mode === 'exam' && <p>{t('classLearners.work.exam')}</p>}
      <p className="quiet">{t('classLearners.work.handedIn', { when: when(row.handedInAt) })}</p>
      {row.attempts > 1 && (
        <p className="quiet">{t('classLearners.work.attempts', { count: row.attempts })}</p>
      )}
    </section>
  );
}
