import { speakersOf } from '../format/key.ts';
import type { Mark } from '../marks/mark.ts';
import type { Span } from '../text/span.ts';
import type { WordIndex } from '../text/words.ts';
import type { LinkVerdict } from './comparison.ts';
import type { ComparedItem } from './key-words.ts';
import { sharesWord } from './word-range.ts';

/** Where the text names each voice, by the voice's id. */
export type Mentions = ReadonlyMap<string, readonly Span[]>;

/**
 * Whether the marks of an answer name the speaker and the cue that the key names. Sharing a word is enough: how much of
 * "der nordkoreanische Staatschef Kim Jong-un" is linked is not what a learner is asked.
 */
export const compareLinks = (
  marks: readonly Mark[],
  item: ComparedItem,
  mentions: Mentions,
  index: WordIndex,
): { speaker: LinkVerdict; cue: LinkVerdict } => ({
  speaker: compareLink(
    marks.map((mark) => mark.speaker),
    speakerPlaces(item, mentions),
    index,
  ),
  cue: compareLink(
    marks.map((mark) => mark.cue),
    item.cue === null ? [] : [item.cue],
    index,
  ),
});

/** Everywhere the article names who speaks: a learner may link any of these places. */
const speakerPlaces = (item: ComparedItem, mentions: Mentions): Span[] =>
  speakersOf(item).flatMap(({ span, voice }) => [
    ...(span === null ? [] : [span]),
    ...(mentions.get(voice) ?? []),
  ]);

/**
 * The share of a credit that is left when links weigh `weight` of it, 0 to 1: all of it where every link that the key
 * names is right, 1 - weight where none is, in between by their share. Where the key names no link, nothing is weighed.
 */
export function linkedShare(links: Readonly<Record<'speaker' | 'cue', LinkVerdict>>, weight: number): number {
  const named = [links.speaker, links.cue].filter((link) => link !== null);
  if (named.length === 0) return 1;
  const right = named.filter((link) => link === 'right').length;
  return 1 - weight * (1 - right / named.length);
}

function compareLink(
  links: readonly (Span | null)[],
  places: readonly Span[],
  index: WordIndex,
): LinkVerdict {
  if (places.length === 0) return null;
  const given = links.filter((link) => link !== null).map((link) => index.wordRange(link));
  if (given.length === 0) return 'none';
  const isRight = places.some((place) => given.some((link) => sharesWord(link, index.wordRange(place))));
  return isRight ? 'right' : 'other';
}
