import type { Lesson } from '../format/lesson.ts';
import { textUnder } from '../text/span.ts';

/**
 * The words that a place in a lesson is about: those under the span there, or under the core of the nearest thing above it
 * that has one. "" where there are none.
 *
 * @param path as `checkLesson` gives it: "key[3].core", "transfer[0].spans[1].category"
 */
export function wordsAt(lesson: Lesson, path: string): string {
  let here: unknown = lesson;
  let { text } = lesson;
  let words = '';
  for (const step of path.match(/[^.[\]]+/g) ?? []) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) break;
    here = (here as Record<string, unknown>)[step];
    const small = field(here, 'text');
    if (typeof small === 'string') text = small;
    words = under(here, text) ?? under(field(here, 'core'), text) ?? words;
  }
  return words;
}

function under(thing: unknown, text: string): string | null {
  const start = field(thing, 'start');
  const end = field(thing, 'end');
  return typeof start === 'number' && typeof end === 'number' ? textUnder(text, { start, end }) : null;
}

const field = (thing: unknown, name: string): unknown =>
  typeof thing === 'object' && thing !== null && Object.hasOwn(thing, name)
    ? (thing as Record<string, unknown>)[name]
    : undefined;
