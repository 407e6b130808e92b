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
  const row = rows?.[at - offset];
  const found = useWork(row?.handIn ?? null);
  // Until the next one's work has come, the last one's stays.
  const shown = found.kind === 'here' ? found.work.row : row;
  const name = useLearnerName()(shown?.learner ?? '');
  const go = (place: number): void => {
    onGo(place, Math.floor(place / ROWS_A_PAGE));
  };
  return (
    <div className="one-learner">
      <section className="work-bar" aria-label={t('classLearners.work.whose')}>
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
        {shown !== undefined && (
          <h1 className="work-learner" data-testid="work-learner">
            {shown.learner}
            {name !== null && <bdi className="learner-name">{balanced(name)}</bdi>}
          </h1>
        )}
        <span className="work-at">{t('classLearners.work.place', { place: at + 1, total })}</span>
      </section>
      {found.kind === 'here' ? (
        <WorkDesk
          work={found.work}
          foot={
            <>
              <Button
                className="button"
                isDisabled={at === 0}
                onPress={() => {
                  go(at - 1);
                }}
              >
                {t('classLearners.work.earlier')}
              </Button>
              <Button
                className="next-step"
                data-testid="next-step"
                isDisabled={at + 1 >= total}
                onPress={() => {
                  go(at + 1);
                }}
              >
                {t('classLearners.work.later')}
              </Button>
            </>
          }
        />
      ) : (
        <NoWork found={row === undefined && rows !== null ? { kind: 'gone' } : found} />
      )}
    </div>
  );
}

type NotHere = { kind: 'waiting' | 'gone' } | { kind: 'refused'; failure: Failure };
type Found = NotHere | { kind: 'here'; work: Work };

function NoWork({ found }: { found: NotHere }) {
  const { t } = useTranslation();
  return (
    <main className="class-scroller" aria-busy={found.kind === 'waiting'}>
      <div className="class-page">
        {found.kind === 'refused' ? (
          <FailureNote failure={found.failure} />
        ) : (
          <p className="patience">
            {t(found.kind === 'gone' ? 'classLearners.work.gone' : 'classLearners.work.looking')}
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
  return found;
}
