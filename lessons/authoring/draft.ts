import * as z from 'zod';

import { checkLesson } from '../format/check.ts';
import type { KeyItem } from '../format/key.ts';
import { lessonSchema, type Lesson } from '../format/lesson.ts';
import { UNWRITTEN, type Localized } from '../format/localized.ts';
import { packFileSchema, type PackFile } from '../format/pack.ts';
import type { Issue } from '../format/saved.ts';
import { slugSchema, versionSchema } from '../format/identity.ts';
import { byReadingOrder, spanSchema } from '../text/span.ts';
import { openPartSchema, unplacedItemSchema } from './article/lost-places.ts';
import { withExample } from './stock-texts.ts';
import { secondKeySchema } from './second/second-key.ts';
import { settlementSchema } from './second/settlement.ts';

/** What stands for an item's technique until its author chose one; whoever checks a draft asks `isUnchosen`. */
export const UNCHOSEN = 'unchosen';

export const isUnchosen = (item: Pick<KeyItem, 'technique'>): boolean => item.technique === UNCHOSEN;

/** What the lesson's pack says of itself. A draft makes a pack of one lesson. */
const draftPackSchema = packFileSchema.omit({ format: true, formatVersion: true, lessons: true });

export type DraftPack = z.infer<typeof draftPackSchema>;

/** A suggestion its author did not want, by what it would have marked. */
const refusedSuggestionSchema = z.strictObject({ category: slugSchema, span: spanSchema });

export type RefusedSuggestion = z.infer<typeof refusedSuggestionSchema>;

/** What was handed out last: the next publishing lists what has changed since. */
const publishedSchema = z.strictObject({
  at: z.iso.datetime(),
  version: versionSchema,
  pack: draftPackSchema,
  lesson: lessonSchema,
});

export type Published = z.infer<typeof publishedSchema>;

export const draftSchema = z.strictObject({
  pack: draftPackSchema,
  /**
   * At every moment a lesson that could be opened: what is not written yet is `UNWRITTEN`, a technique not chosen yet
   * `UNCHOSEN`. So everything that reads lessons reads drafts.
   */
  lesson: lessonSchema,
  /** What a correction of the article left without a place. */
  unplaced: z.array(unplacedItemSchema),
  openParts: z.array(openPartSchema),
  refused: z.array(refusedSuggestionSchema),
  /** Doubts about the lesson that its author has looked at and lets stand, by `doubtName`. */
  accepted: z.array(z.string().max(400)),
  /** Another person's key, laid beside the author's own; null where there is none. */
  second: secondKeySchema.nullable(),
  /** How disputes with it were settled, with the notes; also those that the key has been changed under since. */
  settled: z.array(settlementSchema),
  published: publishedSchema.nullable(),
});

/** A lesson that is being written, with what its author alone needs. Never changed in place; what stays the same is shared. */
export type Draft = z.infer<typeof draftSchema>;

/**
 * A draft from a lesson as an import made it, or from a copy of another. The pack is new, has one lesson, and speaks the
 * lesson's languages.
 *
 * @param languages BCP 47 tags; the lesson's own is put first
 */
export function startDraft(lesson: Lesson, languages: readonly string[] = []): Draft {
  const spoken = [lesson.language, ...languages.filter((tag) => tag !== lesson.language)];
  return {
    pack: {
      id: lesson.id,
      version: '0.1.0',
      title: lesson.title,
      authors: [UNWRITTEN],
      licence: lesson.rights.licence,
      languages: spoken,
      summary: null,
      requires: '0.1.0',
      cover: null,
    },
    lesson: withExample({ ...lesson, key: inKeyOrder(lesson.key) }),
    unplaced: [],
    openParts: [],
    refused: [],
    accepted: [],
    second: null,
    settled: [],
    published: null,
  };
}

/** A text nobody has written yet, in the first of a draft's languages. */
export const unwrittenText = ({ pack, lesson }: Pick<Draft, 'pack' | 'lesson'>): Localized => ({
  [pack.languages[0] ?? lesson.language]: UNWRITTEN,
});

/** Items by the place of their cores, an enclosing one first; those of equal place in the order they are given. */
export const inKeyOrder = (items: readonly KeyItem[]): KeyItem[] =>
  [...items].sort((a, b) => byReadingOrder(a.core, b.core));

/** What does not hold together in a draft: all that `checkLesson` finds but techniques that are still to be chosen. */
export function checkDraft({ lesson }: Pick<Draft, 'lesson'>): Issue[] {
  const unchosen = new Set(
    lesson.key.flatMap((item, place) => (isUnchosen(item) ? [`key[${String(place)}].technique`] : [])),
  );
  return checkLesson(lesson).filter(({ path, code }) => code !== 'unknown-technique' || !unchosen.has(path));
}

/** `pack.json` of a draft. */
export const packFileOf = ({ pack, lesson }: Pick<Draft, 'pack' | 'lesson'>): PackFile => ({
  format: 'lesart-pack',
  formatVersion: 1,
  ...pack,
  lessons: [lesson.id],
});
