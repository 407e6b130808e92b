import { speakersOf, type KeyItem, type Speaker } from '../../format/key.ts';
import { overlaps, sameSpan, textUnder, type Span } from '../../text/span.ts';
import type { Draft } from '../draft.ts';
import { LONGEST_PROSE } from '../written.ts';
import { changeItem } from './items.ts';
import { isStretchOf } from './stretch.ts';
import { addMention, addVoice } from './voices.ts';

/** With the first of them; see `keyItemSchema`. */
const MOST_SPEAKERS = 21;

/**
 * Says who speaks an item's words. They are named as the voice is until the article's own words are chosen.
 *
 * @param place 0 for the first speaker, as many as there are for one more; here and below
 */
export function setSpeaker(draft: Draft, id: string, place: number, voice: string): Draft {
  const chosen = draft.lesson.voices.find((candidate) => candidate.id === voice);
  if (chosen === undefined || place >= MOST_SPEAKERS) return draft;
  return changeItem(draft, id, (item) => {
    const speakers = speakersOf(item);
    if (place > speakers.length || speakers[place]?.voice === voice) return item;
    const speaker: Speaker = { name: chosen.name, voice, span: null };
    return withSpeakers(
      item,
      speakers.length === place ? [...speakers, speaker] : replacedAt(speakers, place, speaker),
    );
  });
}

/**
 * Says who speaks by the words that name them in the article: one of the voices that are known, if these words are one of
 * its mentions or its name, else a new one.
 */
export function speakerFromWords(draft: Draft, id: string, place: number, span: Span): Draft {
  if (!isStretchOf(draft.lesson.text, span)) return draft;
  const words = textUnder(draft.lesson.text, span);
  const known = draft.lesson.voices.find(
    ({ name, mentions }) =>
      name.toLowerCase() === words.toLowerCase() || mentions.some((mention) => overlaps(mention, span)),
  );
  const voiced = known === undefined ? addVoice(draft, words, 'person') : { draft, id: known.id };
  if (voiced.id === null) return draft;
  const linked = setSpeakerSpan(setSpeaker(voiced.draft, id, place, voiced.id), id, place, span);
  return linked.lesson.key === draft.lesson.key ? draft : linked;
}

/** Takes a speaker away; the next one moves up. */
export const removeSpeaker = (draft: Draft, id: string, place: number): Draft =>
  changeItem(draft, id, (item) =>
    speakersOf(item)[place] === undefined
      ? item
      : withSpeakers(
          item,
          speakersOf(item).filter((_, at) => at !== place),
        ),
  );

/** How the article names them; the draft stays the same where nothing is left of the name. */
export function setSpeakerName(draft: Draft, id: string, place: number, name: string): Draft {
  const trimmed = name.slice(0, LONGEST_PROSE).trim();
  return changeSpeaker(draft, id, place, (speaker) =>
    trimmed === '' || trimmed === speaker.name ? speaker : { ...speaker, name: trimmed },
  );
}

/** Where the article names them near the item's words; that place is one of the voice's mentions from then on. */
export function setSpeakerSpan(draft: Draft, id: string, place: number, span: Span | null): Draft {
  if (span !== null && !isStretchOf(draft.lesson.text, span)) return draft;
  const linked = changeSpeaker(draft, id, place, (speaker) =>
    isSame(speaker.span, span) ? speaker : { ...speaker, span: span && { start: span.start, end: span.end } },
  );
  const item = linked.lesson.key.find((one) => one.id === id);
  const voice = item === undefined ? undefined : speakersOf(item)[place]?.voice;
  if (span === null || voice === undefined) return linked;
  const known = linked.lesson.voices
    .find((one) => one.id === voice)
    ?.mentions.some((other) => overlaps(other, span));
  return known === false ? addMention(linked, voice, span) : linked;
}

/** The reporting verb or phrase; null where there is none. */
export function setCue(draft: Draft, id: string, cue: Span | null): Draft {
  if (cue !== null && !isStretchOf(draft.lesson.text, cue)) return draft;
  return changeItem(draft, id, (item) =>
    isSame(item.cue, cue) ? item : { ...item, cue: cue && { start: cue.start, end: cue.end } },
  );
}

function changeSpeaker(
  draft: Draft,
  id: string,
  place: number,
  change: (speaker: Speaker) => Speaker,
): Draft {
  return changeItem(draft, id, (item) => {
    const speakers = speakersOf(item);
    const before = speakers[place];
    if (before === undefined) return item;
    const after = change(before);
    return after === before ? item : withSpeakers(item, replacedAt(speakers, place, after));
  });
}

function withSpeakers(item: KeyItem, [speaker, ...further]: readonly Speaker[]): KeyItem {
  const changed = { ...item, speaker: speaker ?? null };
  if (further.length > 0) return { ...changed, furtherSpeakers: further };
  delete changed.furtherSpeakers;
  return changed;
}

const replacedAt = <Thing>(things: readonly Thing[], place: number, thing: Thing): Thing[] =>
  things.map((before, at) => (at === place ? thing : before));

const isSame = (one: Span | null, other: Span | null): boolean =>
  one === null || other === null ? one === other : sameSpan(one, other);
