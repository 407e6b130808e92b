import { freeNumber } from '../../exchange/numbered-names.ts';
import { speakersOf, type KeyItem, type Speaker } from '../../format/key.ts';
import type { Lesson } from '../../format/lesson.ts';
import { fail, succeed, type Result } from '../../result.ts';
import { trimSpace } from '../../text/snap.ts';
import { byReadingOrder, contains, sameSpan, textUnder, type Span } from '../../text/span.ts';
import { inKeyOrder, UNCHOSEN, type Draft } from '../draft.ts';
import type { OpenPart, UnplacedItem } from './lost-places.ts';

/** The parts that still wait for a place: those whose item or voice is there, and which nobody has given one meanwhile. */
export const openPartsOf = ({ openParts, lesson }: Pick<Draft, 'openParts' | 'lesson'>): OpenPart[] =>
  openParts.filter((part) => isOpen(part, lesson));

function isOpen(part: OpenPart, { key, voices }: Lesson): boolean {
  if (part.of === 'mention') return voices.some(({ id }) => id === part.voice);
  const item = key.find(({ id }) => id === part.item);
  if (item === undefined) return false;
  switch (part.of) {
    case 'alternative':
      return true;
    case 'margin':
      return sameSpan(item.core, item.margin);
    case 'cue':
      return item.cue === null;
    case 'speaker':
      return speakersOf(item).some(({ voice, span }) => voice === part.voice && span === null);
  }
}

/**
 * Gives an item without a place one: the span is its core. Of its other parts those come back whose words still stand where
 * they are supposed to be; the others stay to be placed. What continued it continues it again.
 *
 * Fails with `no-words` where the span holds white space alone, and with `category-gone` where the lesson has the item's
 * category no longer.
 */
export function placeItem(
  draft: Draft,
  entry: UnplacedItem,
  span: Span,
): Result<Draft, 'no-words' | 'category-gone'> {
  const { lesson } = draft;
  const core = trimSpace(span, lesson.text);
  if (core === null) return fail('no-words');
  const category = lesson.categories.find(({ id }) => id === entry.item.category);
  if (category === undefined) return fail('category-gone');
  const known = category.techniques.some(({ id }) => id === entry.item.technique);
  const item: KeyItem = {
    ...continuing(withSpeakers(entry.item, lesson), lesson),
    id: freeId(entry.item.id, lesson.key),
    technique: known ? entry.item.technique : UNCHOSEN,
    core,
    margin: core,
    alternatives: [],
    cue: null,
  };
  const key = lesson.key.map((other): KeyItem => {
    const isRest = entry.continuedBy.includes(other.id) && mayContinue(other, item, lesson);
    return isRest ? { ...other, continues: item.id } : other;
  });
  const placed: Draft = {
    ...draft,
    lesson: { ...lesson, key: inKeyOrder([...key, item]) },
    unplaced: draft.unplaced.filter((other) => other !== entry),
  };
  return succeed(entry.parts.map((part) => ofItem(part, item.id)).reduce(restored, placed));
}

/** Gives up an item without a place. */
export const letItemGo = (draft: Draft, entry: UnplacedItem): Draft => ({
  ...draft,
  unplaced: draft.unplaced.filter((other) => other !== entry),
});

/**
 * Gives a part without a place one. A margin grows to hold its core as well; another boundary becomes the margin of one whose
 * core it holds, where there is one.
 */
export function placePart(draft: Draft, part: OpenPart, span: Span): Result<Draft, 'no-words'> {
  const place = trimSpace(span, draft.lesson.text);
  return place === null ? fail('no-words') : succeed(letPartGo(withPart(draft, part, place), part));
}

/** Gives up a part without a place. */
export const letPartGo = (draft: Draft, part: OpenPart): Draft => {
  const openParts = draft.openParts.filter((other) => other !== part);
  return openParts.length === draft.openParts.length ? draft : { ...draft, openParts };
};

function withPart(draft: Draft, part: OpenPart, span: Span): Draft {
  const { lesson } = draft;
  if (part.of === 'mention') {
    const voices = lesson.voices.map((voice) =>
      voice.id !== part.voice || voice.mentions.some((mention) => sameSpan(mention, span))
        ? voice
        : { ...voice, mentions: [...voice.mentions, span].sort(byReadingOrder) },
    );
    return { ...draft, lesson: { ...lesson, voices } };
  }
  const key = lesson.key.map((item) => (item.id === part.item ? withOwnPart(item, part, span) : item));
  return { ...draft, lesson: { ...lesson, key } };
}

function withOwnPart(item: KeyItem, part: Exclude<OpenPart, { of: 'mention' }>, span: Span): KeyItem {
  switch (part.of) {
    case 'margin':
      return { ...item, margin: hull(item.core, span) };
    case 'alternative':
      return { ...item, alternatives: withAlternative(item.alternatives, span) };
    case 'cue':
      return { ...item, cue: span };
    case 'speaker':
      return withSpeakerAt(item, part.voice, span);
  }
}

function withAlternative(alternatives: KeyItem['alternatives'], span: Span): KeyItem['alternatives'] {
  const inner = alternatives.find(({ core }) => contains(span, core));
  if (inner === undefined) return [...alternatives, { core: span, margin: span }];
  return alternatives.map((other) => (other === inner ? { ...other, margin: span } : other));
}

function withSpeakerAt(item: KeyItem, voice: string, span: Span): KeyItem {
  const speakers = speakersOf(item);
  const lacking = speakers.find((speaker) => speaker.voice === voice && speaker.span === null);
  if (lacking === undefined) return item;
  return saidBy(
    item,
    speakers.map((speaker) => (speaker === lacking ? { ...speaker, span } : speaker)),
  );
}

/** The item's speakers as far as the lesson still has their voices, named nowhere for now. */
const withSpeakers = (item: KeyItem, { voices }: Lesson): KeyItem =>
  saidBy(
    item,
    speakersOf(item)
      .filter(({ voice }) => voices.some(({ id }) => id === voice))
      .map((speaker) => ({ ...speaker, span: null })),
  );

function saidBy(item: KeyItem, speakers: readonly Speaker[]): KeyItem {
  const { furtherSpeakers: _before, ...alone } = item;
  const [speaker, ...more] = speakers;
  return { ...alone, speaker: speaker ?? null, ...(more.length === 0 ? {} : { furtherSpeakers: more }) };
}

/** The item continues what it continued where that still has a place and continues nothing itself. */
function continuing(item: KeyItem, { key }: Lesson): KeyItem {
  const { continues, ...alone } = item;
  const first = key.find(({ id }) => id === continues);
  return first?.category === item.category && first.continues === undefined ? item : alone;
}

const mayContinue = (rest: KeyItem, first: KeyItem, { key }: Lesson): boolean =>
  rest.continues === undefined &&
  rest.category === first.category &&
  first.continues === undefined &&
  key.every(({ continues }) => continues !== rest.id);

/** The part back in its place where its very words stand there; else among those to be placed. */
function restored(draft: Draft, part: OpenPart): Draft {
  const [place] = part.candidates;
  const { text, key } = draft.lesson;
  if (place !== undefined && textUnder(text, place) === part.quotation.words) {
    const core = part.of === 'margin' ? key.find(({ id }) => id === part.item)?.core : undefined;
    if (core === undefined || contains(place, core)) return withPart(draft, part, place);
  }
  return { ...draft, openParts: [...draft.openParts, part] };
}

const ofItem = (part: OpenPart, item: string): OpenPart =>
  part.of === 'mention' || part.item === item ? part : { ...part, item };

const freeId = (id: string, key: Lesson['key']): string => {
  const taken = new Set(key.map((item) => item.id));
  if (!taken.has(id)) return id;
  const stem = id.slice(0, 70);
  return `${stem}-${String(freeNumber((number) => taken.has(`${stem}-${String(number)}`)))}`;
};

const hull = (one: Span, other: Span): Span => ({
  start: Math.min(one.start, other.start),
  end: Math.max(one.end, other.end),
});
