import { useState } from 'react';

import type { Selection } from '../../../../electron/contract/classes.ts';
import { LearnersPage } from './learners-page.tsx';
import { useLearnerRows, type LearnerOrder } from './use-learner-rows.ts';
import { OneLearner } from './work/one-learner.tsx';

/** Who handed in a lesson, and the work of each. */
export function LearnersStep({ selection }: { selection: Selection }) {
  const { pack, lesson, attempt } = selection;
  // Another lesson is another list: nobody is open in it yet.
  return <Learners key={`${pack}/${lesson} ${attempt}`} selection={selection} />;
}

function Learners({ selection }: { selection: Selection }) {
  const [order, setOrder] = useState<LearnerOrder>({ sort: 'learner', descending: false });
  /** Which page of the list is loaded, from 0. */
  const [page, setPage] = useState(0);
  /** Whose work is open, by its place in the whole list. */
  const [open, setOpen] = useState<number | null>(null);
  /** Who was open last: there the keyboard goes back to. */
  const [last, setLast] = useState<string | null>(null);
  const listed = useLearnerRows(selection, order, page);
  if (open !== null) {
    return (
      <OneLearner
        listed={listed}
        at={open}
        onGo={(place, onPage) => {
          setPage(onPage);
          setOpen(place);
        }}
        onClose={(handIn) => {
          setLast(handIn);
          setOpen(null);
        }}
      />
    );
  }
  return (
    <LearnersPage
      listed={listed}
      order={order}
      last={last}
      onOrder={(next) => {
        setOrder(next);
        setPage(0);
        setLast(null);
      }}
      onPage={(next) => {
        setPage(next);
        setLast(null);
      }}
      onOpen={setOpen}
    />
  );
}
