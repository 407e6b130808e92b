import { useEffect, useEffectEvent, useRef } from 'react';
import { Cell, Column, Row, Table, TableBody, TableHeader, type SortDescriptor } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { LearnerRow, SortColumn } from '../../../../electron/contract/classes.ts';
import { balanced } from '../../../i18n/isolate.ts';
import { TallyBlocks } from '../../feedback/tallies.tsx';
import { useLearnerName } from '../use-learner-name.ts';
import type { LearnerOrder } from './use-learner-rows.ts';
import { useMinutes, usePoints, useWhen } from './use-learner-words.ts';

const sortable = [
  'learner',
  'found',
  'reconsider',
  'score',
  'seconds',
  'handedInAt',
] as const satisfies readonly SortColumn[];

interface LearnerTableProps {
  rows: readonly LearnerRow[];
  order: LearnerOrder;
  last: string | null;
  onOrder: (order: LearnerOrder) => void;
  onOpen: (handIn: string) => void;
}

/** Who handed in, and what it came to: words first, blocks second. Headings sort, a row opens the work. */
export function LearnerTable({ rows, order, last, onOrder, onOpen }: LearnerTableProps) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  // Only when the table comes back: sorting must not take the keyboard away from the headings.
  const returnTo = useEffectEvent(() => {
    if (last !== null) frame.current?.querySelector<HTMLElement>(`[data-hand-in="${last}"]`)?.focus();
  });
  useEffect(() => {
    returnTo();
  }, []);
  const sorted: SortDescriptor = {
    column: order.sort,
    direction: order.descending ? 'descending' : 'ascending',
  };
  return (
    <div className="learner-table-frame" ref={frame}>
      <Table
        className="learner-table"
        aria-label={t('classLearners.table')}
        sortDescriptor={sorted}
        onSortChange={({ column, direction }) => {
          const sort = sortable.find((one) => one === column);
          if (sort !== undefined) onOrder({ sort, descending: direction === 'descending' });
        }}
        onRowAction={(key) => {
          onOpen(String(key));
        }}
      >
        <TableHeader>
          {sortable.map((column) => (
            <Column key={column} id={column} allowsSorting isRowHeader={column === 'learner'}>
              {({ sortDirection }) => (
                <>
                  {t(`classLearners.column.${column}`)}
                  <span className="sorted-by" aria-hidden="true">
                    {sortDirection === 'ascending' ? '▲' : sortDirection === 'descending' ? '▼' : ''}
                  </span>
                </>
              )}
            </Column>
          ))}
          <Column id="notes">{t('classLearners.column.notes')}</Column>
        </TableHeader>
        <TableBody items={rows}>{(row) => <LearnerLine key={row.handIn} row={row} />}</TableBody>
      </Table>
    </div>
  );
}

function LearnerLine({ row }: { row: LearnerRow }) {
  const { t } = useTranslation();
  const name = useLearnerName()(row.learner);
  const when = useWhen();
  const minutes = useMinutes();
  const points = usePoints();
  const { found, expected, reconsider } = row;
  return (
    <Row id={row.handIn} className="learner-row" data-hand-in={row.handIn} data-testid="learner-row">
      <Cell>
        <span className="learner-code">{row.learner}</span>
        {name !== null && <bdi className="learner-name">{balanced(name)}</bdi>}
      </Cell>
      <Cell>
        {expected === 0 ? t('classLearners.nothingToFind') : t('classLearners.found', { found, expected })}
        <span className="learner-blocks" aria-hidden="true">
          <TallyBlocks
            tally={{ found, boundary: 0, missed: expected - found, reconsider: 0 }}
            colour="slate"
          />
        </span>
      </Cell>
      <Cell>
        {row.marks === 0 ? t('classLearners.noMarks') : reconsider}
        <span className="learner-blocks" aria-hidden="true">
          <TallyBlocks tally={{ found: 0, boundary: 0, missed: 0, reconsider }} colour="slate" />
        </span>
      </Cell>
      <Cell>{row.score === null ? t('classLearners.noScore') : points(row.score)}</Cell>
      <Cell>{row.seconds === 0 ? t('classLearners.noTime') : minutes(row.seconds)}</Cell>
      <Cell>{when(row.handedInAt)}</Cell>
      <Cell>
        <Notes row={row} />
      </Cell>
    </Row>
  );
}

function Notes({ row: { intact, attempts, mode } }: { row: LearnerRow }) {
  const { t } = useTranslation();
  return (
    <>
      {!intact && (
        <span className="learner-note learner-changed">
          <span aria-hidden="true">⚠ </span>
          {t('classLearners.changed')}
        </span>
      )}
      {attempts > 1 && (
        <span className="learner-note">{t('classLearners.attempts', { count: attempts })}</span>
      )}
      {mode === 'exam' && <span className="learner-note">{t('classLearners.exam')}</span>}
    </>
  );
}
