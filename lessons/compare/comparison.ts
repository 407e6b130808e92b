import type { Span } from '../text/span.ts';

/** Words a mark lacks or has too many, as spans of the article in reading order. */
export interface BoundaryFault {
  missing: Span[];
  extra: Span[];
}

/**
 * What the comparison says of one mark. A code with parameters; sentences are made of it elsewhere.
 * - `on-target`: credit 1. `boundary`: credit 0.75 and what is missing or too much.
 * - `other-category`: the place is in the key, under another category. `arguable`: on an item experts dispute.
 * - `not-in-key`: earns nothing. `too-wide`, `too-narrow`: for the item it touches, and by which words; `beside`: mostly
 *   or wholly outside every item, `item` being the one it brushes; `found-already`: the item went to the mark `by`.
 * - `duplicate`: the same words are marked in the same category already. `wordless`: covers no word.
 *
 * `joined` are the marks directly before and after this one that are compared as one with it because they touch; the
 * verdict is on all of them together. Marks of one category that overlap without touching are never joined.
 */
export type MarkVerdict = { mark: string; joined: string[] } & (
  | { kind: 'on-target'; item: string }
  | ({ kind: 'boundary'; item: string } & BoundaryFault)
  | { kind: 'other-category'; item: string; category: string }
  | { kind: 'arguable'; item: string }
  | ({ kind: 'not-in-key'; reason: 'too-wide' | 'too-narrow'; item: string } & BoundaryFault)
  | { kind: 'not-in-key'; reason: 'beside'; item: string | null }
  | { kind: 'not-in-key'; reason: 'found-already'; item: string; by: string }
  | { kind: 'duplicate'; of: string }
  | { kind: 'wordless' }
);

/** Whether a quote mark names the speaker or cue the key names; null where the key names none that could be linked. */
export type LinkVerdict = 'right' | 'other' | 'none' | null;

/**
 * What the comparison says of one key item. `not-needed`: acceptable or debatable, and not marked: nothing is lost.
 * `mark` is the one that answers it; where several count as one, the one of them that covers most of the item.
 */
export type ItemVerdict = { item: string } & (
  | { kind: 'found'; mark: string; speaker: LinkVerdict; cue: LinkVerdict }
  | ({ kind: 'boundary'; mark: string; speaker: LinkVerdict; cue: LinkVerdict } & BoundaryFault)
  | { kind: 'other-category'; mark: string; category: string }
  | { kind: 'arguable'; mark: string }
  | { kind: 'missed' }
  | { kind: 'not-needed' }
);

/** What a category (or the whole lesson) comes to. */
export interface Tally {
  /** Key items a complete answer has here: the required ones, and the acceptable ones that were found. */
  expected: number;
  /** Items found, boundary faults included. */
  found: number;
  /** Those of them that have a boundary fault. */
  boundary: number;
  missed: number;
  /** Marks that count: neither arguable, nor repeated, nor without words; those joined into one count once. */
  counted: number;
  /** Counted marks without credit: `counted` - `found`. */
  reconsider: number;
  arguable: number;
  /** Sum of credits, 0 to `found`, less what the lesson lets wrong links cost. */
  credits: number;
  /** 2 x credits / (expected + counted), 0 to 1; null where there is nothing to find, whatever was marked. */
  score: number | null;
}

/** Every mark is in exactly one mark verdict, every key item in exactly one item verdict; both in reading order. */
export interface Comparison {
  marks: MarkVerdict[];
  items: ItemVerdict[];
  categories: ({ category: string } & Tally)[];
  whole: Tally;
}
