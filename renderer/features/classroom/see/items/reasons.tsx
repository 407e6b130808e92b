import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { ItemView } from '../../../../../lessons/classroom/class-view.ts';
import { PackText } from '../../../../components/pack-text.tsx';
import { useLearnerName } from '../../use-learner-name.ts';

/** So many reasons are read at a glance; the others come when asked for. */
const FEW = 3;

/** What learners wrote, as they wrote it, with whose it is: for the teacher's screen only. */
export function Reasons({ reasons, label }: { reasons: ItemView['reasons']; label: string }) {
  const { t } = useTranslation();
  const nameOf = useLearnerName();
  const [all, setAll] = useState(false);
  if (reasons.length === 0) return null;
  const shown = all ? reasons : reasons.slice(0, FEW);
  return (
    <>
      <ul className="reasons" aria-label={label}>
        {shown.map(({ learner, text }, place) => (
          <li key={`${learner}-${String(place)}`}>
            <q className="reason-words" translate="no">
              <PackText text={text} />
            </q>{' '}
            <span className="reason-whose">
              <bdi>{nameOf(learner) ?? learner}</bdi>
            </span>
          </li>
        ))}
      </ul>
      {reasons.length > FEW && !all && (
        <Button
          className="plain linklike"
          onPress={() => {
            setAll(true);
          }}
        >
          {t('classView.items.moreReasons', { count: reasons.length - FEW })}
        </Button>
      )}
    </>
  );
}
