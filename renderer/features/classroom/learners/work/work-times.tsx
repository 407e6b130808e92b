import { useTranslation } from 'react-i18next';

import { steps, type Attempt } from '../../../../../lessons/marks/attempt.ts';
import { useLesson } from '../../../../stores/react.ts';
import { useMinutes } from '../use-learner-words.ts';

/** How long each step took, and how much of the last one was done. */
export function WorkTimes({ seconds }: Pick<Attempt, 'seconds'>) {
  const { t } = useTranslation();
  const minutes = useMinutes();
  const transfer = useLesson((state) => state.lesson.transfer);
  const answers = useLesson((state) => state.attempt.transfer);
  const isExam = useLesson((state) => state.attempt.mode === 'exam');
  const worked = steps.flatMap((step) => {
    const spent = seconds[step];
    return spent === undefined ? [] : [{ step, spent }];
  });
  const answered = transfer.filter(({ id }) => Object.hasOwn(answers, id) && answers[id]?.answered === true);
  return (
    <>
      {worked.length > 0 && (
        <>
          <h3 className="margin-heading">{t('classLearners.work.times')}</h3>
          <dl className="work-lines">
            {worked.map(({ step, spent }) => (
              <div key={step}>
                <dt>{t(`classLearners.work.step.${step}`)}</dt>
                <dd>{minutes(spent)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {transfer.length > 0 && !isExam && (
        <>
          <h3 className="margin-heading">{t('classLearners.work.transfer')}</h3>
          <p>{t('classLearners.work.transferOf', { answered: answered.length, all: transfer.length })}</p>
        </>
      )}
    </>
  );
}
