import { useDesk, useLesson } from '../../stores/react.ts';
import { EdgeHandles } from '../reader/edge-handles.tsx';
import { useMarkActions } from './mark-actions.ts';

/** Handles at the edges of the own mark in focus, while marks can be changed. */
export function MarkHandles() {
  const focus = useDesk((desk) => desk.focus);
  const open = useLesson((state) => state.marksOpen);
  const mark = useLesson((state) =>
    focus?.kind === 'mark' ? state.marks.find((candidate) => candidate.id === focus.id) : undefined,
  );
  const { change } = useMarkActions();
  if (!open || mark === undefined) return null;
  return (
    <EdgeHandles
      key={mark.id}
      span={mark}
      onPulled={({ start, end }) => {
        change(mark.id, { start, end });
      }}
    />
  );
}
