import { speakersOf, type KeyItem } from '../../format/key.ts';
import type { Block, Lesson } from '../../format/lesson.ts';
import { sameSpan, type Span } from '../../text/span.ts';
import { carryKey, type CarriedKey, type OpenKeyCase, type SpanFinder } from '../../versions/carry-key.ts';
import { carryMentions, type LostMention } from '../../versions/carry-lesson.ts';
import { quote } from '../../versions/quotation.ts';
import { inKeyOrder, type Draft } from '../draft.ts';
import type { OpenPart, UnplacedItem } from './lost-places.ts';

/**
 * The draft on another text: everything that names a place in the article moves with its words, and what has none any more
 * joins what is still to be placed. Nothing is dropped but refusals of suggestions about words that are gone.
 */
export function withArticle(draft: Draft, text: string, blocks: Block[], finder: SpanFinder): Draft {
  const { lesson } = draft;
  const carried = carryKey(lesson.key, lesson.text, finder);
  const { voices, lost } = carryMentions(lesson.voices, lesson.text, finder);
  const refused = draft.refused.flatMap((refusal) => {
    const found = finder.anchor(refusal.span);
    if (found.kind !== 'found') return [];
    return [sameSpan(found.span, refusal.span) ? refusal : { ...refusal, span: found.span }];
  });
  const unplaced = [
    ...draft.unplaced.map((entry) => ({
      ...entry,
      candidates: moved(entry.candidates, finder),
      parts: withCandidates(entry.parts, finder),
    })),
    ...carried.unplaced.map((item) => unplacedItem(item, lesson.text, carried, finder)),
  ];
  const openParts = [
    ...withCandidates(draft.openParts, finder),
    ...openPartsOf(lesson.key, carried),
    ...lost.map(openMention),
  ];
  return {
    ...draft,
    lesson: {
      ...lesson,
      text,
      blocks,
      key: shared(lesson.key, inKeyOrder(carried.items)),
      voices: shared(lesson.voices, voices),
    },
    unplaced: unplaced.length === 0 ? draft.unplaced : unplaced,
    openParts: openParts.length === 0 ? draft.openParts : openParts,
    refused: shared(draft.refused, refused),
  };
}

/** The list as it was where the same things stand in it: what stays the same must stay the same object. */
const shared = <Thing>(before: Thing[], after: Thing[]): Thing[] =>
  before.length === after.length && before.every((thing, place) => thing === after[place]) ? before : after;

const moved = (candidates: readonly Span[], finder: SpanFinder): Span[] =>
  candidates.flatMap((span) => {
    const found = finder.anchor(span);
    return found.kind === 'found' ? [found.span] : [];
  });

const withCandidates = (parts: readonly OpenPart[], finder: SpanFinder): OpenPart[] =>
  parts.map((part) => ({ ...part, candidates: moved(part.candidates, finder) }));

const openMention = ({ voice, quotation, candidates }: LostMention): OpenPart => ({
  of: 'mention',
  voice,
  quotation,
  candidates,
});

/** What items that stayed have lost. */
function openPartsOf(key: Lesson['key'], { open, unplaced }: CarriedKey): OpenPart[] {
  const known = new Map(key.map((item) => [item.id, item]));
  const gone = new Set(unplaced.map(({ id }) => id));
  return open
    .filter(({ item }) => !gone.has(item))
    .flatMap((question) => openPart(question, known.get(question.item)) ?? []);
}

function openPart({ item, part, quotation, candidates }: OpenKeyCase, owner?: KeyItem): OpenPart | null {
  if (part === 'core') return null;
  if (part === 'margin' || part === 'cue') return { of: part, item, quotation, candidates };
  const place = Number(/\d+/u.exec(part)?.[0] ?? -1);
  if (part.startsWith('alternatives')) return { of: 'alternative', item, quotation, candidates };
  const speaker = owner === undefined ? undefined : speakersOf(owner)[place + 1];
  return speaker === undefined ? null : { of: 'speaker', item, voice: speaker.voice, quotation, candidates };
}

function unplacedItem(item: KeyItem, text: string, carried: CarriedKey, finder: SpanFinder): UnplacedItem {
  const asked = (span: Span) => {
    const found = finder.anchor(span);
    const candidates = found.kind === 'found' ? [found.span] : found.candidates.map((place) => place.span);
    return { quotation: quote(text, span), candidates };
  };
  const { id, core, margin, alternatives, cue } = item;
  const parts: OpenPart[] = [
    ...(sameSpan(core, margin) ? [] : [{ of: 'margin' as const, item: id, ...asked(margin) }]),
    // The core before the margin that holds it: in this order they come back.
    ...alternatives
      .flatMap((other) => (sameSpan(other.core, other.margin) ? [other.core] : [other.core, other.margin]))
      .map((span) => ({ of: 'alternative' as const, item: id, ...asked(span) })),
    ...speakersOf(item).flatMap(({ voice, span }) =>
      span === null ? [] : [{ of: 'speaker' as const, item: id, voice, ...asked(span) }],
    ),
    ...(cue === null ? [] : [{ of: 'cue' as const, item: id, ...asked(cue) }]),
  ];
  const continuedBy = carried.detached.filter(({ continued }) => continued === id).map((part) => part.item);
  return { item, ...asked(core), parts, continuedBy };
}
