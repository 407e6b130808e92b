import { useEffect } from 'react';

import { assertNever } from '../../../lessons/result.ts';
import type { ClassStore } from '../../stores/class.ts';
import { readNames } from '../../stores/class-names.ts';
import { refreshClass } from '../../stores/classes.ts';
import { ClassContext, useClass } from '../../stores/react.ts';
import { ClassBar } from './class-bar.tsx';
import { ClassNotices } from './class-notices.tsx';
import { ClassScope } from './class-scope.tsx';
import { CollectStep } from './collect/collect-step.tsx';
import { useFollowedCollecting } from './collect/use-followed-collecting.ts';
import { HandOnStep } from './hand-on/hand-on-step.tsx';
import { LearnersStep } from './learners/learners-step.tsx';
import { ManageStep } from './manage/manage-step.tsx';
import { NothingHandedIn } from './nothing-handed-in.tsx';
import { SeeStep } from './see/see-step.tsx';
import { useGradebookChanges } from './use-gradebook-changes.ts';
import { useSelection } from './use-selection.ts';

/** One class: title bar with the steps, what there is to know, what is shown of it, and the step one is at. */
export function ClassScreen({ open }: { open: ClassStore }) {
  // What the shelf knew may be some minutes old.
  useEffect(() => {
    void refreshClass(open);
    void readNames(open);
  }, [open]);
  useFollowedCollecting(open);
  useGradebookChanges(open.getState().gradebook, (gradebook) => {
    const { kind } = open.getState().gradebook;
    open.setState({ gradebook });
    // Elsewhere other hand-ins are to be seen.
    if (gradebook.kind !== kind) void refreshClass(open);
  });
  return (
    <ClassContext value={open}>
      <div className="lesson-screen class-screen">
        <ClassBar />
        <div className="class-top">
          <ClassNotices />
          <ClassScope />
        </div>
        <Step />
      </div>
    </ClassContext>
  );
}

function Step() {
  const step = useClass((state) => state.step);
  const selection = useSelection();
  switch (step) {
    case 'collect':
      return <CollectStep />;
    case 'manage':
      return <ManageStep />;
    case 'see':
      return selection === null ? <NothingHandedIn step={step} /> : <SeeStep selection={selection} />;
    case 'learners':
      return selection === null ? <NothingHandedIn step={step} /> : <LearnersStep selection={selection} />;
    case 'hand-on':
      return selection === null ? <NothingHandedIn step={step} /> : <HandOnStep selection={selection} />;
    default:
      return assertNever(step);
  }
}
