import { useLesson } from '../../stores/react.ts';
import { Pens } from '../reader/pens.tsx';
import { ViewSwitch } from '../feedback/view-switch.tsx';

/** What lies left of the page: the pens, and after the reveal the switch between own marks and key. */
export function LeftRail() {
  const revealed = useLesson((state) => state.feedback.kind === 'everything');
  return (
    <div className="left-rail">
      <Pens />
      {revealed && <ViewSwitch />}
    </div>
  );
}
