import type { ProjectorView } from '../../../../lessons/classroom/for-projector.ts';
import type { WallPoints } from '../../../../lessons/classroom/talking-points.ts';

/** What can stand on the wall, in the order in which one steps through it. */
export type Slide =
  { kind: 'article' } | { kind: 'questions' } | { kind: 'item'; item: string; place: number; of: number };

export function slidesOf({ items }: Pick<ProjectorView, 'items'>, points: WallPoints): Slide[] {
  const asks = points.missed !== null || points.overMarked !== null || points.disputed !== null;
  return [
    { kind: 'article' },
    ...(asks ? [{ kind: 'questions' } as const] : []),
    ...items.map(({ item }, place): Slide => ({ kind: 'item', item, place: place + 1, of: items.length })),
  ];
}

/** What a key asks for on the wall. */
export type WallCommand =
  | { kind: 'step'; by: 1 | -1 }
  | { kind: 'go'; to: 'first' | 'last' }
  | { kind: 'scroll'; by: 1 | -1 }
  | { kind: 'size'; by: 1 | -1 }
  | { kind: 'show'; category: string | null }
  | { kind: 'reveal' | 'tone' | 'full' | 'close' };

interface Pressed {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

/**
 * The wall's keys. Paging keys step, for that is what a remote control sends, and a full stop for the black screen; letters show a category as they take a pen
 * elsewhere, and 0 shows all.
 *
 * @param letters letter to category id, lower case, in the interface's language
 */
export function wallCommandFor(pressed: Pressed, letters: ReadonlyMap<string, string>): WallCommand | null {
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return null;
  switch (pressed.key) {
    case 'ArrowRight':
    case 'PageDown':
      return { kind: 'step', by: 1 };
    case 'ArrowLeft':
    case 'PageUp':
      return { kind: 'step', by: -1 };
    case 'ArrowDown':
      return { kind: 'scroll', by: 1 };
    case 'ArrowUp':
      return { kind: 'scroll', by: -1 };
    case 'Home':
      return { kind: 'go', to: 'first' };
    case 'End':
      return { kind: 'go', to: 'last' };
    case '+':
    case '=':
      return { kind: 'size', by: 1 };
    case '-':
      return { kind: 'size', by: -1 };
    case '0':
      return { kind: 'show', category: null };
    case '.':
      return { kind: 'tone' };
    case ' ':
      return { kind: 'reveal' };
    case 'Escape':
    case 'F5':
      return { kind: 'close' };
    default: {
      const category = letters.get(pressed.key.toLocaleLowerCase());
      return category === undefined ? null : { kind: 'show', category };
    }
  }
}
