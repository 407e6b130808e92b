import * as z from 'zod';

import { slugSchema } from '../../format/identity.ts';
import { boundariesOf, keyItemSchema, speakersOf, type KeyItem } from '../../format/key.ts';
import { languageTagSchema } from '../../format/localized.ts';
import { textUnder } from '../../text/span.ts';
import { disputeKinds, type DisputeKind } from './dispute-kinds.ts';

/** How a dispute can be settled. What each does to the key, and where it makes sense, is in `settle.ts`. */
export const decisions = ['mine', 'theirs', 'both', 'debatable'] as const;

export type Decision = (typeof decisions)[number];

/** A dispute as its author settled it, kept in the draft. */
export const settlementSchema = z.strictObject({
  /** The dispute's id. */
  dispute: z.string().min(1).max(400),
  kind: z.enum(disputeKinds),
  decision: z.enum(decisions),
  /** Why, by language; a language may be missing, and all of them. */
  note: z.record(languageTagSchema, z.string().trim().min(1).max(4000)),
  /** Whether learners are told that experts differ here, with the note. */
  shown: z.boolean(),
  /** The words it is about, as they were: the place may be gone. */
  words: z.string(),
  /** The author's item before, and the words at its places (`placesIn`), to be put back; null where there was none. */
  was: z.strictObject({ item: keyItemSchema, places: z.string() }).nullable(),
  /** Their item, and how it stood (`standingOf`): where they changed their mind, the dispute is open again. */
  theirs: z.strictObject({ id: slugSchema, standing: z.string() }).nullable(),
  /** The items that the settlement left in the key, by id, and how they stood (`standingOf`). */
  left: z.record(slugSchema, z.string()),
});

export type Settlement = z.infer<typeof settlementSchema>;

/** What an author writes to a settlement, by language. */
export type SettlementNote = Settlement['note'];

/**
 * What of an item a settlement of this kind was about, as a string to be compared: where it changes, the dispute is open
 * again. Told in words and not in offsets, so that a correction elsewhere in the article settles nothing anew.
 */
export function standingOf(kind: DisputeKind, item: KeyItem, text: string): string {
  const { category, strength, technique, cue } = item;
  switch (kind) {
    case 'only-mine':
    case 'only-theirs':
      return JSON.stringify([category, strength, textUnder(text, item.core)]);
    case 'category':
      return JSON.stringify([category, textUnder(text, item.core)]);
    case 'boundary':
      return placesIn(item, text);
    case 'strength':
      return strength;
    case 'technique':
      return technique;
    case 'speaker':
      return JSON.stringify(speakersOf(item).map(({ voice }) => voice));
    case 'cue':
      return cue === null ? '' : textUnder(text, cue);
  }
}

/** The words under an item's boundaries, as a string to be compared. */
export const placesIn = (item: KeyItem, text: string): string =>
  JSON.stringify(
    boundariesOf(item).map(({ core, margin }) => [textUnder(text, core), textUnder(text, margin)]),
  );

/** Whether the key still is as the settlement left it. */
export const isInForce = (
  { kind, left }: Settlement,
  items: ReadonlyMap<string, KeyItem>,
  text: string,
): boolean =>
  Object.entries(left).every(([id, standing]) => {
    const item = items.get(id);
    return item !== undefined && standingOf(kind, item, text) === standing;
  });
