import { useClass } from '../../stores/react.ts';
import { FailureNote } from '../faults/failure-note.tsx';
import { GradebookNote } from './gradebook-note.tsx';

/** Under the title bar: what keeps the class from being as it should. */
export function ClassNotices() {
  const failure = useClass((state) => state.failure);
  const gradebook = useClass((state) => state.gradebook);
  return (
    <div className="lesson-notices">
      {failure !== null && <FailureNote failure={failure} />}
      <GradebookNote gradebook={gradebook} />
    </div>
  );
}
