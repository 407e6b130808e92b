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
  /** Whose work was just closed, by hand-in. */
  last: string | null;
  onOrder: (order: LearnerOrder) => void;
  onOpen: (handIn: string) => void;
}

/** Who handed in, and what it came to: words first, blocks second. Headings sort, a row opens the work. */
export function LearnerTable({ rows, order, last, onOrder, onOpen }: LearnerTableProps) {
  const { t } = useTranslation();
  const sorted: SortDescriptor = {
    column: order.sort,
    direction: order.descending ? 'descending' : 'ascending',
  };
  return (
    <div className="learner-table-frame">
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
        <TableBody items={rows}>
          {(row) => <LearnerLine id={row.handIn} row={row} isTarget={row.handIn === last} />}
        </TableBody>
      </Table>
    </div>
  );
}

/**
 * @param id names the row to the table, which keeps rows over a change of their order
 * @param isTarget whether the keyboard goes here when the row appears
 */
function LearnerLine({ id, row, isTarget }: { id: string; row: LearnerRow; isTarget: boolean }) {
  const { t } = useTranslation();
  const name = useLearnerName()(row.learner);
  const when = useWhen();
  const minutes = useMinutes();
  const points = usePoints();
  const { found, expected, reconsider } = row;
  return (
    <Row
      id={id}
      ref={isTarget ? takeKeyboard : undefined}
      className="learner-row"
      data-hand-in={id}
      data-testid="learner-row"
    >
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

/** The table draws its rows some time after itself: only they know when they are there. */
const takeKeyboard = (row: HTMLElement | null): void => {
  row?.focus();
};
