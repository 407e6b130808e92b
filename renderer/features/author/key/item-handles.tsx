import { setCore, setMargin } from '../../../../lessons/authoring/key/boundaries.ts';
import { useDesk } from '../../../stores/react.ts';
import { EdgeHandles } from '../../reader/edge-handles.tsx';
import { useKeyActions } from './key-actions.ts';
import { useItemInFocus } from './use-item-in-focus.ts';

/** Two pairs of handles at the item in focus: its core's as a learner's mark has them, and its margin's outside of those. */
export function ItemHandles() {
  const item = useItemInFocus();
  const { edit } = useKeyActions();
  // While words are chosen beside the item, a handle would be pulled where they begin.
  const choosing = useDesk(({ purpose }) => purpose.kind === 'words');
  if (item === undefined || choosing) return null;
  const { id, core, margin } = item;
  return (
    <>
      <EdgeHandles
        key={`${id} margin`}
        of="margin"
        span={margin}
        onPulled={(span) => {
          edit('item-changed', (draft) => setMargin(draft, id, 0, span));
        }}
      />
      <EdgeHandles
        key={`${id} core`}
        span={core}
        onPulled={(span) => {
          edit('item-changed', (draft) => setCore(draft, id, 0, span));
        }}
      />
    </>
  );
}
