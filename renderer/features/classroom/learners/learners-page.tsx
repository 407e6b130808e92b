import { useRef } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { useStepKeyboard } from '../../../components/use-step-keyboard.ts';
import { FailureNote } from '../../faults/failure-note.tsx';
import { LearnerTable } from './learner-table.tsx';
import { ROWS_A_PAGE, type LearnerOrder, type ListedLearners } from './use-learner-rows.ts';

interface LearnersPageProps {
  listed: ListedLearners;
  order: LearnerOrder;
  /** Whose work was just closed, by hand-in. */
  last: string | null;
  onOrder: (order: LearnerOrder) => void;
  onPage: (page: number) => void;
  /** Opens the work at a place in the whole list. */
  onOpen: (place: number) => void;
}

/** Everyone who handed in the lesson, as a table. */
export function LearnersPage({ listed, order, last, onOrder, onPage, onOpen }: LearnersPageProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useStepKeyboard(() => (last === null ? heading.current : null));
  const { rows, total, offset, failure, waiting } = listed;
  return (
    <main className="class-scroller" aria-busy={waiting}>
      <div className="class-page learners-page">
        <h1 className="class-title" ref={heading} tabIndex={-1}>
          {t('classes.step.learners')}
        </h1>
        {failure !== null && <FailureNote failure={failure} />}
        {rows === null && failure === null && <p className="patience">{t('classLearners.looking')}</p>}
        {rows !== null && total === 0 && <p>{t('classLearners.none')}</p>}
        {rows !== null && total > 0 && (
          <>
            <p>
              {t('classLearners.count', { count: total })}{' '}
              <span className="quiet">{t('classLearners.how')}</span>
            </p>
            <p className="quiet">{t('classLearners.totals')}</p>
            <LearnerTable
              rows={rows}
              order={order}
              last={last}
              onOrder={onOrder}
              onOpen={(handIn) => {
                onOpen(offset + rows.findIndex((row) => row.handIn === handIn));
              }}
            />
            {total > ROWS_A_PAGE && (
              <Pages total={total} offset={offset} shown={rows.length} onPage={onPage} />
            )}
          </>
        )}
      </div>
    </main>
  );
}

interface PagesProps {
  total: number;
  offset: number;
  shown: number;
  onPage: (page: number) => void;
}

function Pages({ total, offset, shown, onPage }: PagesProps) {
  const { t } = useTranslation();
  const page = Math.floor(offset / ROWS_A_PAGE);
  return (
    <nav className="learner-pages" aria-label={t('classLearners.pages')}>
      <Button
        className="button"
        isDisabled={page === 0}
        onPress={() => {
          onPage(page - 1);
        }}
      >
        {t('classLearners.earlierPage')}
      </Button>
      <span role="status">{t('classLearners.page', { from: offset + 1, to: offset + shown, total })}</span>
      <Button
        className="button"
        isDisabled={offset + shown >= total}
        onPress={() => {
          onPage(page + 1);
        }}
      >
        {t('classLearners.laterPage')}
      </Button>
    </nav>
  );
}
