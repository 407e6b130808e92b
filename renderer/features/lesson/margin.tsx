import { assertNever } from '../../../lessons/result.ts';
import { useLesson } from '../../stores/react.ts';
import { CheckMargin } from '../feedback/check-margin.tsx';
import { CompareMargin } from '../feedback/compare-margin.tsx';
import { TransferMargin } from '../feedback/transfer-margin.tsx';
import { HandedInMargin } from '../exam/handed-in-margin.tsx';
import { MarginFrame } from '../reader/margin-frame.tsx';
import { MarkMargin } from '../marking/mark-margin.tsx';
import { ReadMargin } from '../marking/read-margin.tsx';
import { CarriedNote } from '../versions/carried-note.tsx';
import { NextStep } from './next-step.tsx';

/** The margin for notes: what it holds depends on the step; the next thing to do is always at its foot. */
export function Margin() {
  return (
    <MarginFrame foot={<NextStep />}>
      <CarriedNote />
      <Contents />
    </MarginFrame>
  );
}

function Contents() {
  const step = useLesson((state) => state.attempt.stage.step);
  switch (step) {
    case 'read':
      return <ReadMargin />;
    case 'mark':
      return <MarkMargin />;
    case 'check':
      return <CheckMargin />;
    case 'compare':
      return <CompareMargin />;
    case 'transfer':
      return <TransferMargin />;
    case 'handed-in':
      return <HandedInMargin />;
    default:
      return assertNever(step);
  }
}
