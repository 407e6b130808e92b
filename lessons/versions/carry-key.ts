import type { Boundary, KeyItem, Speaker } from '../format/key.ts';
import type { Anchoring } from '../text/anchoring/anchorer.ts';
import type { Confidence } from '../text/anchoring/confidence.ts';
import { contains, sameSpan, textUnder, type Span } from '../text/span.ts';
import { quote, questionOf, type OpenQuestion } from './quotation.ts';

/** Which span of a key item: `alternatives[1].margin`, as in the file; a speaker stands for where they are named. */
export type KeyPart =
  | 'core'
  | 'margin'
  | 'speaker'
  | `furtherSpeakers[${number}]`
  | 'cue'
  | `alternatives[${number}].${'core' | 'margin'}`;

/** A span of the key that was found, but not unchanged at its place. */
export interface MovedKeyPart {
  item: string;
  part: KeyPart;
  confidence: Confidence;
  /** 0 to 1. */
  score: number;
  /** The words as they were. */
  words: string;
  span: Span;
}

/** A span of the key that an author must place. */
export interface OpenKeyCase extends OpenQuestion {
  item: string;
  part: KeyPart;
}

/** Tells where a span of an old text is in a new one: an `Anchorer`, or whoever knows how the one became the other. */
export interface SpanFinder {
  anchor: (span: Span) => Anchoring;
}

export interface CarriedKey {
  /** Items whose core was found, in the old order, every span in the new text. */
  items: KeyItem[];
  /** Items whose core was not, as they were: their spans are in the old text. */
  unplaced: KeyItem[];
  moved: MovedKeyPart[];
  open: OpenKeyCase[];
  /** Items that continued one under `unplaced` and stand by themselves until an author joins them again. */
  detached: { item: string; continued: string }[];
}

/**
 * Anchors a key to a corrected article. Nothing is dropped: an item without a place stands under `unplaced`, and each span
 * without one under `open`, what becomes of it meanwhile said there too. A margin that is lost shrinks to its core, a lost
 * alternative is left out, a lost link is null, and what continued an item without a place continues none. An item of which
 * nothing moved is the same object.
 */
export function carryKey(items: readonly KeyItem[], oldText: string, finder: SpanFinder): CarriedKey {
  const carried: CarriedKey = { items: [], unplaced: [], moved: [], open: [], detached: [] };
  for (const item of items) {
    const elsewhere: KeyPart[] = [];
    const place = (part: KeyPart, span: Span): Span | null => {
      const found = finder.anchor(span);
      if (found.kind !== 'found' || !sameSpan(found.span, span)) elsewhere.push(part);
      const question = questionOf(oldText, span, found);
      if (question !== null) carried.open.push({ item: item.id, part, ...question });
      if (found.kind !== 'found') return null;
      if (found.confidence !== 'same' && found.confidence !== 'same-words') {
        const { confidence, score } = found;
        const words = textUnder(oldText, span);
        carried.moved.push({ item: item.id, part, confidence, score, words, span: found.span });
      }
      return found.span;
    };
    const placeBoundary = (
      { core, margin }: Boundary,
      coreName: KeyPart,
      marginName: KeyPart,
    ): Boundary | null => {
      const newCore = place(coreName, core);
      if (newCore === null) return null;
      if (sameSpan(core, margin)) return { core: newCore, margin: newCore };
      const newMargin = place(marginName, margin);
      if (newMargin !== null && contains(newMargin, newCore)) return { core: newCore, margin: newMargin };
      if (newMargin !== null) {
        // Both were found, but in two places: a boundary can't be made of them.
        const candidates = [newMargin];
        const quotation = quote(oldText, margin);
        carried.open.push({ item: item.id, part: marginName, quotation, reason: 'ambiguous', candidates });
      }
      return { core: newCore, margin: newCore };
    };
    const boundary = placeBoundary(item, 'core', 'margin');
    if (boundary === null) {
      carried.unplaced.push(item);
      continue;
    }
    const alternatives = item.alternatives.flatMap((alternative, n) => {
      const names = [`alternatives[${n}].core`, `alternatives[${n}].margin`] as const;
      return placeBoundary(alternative, ...names) ?? [];
    });
    const placeSpeaker = (part: KeyPart, speaker: Speaker): Speaker =>
      speaker.span === null ? speaker : { ...speaker, span: place(part, speaker.span) };
    const { speaker, furtherSpeakers } = item;
    const moved: KeyItem = {
      ...item,
      ...boundary,
      alternatives,
      speaker: speaker === null ? null : placeSpeaker('speaker', speaker),
      ...(furtherSpeakers === undefined
        ? {}
        : {
            furtherSpeakers: furtherSpeakers.map((further, n) =>
              placeSpeaker(`furtherSpeakers[${n}]`, further),
            ),
          }),
      cue: item.cue === null ? null : place('cue', item.cue),
    };
    carried.items.push(elsewhere.length === 0 ? item : moved);
  }
  return detachParts(carried);
}

/** Only when all items are placed or not is it known which first parts are missing: a part may stand before its first. */
function detachParts(carried: CarriedKey): CarriedKey {
  const missing = new Set(carried.unplaced.map(({ id }) => id));
  const detached: CarriedKey['detached'] = [];
  const items = carried.items.map((item): KeyItem => {
    const { continues, ...alone } = item;
    if (continues === undefined || !missing.has(continues)) return item;
    detached.push({ item: item.id, continued: continues });
    return alone;
  });
  return { ...carried, items, detached };
}
