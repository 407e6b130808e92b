import { useTranslation } from 'react-i18next';

import type { Work } from '../../../../../electron/contract/classes.ts';
import { finalMarks } from '../../../../../lessons/classroom/grade.ts';
import { textUnder } from '../../../../../lessons/text/span.ts';
import { Quoted } from '../../../feedback/quoted.tsx';
import { usePoints } from '../use-learner-words.ts';

/** What a correction of the article did to the work: the whole before and after, then mark by mark. */
export function WorkCarried({ work: { row, lesson, attempt, carried } }: { work: Work }) {
  const { t } = useTranslation();
  const points = usePoints();
  if (carried === null) return null;
  const { moved = [], open = [] } = attempt.carried ?? {};
  const marks = new Map(finalMarks(attempt).map((mark) => [mark.id, mark]));
  const followed = moved.flatMap(({ mark, part, words }) => {
    const now = marks.get(mark);
    return part === 'mark' && now !== undefined ? [{ mark, words, now: textUnder(lesson.text, now) }] : [];
  });
  const lost = open.filter(({ part }) => part === 'mark');
  const before = 'frozen' in attempt.stage ? attempt.stage.frozen.score : null;
  return (
    <section className="work-correction" aria-labelledby="work-carried" data-testid="work-carried">
      <h3 className="margin-heading" id="work-carried">
        {t('classLearners.work.carriedTitle')}
      </h3>
      <p>{t('classLearners.work.carried', carried)}</p>
      {before !== null && row.score !== null && (
        <p>{t('classLearners.work.carriedWhole', { before: points(before), after: points(row.score) })}</p>
      )}
      {(followed.length > 0 || lost.length > 0) && (
        <ul className="work-carried">
          {followed.map(({ mark, words, now }) => (
            <li key={mark}>
              <Quoted words={words} /> <span aria-hidden="true">→</span>
              <span className="visually-hidden">{t('classLearners.work.carriedNow')}</span>{' '}
              <Quoted words={now} />
            </li>
          ))}
          {lost.map(({ mark, quotation }) => (
            <li key={mark.id}>
              <Quoted words={quotation.words} />{' '}
              <span className="quiet">{t('classLearners.work.carriedLost')}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
