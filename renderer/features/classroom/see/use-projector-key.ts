import { useEffect } from 'react';

import { openProjector } from '../../../stores/classes.ts';
import { useClassStore } from '../../../stores/react.ts';

/** F5 shows the class what the teacher sees of it, as it starts a presentation elsewhere. */
export function useProjectorKey(): void {
  const open = useClassStore();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'F5' || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      openProjector(open);
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, [open]);
}
