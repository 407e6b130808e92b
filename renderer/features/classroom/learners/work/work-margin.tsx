import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Work } from '../../../../../electron/contract/classes.ts';
import type { Comparison } from '../../../../../lessons/compare/comparison.ts';
import { useDesk, useLesson } from '../../../../stores/react.ts';
import { CardPlace } from '../../../feedback/card-place.tsx';
import { useRows } from '../../../feedback/compare-margin.tsx';
import { RowFilterSwitch } from '../../../feedback/row-filter-switch.tsx';
import { RowList } from '../../../feedback/row-list.tsx';
import { rowInFocus, shows, type RowFilter } from '../../../feedback/rows.ts';
import { Tallies } from '../../../feedback/tallies.tsx';
import { Walk } from '../../../feedback/walk.tsx';
import { MarginFrame } from '../../../reader/margin-frame.tsx';
import { WorkCard } from './work-card.tsx';
import { WorkChecks } from './work-checks.tsx';
import { WorkCarried } from './work-carried.tsx';
import { WorkFacts } from './work-facts.tsx';
import { WorkTimes } from './work-times.tsx';
import { WorkWay } from './work-way.tsx';
import { Objections, Whys } from './work-words.tsx';

/** Beside the page: what it came to, place by place, what the learner wrote, and how the work went. */
export function WorkMargin({ work, foot }: { work: Work; foot: ReactNode }) {
  const { t } = useTranslation();
  const comparison = useLesson(({ feedback }) =>
    feedback.kind === 'everything' ? feedback.comparison : null,
  );
  return (
    <MarginFrame name={t('classLearners.work.margin')} foot={foot}>
      <WorkFacts work={work} />
      <WorkCarried work={work} />
      {comparison !== null && <Compared comparison={comparison} />}
      <Objections />
      <Whys />
      <WorkChecks />
      <WorkTimes seconds={work.attempt.seconds} />
      <WorkWay work={work} />
    </MarginFrame>
  );
}

function Compared({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation();
  const rows = useRows(comparison);
  const [filter, setFilter] = useState<RowFilter>('all');
  const shown = useMemo(() => rows.filter((row) => shows(filter, row)), [rows, filter]);
  const focus = useDesk((desk) => desk.focus);
  const current = rowInFocus(rows, focus);
  return (
    <>
      <Tallies categories={comparison.categories} edges />
      <h3 className="margin-heading">{t('classLearners.work.rows')}</h3>
      <RowFilterSwitch rows={rows} filter={filter} onFilter={setFilter} />
      <Walk rows={shown} current={current} />
      <CardPlace>
        {current === null ? (
          <p className="quiet">{t('classLearners.work.start')}</p>
        ) : (
          <WorkCard key={current.id} row={current} />
        )}
      </CardPlace>
      {shown.length === 0 ? (
        <p className="quiet filter-empty">{t(`classLearners.work.empty.${filter}`)}</p>
      ) : (
        <RowList rows={shown} current={current} label={t('classLearners.work.rowsLabel')} />
      )}
    </>
  );
}
