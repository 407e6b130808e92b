import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { LearnerRow, Selection } from '../../../../electron/contract/classes.ts';
import { api } from '../../../platform/api.ts';
import { ClassPage } from '../class-page.tsx';
import { useLearnerName } from '../use-learner-name.ts';

/** Who handed in the lesson. */
export function LearnersStep({ selection }: { selection: Selection }) {
  const { t } = useTranslation();
  const nameOf = useLearnerName();
  const [rows, setRows] = useState<readonly LearnerRow[]>([]);
  useEffect(() => {
    const asked = { ...selection, sort: 'learner', descending: false, offset: 0, limit: 200 } as const;
    void api.listLearners(asked).then((answer) => {
      if (answer.ok) setRows(answer.value.rows);
    });
  }, [selection]);
  return (
    <ClassPage title={t('classes.step.learners')}>
      <ul>
        {rows.map(({ handIn, learner }) => (
          <li key={handIn}>
            {learner} <bdi>{nameOf(learner)}</bdi>
          </li>
        ))}
      </ul>
    </ClassPage>
  );
}
