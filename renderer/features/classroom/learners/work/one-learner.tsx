import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Work } from '../../../../../electron/contract/classes.ts';
import type { Failure } from '../../../../../electron/contract/errors.ts';
import { balanced } from '../../../../i18n/isolate.ts';
import { api } from '../../../../platform/api.ts';
import { useClass } from '../../../../stores/react.ts';
import { FailureNote } from '../../../faults/failure-note.tsx';
import { useLearnerName } from '../../use-learner-name.ts';
import { ROWS_A_PAGE, type ListedLearners } from '../use-learner-rows.ts';
import { WorkDesk } from './work-desk.tsx';

interface OneLearnerProps {
  listed: ListedLearners;
  /** Whose, by place in the whole list. */
  at: number;
  onGo: (place: number, page: number) => void;
  onClose: (handIn: string | null) => void;
}

/** One learner's work, and the way to those before and after in the list. */
export function OneLearner({ listed: { rows, total, offset }, at, onGo, onClose }: OneLearnerProps) {
  const { t } = useTranslation();
  const nameOf = useLearnerName();
  const row = rows?.[at - offset];
  const work = useWork(row?.handIn ?? null);
  const go = (place: number): void => {
    onGo(place, Math.floor(place / ROWS_A_PAGE));
  };
  const name = row === undefined ? null : nameOf(row.learner);
  return (
    <div className="one-learner">
      <header className="work-bar">
        <Button
          className="plain back"
          data-testid="all-learners"
          onPress={() => {
            onClose(row?.handIn ?? null);
          }}
        >
          <span aria-hidden="true">‹ </span>
          {t('classLearners.work.back')}
        </Button>
        {row !== undefined && (
          <h1 className="work-learner" data-testid="work-learner">
            {row.learner}
            {name !== null && <bdi className="learner-name">{balanced(name)}</bdi>}
          </h1>
        )}
        <div className="work-turn">
          <Button
            className="button"
            isDisabled={at === 0}
            onPress={() => {
              go(at - 1);
            }}
          >
            {t('classLearners.work.earlier')}
          </Button>
          <span className="work-place">{t('classLearners.work.place', { place: at + 1, total })}</span>
          <Button
            className="button"
            data-testid="next-learner"
            isDisabled={at + 1 >= total}
            onPress={() => {
              go(at + 1);
            }}
          >
            {t('classLearners.work.later')}
          </Button>
        </div>
      </header>
      <Contents work={work} isListed={row !== undefined || rows === null} />
    </div>
  );
}

type Found =
  { kind: 'waiting' | 'gone' } | { kind: 'refused'; failure: Failure } | { kind: 'here'; work: Work };

function Contents({ work, isListed }: { work: Found; isListed: boolean }) {
  const { t } = useTranslation();
  if (work.kind === 'here') return <WorkDesk key={work.work.row.handIn} work={work.work} />;
  return (
    <main className="class-scroller" aria-busy={work.kind === 'waiting'}>
      <div className="class-page">
        {work.kind === 'refused' ? (
          <FailureNote failure={work.failure} />
        ) : (
          <p className="patience">
            {t(work.kind === 'gone' || !isListed ? 'classLearners.work.gone' : 'classLearners.work.looking')}
          </p>
        )}
      </div>
    </main>
  );
}

/** A hand-in, whole; asked for anew whenever the class is. */
function useWork(handIn: string | null): Found {
  const changes = useClass((state) => state.changes);
  const [found, setFound] = useState<Found>({ kind: 'waiting' });
  useEffect(() => {
    if (handIn === null) return;
    let isLatest = true;
    void api.openWork({ handIn }).then((answer) => {
      if (!isLatest) return;
      if (!answer.ok) setFound({ kind: 'refused', failure: answer.error });
      else setFound(answer.value === null ? { kind: 'gone' } : { kind: 'here', work: answer.value });
    });
    return () => {
      isLatest = false;
    };
  }, [handIn, changes]);
  if (found.kind === 'here' && found.work.row.handIn !== handIn) return { kind: 'waiting' };
  return found;
}
