import { buildItem, buildLesson, buildMark, spanOf } from '../format/build-lesson.ts';
import type { KeyItem } from '../format/key.ts';
import type { Lesson } from '../format/lesson.ts';
import { startAttempt, type Attempt } from '../marks/attempt.ts';
import type { Mark } from '../marks/mark.ts';
import type { RevealedWork } from './milestones.ts';

/** Builders of finished work, for the tests of progress and practice. */
const sampleText =
  'Der Rat tagte am Montag. Die Kritiker machten lautstark Stimmung. Das sagte ein Sprecher am Telefon.';

/** An item of the sample's key on the words given. */
export const itemCalled = (id: string, words: string, parts: Partial<KeyItem> = {}): KeyItem =>
  buildItem(id, spanOf(sampleText, words), parts);

export const markOn = (words: string, parts: Partial<Mark> = {}): Mark => {
  const span = spanOf(sampleText, words);
  return buildMark(`${parts.category ?? 'framing'}-${String(span.start)}-${String(span.end)}`, span, parts);
};

/** A lesson with one framing item and one source in it, the first sentence clean. */
export const sampleLesson = (parts: Partial<Lesson> = {}): Lesson =>
  buildLesson(sampleText, {
    key: [
      itemCalled('mood', 'lautstark Stimmung'),
      itemCalled('speaker', 'sagte ein Sprecher', { category: 'sourcing' }),
    ],
    ...parts,
  });

/** Work on a lesson that was revealed on the given day of March 2026, and finished the same day unless told otherwise. */
export function workOn(
  day: number,
  marks: readonly Mark[],
  { lesson = sampleLesson(), finished = true }: { lesson?: Lesson; finished?: boolean } = {},
): RevealedWork {
  const at = dayOfMarch(day);
  const check = { at, marks: [...marks], reason: null };
  const shown = { first: check, second: check, frozen: { at, marks: [...marks], score: null } };
  return {
    lesson,
    attempt: {
      ...started(lesson, at),
      stage: { step: 'transfer', ...shown, finishedAt: finished ? at : null },
      history: { edits: marks.map((mark) => ({ kind: 'add', mark })), position: marks.length },
    },
  };
}

/** Eight in the morning, UTC; days beyond the 31st run on into April. */
export const dayOfMarch = (day: number): string => new Date(Date.UTC(2026, 2, day, 8)).toISOString();

const started = ({ id }: Lesson, at: string): Attempt =>
  startAttempt(
    {
      pack: 'pack',
      packVersion: '1.0.0',
      lesson: id,
      contentHash: 'c'.repeat(64),
      textHash: 'a'.repeat(64),
    },
    `00000000-0000-4000-8000-${String(Date.parse(at)).padStart(12, '0').slice(-12)}`,
    at,
  );
