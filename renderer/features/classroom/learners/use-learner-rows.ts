import { useEffect, useState } from 'react';

import type { LearnerRow, Selection, SortColumn } from '../../../../electron/contract/classes.ts';
import type { Failure } from '../../../../electron/contract/errors.ts';
import { api } from '../../../platform/api.ts';
import { useClass } from '../../../stores/react.ts';

export interface LearnerOrder {
  sort: SortColumn;
  descending: boolean;
}

/** More rows than this nobody reads; they are turned like pages. */
export const ROWS_A_PAGE = 200;

/** A part of the list of learners. What was there stays until something newer has come. */
export interface ListedLearners {
  /** Null until the first answer. */
  rows: readonly LearnerRow[] | null;
  /** Learners in the whole list, and the place in it of the first row here. */
  total: number;
  offset: number;
  failure: Failure | null;
  /** Whether what is asked for has not come yet. */
  waiting: boolean;
}

/** A page of the learners who handed in the selected lesson; asked for anew whenever the class is. */
export function useLearnerRows(
  selection: Selection,
  { sort, descending }: LearnerOrder,
  page: number,
): ListedLearners {
  const changes = useClass((state) => state.changes);
  const [listed, setListed] = useState<Omit<ListedLearners, 'waiting'>>({
    rows: null,
    total: 0,
    offset: 0,
    failure: null,
  });
  const asked = JSON.stringify([selection, sort, descending, page, changes]);
  const [answered, setAnswered] = useState('');
  useEffect(() => {
    let isLatest = true;
    const offset = page * ROWS_A_PAGE;
    void api.listLearners({ ...selection, sort, descending, offset, limit: ROWS_A_PAGE }).then((answer) => {
      if (!isLatest) return;
      setAnswered(asked);
      if (answer.ok) setListed({ ...answer.value, offset, failure: null });
      else setListed((before) => ({ ...before, failure: answer.error }));
    });
    return () => {
      isLatest = false;
    };
  }, [selection, sort, descending, page, asked]);
  return { ...listed, waiting: answered !== asked };
}
