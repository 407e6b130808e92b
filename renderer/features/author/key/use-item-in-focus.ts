import type { KeyItem } from '../../../../lessons/format/key.ts';
import { useAuthor, useDesk } from '../../../stores/react.ts';

/** The item of the key that the margin speaks of; undefined where it speaks of none. */
export function useItemInFocus(): KeyItem | undefined {
  const focus = useDesk((desk) => desk.focus);
  return useAuthor(({ draft }) => draft.lesson.key.find(({ id }) => id === focus?.id));
}
