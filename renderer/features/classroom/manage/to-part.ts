import { afterFrame } from '../../../platform/after-frame.ts';

/** Leads the keyboard to the heading of a part, when the button it was on is gone with what it did. */
export async function toPart(id: 'names' | 'delete' | 'regrade'): Promise<void> {
  await afterFrame();
  document.getElementById(`manage-${id}`)?.focus();
}
