import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { compareMarks } from '../../../../../lessons/compare/compare.ts';
import { useLesson } from '../../../../stores/react.ts';

/** How the marks stood at each check, by today's key, and what was written instead of a change; nothing for exams. */
export function WorkChecks() {
  const { t } = useTranslation();
  const lesson = useLesson((state) => state.lesson);
  const stage = useLesson((state) => state.attempt.stage);
  const stood = useMemo(() => {
    if (!('first' in stage)) return [];
    const steps = [
      { name: 'first' as const, marks: stage.first.marks },
      ...(stage.second === null ? [] : [{ name: 'second' as const, marks: stage.second.marks }]),
      ...('frozen' in stage ? [{ name: 'final' as const, marks: stage.frozen.marks }] : []),
    ];
    return steps.map(({ name, marks }) => ({ name, whole: compareMarks(lesson, marks).whole }));
  }, [lesson, stage]);
  if (stood.length === 0) return null;
  const reason = 'second' in stage ? (stage.second?.reason?.trim() ?? '') : '';
  return (
    <>
      <h3 className="margin-heading">{t('classLearners.work.checks')}</h3>
      <dl className="work-lines">
        {stood.map(({ name, whole: { found, expected, reconsider } }) => (
          <div key={name}>
            <dt>{t(`classLearners.work.check.${name}`)}</dt>
            <dd>
              {t('classLearners.work.whole', { found, expected })},{' '}
              {t('classLearners.work.reconsider', { count: reconsider })}
            </dd>
          </div>
        ))}
      </dl>
      {reason !== '' && (
        <p className="own-mark">
          <span className="field-label">{t('classLearners.work.reason')}</span>{' '}
          <bdi translate="no">{reason}</bdi>
        </p>
      )}
    </>
  );
}
