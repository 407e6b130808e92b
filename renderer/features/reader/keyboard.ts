import type { Category } from '../../../lessons/format/category.ts';
import { localize } from '../../../lessons/format/localized.ts';
import type { Move } from './cursor.ts';

/** What a key pressed in the article asks for. */
export type Command =
  | { kind: 'move'; move: Move; extend: boolean }
  | { kind: 'line'; by: 1 | -1; extend: boolean }
  | { kind: 'mark'; category: string | null }
  | { kind: 'next-mark'; by: 1 | -1 }
  | { kind: 'open-mark' | 'delete' | 'let-go' };

interface Pressed {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

/**
 * The article's keys. Ctrl (on the Mac: Alt) widens arrows from words to sentences; Alt with up and down walks the
 * marks. In an article that runs from right to left the arrows follow the eye.
 *
 * @param letters letter to category id, lower case, in the interface's language
 */
export function commandFor(
  pressed: Pressed,
  letters: ReadonlyMap<string, string>,
  surroundings: { rightToLeft: boolean; mac: boolean },
): Command | null {
  const { key, shiftKey: extend } = pressed;
  const wide = surroundings.mac ? pressed.altKey : pressed.ctrlKey;
  if (pressed.metaKey || (pressed.ctrlKey && !wide)) return null;
  if (pressed.altKey && (key === 'ArrowDown' || key === 'ArrowUp')) {
    return { kind: 'next-mark', by: key === 'ArrowDown' ? 1 : -1 };
  }
  if (key === 'ArrowRight' || key === 'ArrowLeft') {
    const onward = (key === 'ArrowRight') !== surroundings.rightToLeft;
    return { kind: 'move', move: { to: wide ? 'sentence' : 'word', by: onward ? 1 : -1 }, extend };
  }
  if (key === 'ArrowDown' || key === 'ArrowUp')
    return { kind: 'line', by: key === 'ArrowDown' ? 1 : -1, extend };
  if (key === 'PageDown' || key === 'PageUp') {
    return { kind: 'move', move: { to: 'block', by: key === 'PageDown' ? 1 : -1 }, extend };
  }
  if (key === 'Home') return { kind: 'move', move: { to: wide ? 'text-start' : 'sentence-start' }, extend };
  if (key === 'End') return { kind: 'move', move: { to: wide ? 'text-end' : 'sentence-end' }, extend };
  if (wide || pressed.altKey) return null;
  if (key === ' ') return { kind: 'mark', category: null };
  if (key === 'Enter') return { kind: 'open-mark' };
  if (key === 'Delete' || key === 'Backspace') return { kind: 'delete' };
  if (key === 'Escape') return { kind: 'let-go' };
  const category = letters.get(key.toLocaleLowerCase());
  return category === undefined ? null : { kind: 'mark', category };
}

/** The letter shown on each pen and pressed to mark, in the interface's language; always unique. */
export function penLetters(
  categories: readonly Category[],
  language: string,
  lessonLanguage: string,
): Map<string, string> {
  const letters = new Map<string, string>();
  for (const category of categories) {
    const wanted = localize(category.letter, language, lessonLanguage).text.toLocaleLowerCase();
    const free = !letters.has(wanted) && wanted !== '' ? wanted : String(letters.size + 1);
    letters.set(free, category.id);
  }
  return letters;
}
